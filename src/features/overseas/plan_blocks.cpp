#include "features/overseas/plan_blocks.h"

#include <algorithm>

#include "base/text.h"
#include "features/trips/official_share.h"
#include "features/trips/trip_words.h"

namespace baeumgil {

PageBlock plan_facts(Reading const& read, Dossier const& dossier) {
  auto const& plan = dossier.plan;
  auto block = PageBlock{.id = "overseas-plan", .title_key = "overseas.plan", .width = "s6", .empty_key = "overseas.plan.unwritten"};
  if (!plan.is_written()) return block;
  block.facts = {
      {"trip.period", read.day(dossier.trip.starts_on) + " ~ " + read.day(dossier.trip.ends_on)},
      {"overseas.plan.track", read.word("overseas.track.", plan.track)},
      {"overseas.plan.main_purpose", read.word("overseas.purpose.", plan.main_purpose)},
      {"overseas.plan.country", read.country(plan.country)},
      {"overseas.plan.cities", plan.cities},
      {"overseas.plan.legal_basis", plan.legal_basis},
      {"overseas.plan.payer", read.word("overseas.payer.", plan.payer) + (plan.payer_name.empty() ? "" : " · " + plan.payer_name)},
      {"overseas.plan.travel_alert", read.word("overseas.alert.", plan.travel_alert) + " · " + read.day(plan.alert_checked_on)},
      {"overseas.plan.emergency_contact", plan.emergency_contact}};
  if (!plan.exchange_rate.empty())
    block.facts.push_back({"overseas.plan.exchange_rate", plan.exchange_rate + " · " + read.day(plan.exchange_on)});
  if (plan.is_ministry_plan) block.facts.push_back({"overseas.plan.is_ministry_plan", read.words("overseas.plan.is_ministry_plan_yes")});
  if (plan.civilians > 0) block.facts.push_back({"overseas.plan.civilians", std::to_string(plan.civilians)});
  if (auto const share = official_share(dossier.trip.stops))
    block.facts.push_back({"overseas.official_share", std::to_string(share->percent()) + "%"});
  return block;
}

PageBlock plan_texts(Dossier const& dossier) {
  auto block = PageBlock{.id = "overseas-why", .title_key = "overseas.section.why", .width = "s6", .empty_key = "overseas.plan.unwritten"};
  for (auto const& text : kPlanTexts)
    if (text.rows > 0 && !(dossier.plan.*text.field).empty())
      block.texts.push_back({"overseas.plan." + std::string{text.name}, dossier.plan.*text.field});
  return block;
}

PageBlock hosts_block(Reading const& read, OverseasPlan const& plan) {
  auto block = PageBlock{.id = "overseas-hosts", .title_key = "overseas.hosts", .width = "s6", .empty_key = "overseas.hosts.none"};
  for (auto const& host : plan.hosts)
    block.rows.push_back({.cells = {{.label_key = "overseas.host.name", .text = host.name},
                                    {.label_key = "overseas.host.city", .text = host.city},
                                    {.label_key = "overseas.host.agreed_on", .text = read.day(host.agreed_on)},
                                    {.label_key = "overseas.host.evidence", .text = host.evidence}}});
  return block;
}

PageBlock costs_block(Reading const& read, OverseasPlan const& plan) {
  auto block = PageBlock{.id = "overseas-costs", .title_key = "overseas.costs", .width = "s6", .empty_key = "overseas.costs.none"};
  auto const row = [&](std::string kind, std::string note, Won amount) {
    block.rows.push_back({.cells = {{.label_key = "overseas.cost.kind", .text = std::move(kind)},
                                    {.label_key = "overseas.cost.note", .text = std::move(note)},
                                    {.label_key = "overseas.cost.amount", .text = read.won(amount), .is_number = true}}});
  };
  for (auto const& cost : plan.costs) row(read.word("overseas.cost.", cost.kind), cost.note, cost.amount);
  if (!plan.costs.empty()) row(read.words("overseas.plan.total"), {}, plan.total());
  return block;
}

PageBlock travelers_block(Reading const& read, Dossier const& dossier) {
  auto block = PageBlock{.id = "overseas-travelers", .title_key = "trip.travelers"};
  for (auto const& going : dossier.trip.travelers) {
    auto const* written = dossier.plan.traveler(going.person);
    auto const traveler = written == nullptr ? OverseasTraveler{} : *written;
    auto const months = traveler.months_in_post ? std::to_string(*traveler.months_in_post) : std::string{"–"};
    block.rows.push_back(
        {.cells = {{.label_key = "trip.traveler", .text = going.name + " " + going.rank},
                   {.label_key = "trip.department", .text = going.department_name},
                   {.label_key = "overseas.traveler.months", .text = months, .is_number = true},
                   {.label_key = "overseas.traveler.last", .text = read.day(traveler.last_overseas_on)},
                   {.label_key = "overseas.traveler.relevance", .text = traveler.relevance},
                   {.label_key = "trip.task", .text = going.task},
                   {.label_key = "overseas.traveler.conduct", .text = read.day(traveler.conduct_trained_on)},
                   {.label_key = "overseas.traveler.security", .text = read.day(traveler.security_trained_on)},
                   {.label_key = "overseas.traveler.insurance", .text = traveler.insurance},
                   {.label_key = "overseas.mileage.left", .text = with_commas(traveler.mileage_left), .is_number = true}}});
  }
  return block;
}

PageBlock days_block(Reading const& read, Trip const& trip) {
  auto block = PageBlock{.id = "overseas-days", .title_key = "trip.itinerary"};
  auto stops = trip.stops;
  std::ranges::stable_sort(stops, {}, [](Stop const& stop) { return std::pair{stop.on, stop.from_time}; });
  for (auto const& stop : stops)
    block.rows.push_back({.cells = {{.label_key = "trip.stop.on", .text = read.day(stop.on)},
                                    {.label_key = "trip.stop.hours", .text = trip_hours(stop)},
                                    {.label_key = "trip.stop.place", .text = stop.place},
                                    {.label_key = "trip.stop.host", .text = stop.host_name},
                                    {.label_key = "trip.stop.activity", .text = read.word("trip.activity.", stop.activity)}}});
  return block;
}

PageBlock consultations_block(Reading const& read, Dossier const& dossier) {
  auto block = PageBlock{
      .id = "overseas-consulted", .title_key = "overseas.consultations", .width = "s6", .empty_key = "overseas.consultations.none"};
  constexpr auto kTones = std::array{Tone::success, Tone::information, Tone::danger};
  for (auto const& one : dossier.consultations)
    block.rows.push_back(
        {.cells = {{.label_key = "overseas.consult.kind", .text = read.word("overseas.consulted.", one.kind)},
                   {.label_key = "overseas.consult.answer",
                    .badge = Badge{read.word("overseas.answer.", one.answer), kTones[static_cast<std::size_t>(one.answer)]}},
                   {.label_key = "overseas.consult.department", .text = one.department},
                   {.label_key = "overseas.consult.opinion", .text = one.opinion}}});
  return block;
}

}  // namespace baeumgil
