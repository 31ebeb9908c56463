#include "features/trips/check_plan.h"

#include <algorithm>

#include "base/text.h"
#include "features/issues/find_issue.h"
#include "features/people/find_person.h"
#include "features/targets/find_institution.h"
#include "features/teams/team.h"
#include "features/trips/trip_store.h"

namespace baeumgil {
namespace {

constexpr auto kSuggestions = 5;

using FieldProblems = std::vector<FieldProblem>;

void check_travelers(Tx& tx, Team const& team, TripInput const& input, FieldProblems& wrong) {
  auto const is_going = [&](PersonId person) {
    return std::ranges::any_of(team.members, [&](TeamMember const& m) { return m.person == person && may_be_traveler(m); });
  };
  for (auto i = std::size_t{0}; i < input.travelers.size(); ++i) {
    auto const& traveler = input.travelers[i];
    auto const row = "travelers." + std::to_string(i);
    auto const first = std::ranges::find(input.travelers, traveler.person, &Traveler::person);
    if (!is_going(traveler.person))
      wrong.push_back({.field = row + ".person", .key = "trip.traveler.not_member"});
    else if (first != input.travelers.begin() + static_cast<std::ptrdiff_t>(i))
      wrong.push_back({.field = row + ".person", .key = "trip.traveler.twice"});
    if (traveler.deputy.is_nil()) continue;
    auto const deputy = find_person(tx, traveler.deputy);
    if (!deputy || !deputy->is_active) wrong.push_back({.field = row + ".deputy", .key = "field.unknown_choice"});
  }
}

void check_stops(Tx& tx, TripInput& input, FieldProblems& wrong) {
  for (auto i = std::size_t{0}; i < input.stops.size(); ++i) {
    auto& stop = input.stops[i];
    auto const row = "stops." + std::to_string(i);
    if (!stop.host.is_nil()) {
      if (!find_institution(tx, stop.host)) wrong.push_back({.field = row + ".host", .key = "field.unknown_choice"});
    } else if (!stop.host_name.empty()) {
      auto const host = host_by_name(tx, stop.host_name, row + ".host_name");
      if (host)
        stop.host = *host;
      else
        wrong.push_back(host.error().fields.front());
    }
  }
}

}  // namespace

// Full names are offered, never one of them taken.
Result<InstitutionId> host_by_name(Tx& tx, std::string const& name, std::string const& field) {
  if (auto const host = find_institution_by_name(tx, name)) return host->id;
  auto names = std::vector<std::string>{};
  for (auto const& near : search_institutions(tx, name, kSuggestions)) names.push_back(near.shown_name());
  if (names.empty()) return invalid(field, "trip.stop.host_unknown", {name});
  return invalid(field, "trip.stop.host_unclear", {name, join(names, ", ")});
}

namespace {

// A question that is asked again is one of a trip the person may see.
void check_origins(Tx& tx, Actor const& actor, TripInput const& input, FieldProblems& wrong) {
  for (auto i = std::size_t{0}; i < input.questions.size(); ++i) {
    if (input.questions[i].from.is_nil()) continue;
    auto const trip = find_trip_of_question(tx, input.questions[i].from);
    if (!trip || !find_trip(tx, actor, *trip))
      wrong.push_back({.field = "questions." + std::to_string(i) + ".from", .key = "field.unknown_choice"});
  }
}

// A question sent without its id, word for word as it is stored, is that question.
void keep_ids(TripInput& input, std::vector<TripQuestion> const& kept) {
  auto seen = std::vector<QuestionId>{};
  for (auto& question : input.questions) {
    auto const is_free = [&](QuestionId id) { return std::ranges::find(seen, id) == seen.end(); };
    auto const is_meant = [&](TripQuestion const& other) {
      return question.id.is_nil() ? other.question == question.question && is_free(other.id) : other.id == question.id;
    };
    auto const found = std::ranges::find_if(kept, is_meant);
    question.id = found != kept.end() && is_free(found->id) ? found->id : QuestionId{};
    if (!question.id.is_nil()) seen.push_back(question.id);
  }
}

}  // namespace

Result<TripInput> check_plan(Tx& tx, Actor const& actor, Team const& team, TripInput input, std::vector<TripQuestion> const& kept) {
  auto wrong = FieldProblems{};
  if (!input.issue.is_nil() && !find_issue(tx, actor, input.issue)) wrong.push_back({.field = "issue", .key = "field.unknown_choice"});
  check_travelers(tx, team, input, wrong);
  check_stops(tx, input, wrong);
  check_origins(tx, actor, input, wrong);
  keep_ids(input, kept);
  if (wrong.empty()) return input;
  return Problem{.kind = Kind::invalid, .key = "problem.invalid", .fields = std::move(wrong)};
}

}  // namespace baeumgil
