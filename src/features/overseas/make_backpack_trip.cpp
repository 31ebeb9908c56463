#include "features/overseas/make_backpack_trip.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/overseas/countries.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_json.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/teams/find_team.h"
#include "features/trips/find_trip.h"
#include "features/trips/plan_trip.h"

namespace baeumgil {
namespace {

TripInput trip_of(Team const& team, BackpackProposal const& proposal, TripDays const& days) {
  auto input = planned_from(team);
  input.kind = TripKind::overseas;
  input.purpose = proposal.title;
  input.destination = country_name(proposal.country, Language::ko);
  if (!proposal.cities.empty()) input.destination += " " + proposal.cities;
  input.starts_on = days.starts_on;
  input.ends_on = days.ends_on;
  input.transport = Transport::air;
  input.estimate = proposal.support;
  for (auto& stop : input.stops) stop.on = *days.starts_on;
  return input;
}

// A line each, or parted by commas.
std::vector<HostAbroad> hosts_of(BackpackProposal const& proposal) {
  auto text = proposal.hosts;
  std::ranges::replace(text, '\n', ',');
  auto hosts = std::vector<HostAbroad>{};
  for (auto const name : split(text, ','))
    if (!trimmed(name).empty()) hosts.push_back({.name = std::string{trimmed(name)}, .city = proposal.cities});
  return hosts;
}

Result<Done> write_plan_of(Tx& tx, Actor const& actor, Trip const& trip, BackpackProposal const& proposal) {
  auto plan = find_overseas_plan(tx, trip);
  plan.track = Track::backpack;
  plan.country = proposal.country;
  plan.cities = proposal.cities;
  plan.necessity = proposal.plan;
  plan.hosts = hosts_of(proposal);
  TRY(save_overseas_plan(tx, plan));
  record_step(tx, actor, trip, {.verb = "overseas.plan_written", .after = to_json(plan, trip)});
  return Done{};
}

}  // namespace

Result<TripId> make_backpack_trip(Database& db, Actor const& actor, ProposalId id, TripDays const& days) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto seen = TRY(find_proposal(tx, actor, id));
    auto& proposal = seen.proposal;
    if (proposal.leader != actor.person) return forbidden("backpack.trip.not_leader");
    if (proposal.state != BackpackProposalState::chosen) return conflict("backpack.trip.not_chosen");
    if (!may_make_trip_of(actor, proposal)) return conflict("backpack.trip.already");
    if (!days.starts_on) return invalid("starts_on", "field.required");
    if (!days.ends_on) return invalid("ends_on", "field.required");
    auto const team = TRY(find_team(tx, actor, proposal.team));
    auto const trip = TRY(plan_trip(tx, actor, team.id, trip_of(team, proposal, days)));
    auto const made = TRY(find_trip(tx, actor, trip));
    TRY(write_plan_of(tx, actor, made, proposal));
    proposal.trip = trip;
    TRY(update_proposal(tx, proposal));
    record_event(tx, actor,
                 {.verb = "backpack.trip_made",
                  .subject = {"backpack_proposal", id.value, proposal.title},
                  .after = words_json({{"trip", made.number}, {"support_won", std::to_string(proposal.support.amount)}})});
    return trip;
  });
}

std::optional<Problem> support_problem(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const proposal = find_proposal_of_trip(tx, trip.id);
  if (!proposal) return std::nullopt;
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  auto const above = trip.estimate - proposal->support;
  facts.set("trip.won_above_support", static_cast<double>(std::max<std::int64_t>(0, above.amount)));
  auto refusal = first_refusal(evaluate(load_rule_book(tx), facts, trip.starts_on), "estimate");
  if (!refusal) return std::nullopt;
  refusal->fields.front().key = "backpack.trip.above_support";
  refusal->fields.front().arguments = {with_commas(trip.estimate), with_commas(proposal->support)};
  return refusal;
}

}  // namespace baeumgil
