#include "features/citizens/public_words_view.h"

#include <fmt/core.h>

#include "platform/html/site.h"

namespace baeumgil {
namespace {

std::string number_words(double value) { return fmt::format("{:g}", value); }

std::string effect_words(PublicAdoption const& one) {
  if (one.metric.empty() || !one.after) return {};
  auto const before = one.before ? number_words(*one.before) + " → " : std::string{};
  return one.metric + " " + before + number_words(*one.after) + one.unit;
}

Tone tone_of_decision(std::string const& decision) {
  if (decision == "reject") return Tone::gray;
  return decision == "defer" ? Tone::warning : Tone::success;
}

}  // namespace

std::string won_words(Won won) { return with_commas(won) + "원"; }

std::string span_of_days(Date from, Date until) { return from == until ? to_text(from) : to_text(from) + " ~ " + to_text(until); }

std::string policy_words(Site const& site, Actor const& actor, std::string const& name, UnnamedPolicy const& unnamed) {
  if (!name.empty()) return name;
  auto const field = site.words(actor, "policy_field." + std::string{unnamed.field});
  if (unnamed.owner.empty()) return site.words(actor, "citizens.unnamed_policy", {field});
  return site.words(actor, "citizens.unnamed_policy_of", {field, std::string{unnamed.owner}});
}

std::string policy_words(Site const& site, Actor const& actor, PublicAdoption const& one) {
  return policy_words(site, actor, one.name, {.field = one.field, .owner = one.owner});
}

PublicTripRow to_row(Site const& site, Actor const& actor, PublicTrip const& trip, std::string const& home) {
  auto row = PublicTripRow{.number = trip.number, .purpose = trip.purpose, .destination = trip.destination};
  row.dates = span_of_days(trip.starts_on, trip.ends_on);
  row.travelers = trip.travelers;
  row.cost = trip.is_settled ? won_words(trip.paid) : site.words(actor, "citizens.not_settled");
  if (!trip.report.is_nil()) row.report_path = home + "/reports/" + to_text(trip.report);
  return row;
}

PublicAdoptionRow to_row(Site const& site, Actor const& actor, PublicAdoption const& one) {
  return {.number = one.number,
          .name = policy_words(site, actor, one),
          .from = one.from_host,
          .owner = one.owner,
          .decision = {.label = site.words(actor, "adoption.decision." + one.decision), .tone = tone_of_decision(one.decision)},
          .state = {.label = site.words(actor, "adoption.state." + one.state), .tone = Tone::gray},
          .effect = effect_words(one)};
}

}  // namespace baeumgil
