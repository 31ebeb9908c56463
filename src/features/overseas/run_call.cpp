#include "features/overseas/run_call.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/overseas/backpack_store.h"
#include "features/overseas/follow_scoring.h"
#include "features/overseas/overseas_json.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"

namespace baeumgil {
namespace {

constexpr auto kMostPoints = 1000;
constexpr auto kMostPlaces = 200;

std::string call_json(BackpackCall const& call) {
  return words_json({{"title", call.title},
                     {"state", std::string{to_word(call.state)}},
                     {"budget_won", std::to_string(call.budget.amount)},
                     {"places", std::to_string(call.places)},
                     {"record_no", call.record_no}});
}

struct Findings {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};
  void require(bool holds, std::string field, std::string key = "field.required") {
    if (!holds) problem.fields.push_back({.field = std::move(field), .key = std::move(key)});
  }
};

void check_criteria(CallInput const& input, Findings& findings) {
  findings.require(!input.criteria.empty(), "criteria.0.name");
  for (auto i = std::size_t{0}; i < input.criteria.size(); ++i) {
    auto const row = "criteria." + std::to_string(i);
    auto const points = input.criteria[i].points.value_or(0);
    findings.require(!trimmed(input.criteria[i].name).empty(), row + ".name");
    findings.require(points > 0 && points <= kMostPoints, row + ".points");
  }
}

std::optional<Problem> call_problem(Tx& tx, Actor const& actor, CallInput const& input) {
  auto findings = Findings{};
  findings.require(!trimmed(input.title).empty(), "title");
  findings.require(find_program(tx, actor, input.program).has_value(), "program");
  findings.require(input.apply_until.has_value(), "apply_until");
  findings.require(input.score_until.has_value(), "score_until");
  auto const in_order = !input.apply_until || !input.score_until || *input.apply_until <= *input.score_until;
  findings.require(in_order, "score_until", "backpack.call.score_before_apply");
  findings.require(input.budget && input.budget->amount > 0, "budget");
  findings.require(input.places && *input.places > 0 && *input.places <= kMostPlaces, "places");
  auto const is_reviewer = [&](PersonId id) {
    auto const person = find_person(tx, id);
    return person && person->roles.has(Role::reviewer);
  };
  findings.require(!input.reviewers.empty() && std::ranges::all_of(input.reviewers, is_reviewer), "reviewers");
  check_criteria(input, findings);
  if (findings.problem.fields.empty()) return std::nullopt;
  return std::move(findings.problem);
}

void tell(Tx& tx, Actor const& actor, BackpackCall const& call, PersonId to, std::string_view notice) {
  notify(tx, {.to = to, .key = notice, .arguments = {call.title}, .path = "/overseas/backpack-calls/" + to_text(call.id)}, actor.person);
}

struct CallStep {
  BackpackState from{};
  BackpackState to{};
  std::string_view verb{};
};

template <class Prepare>
Result<BackpackCallId> move_call(Database& db, Actor const& actor, BackpackCallId id, CallStep const& step, Prepare&& prepare) {
  return db.write(actor, [&](Tx& tx) -> Result<BackpackCallId> {
    auto call = TRY(find_call(tx, actor, id));
    if (call.state != step.from) return conflict("backpack.call.wrong_state");
    if (!may_move_call(actor, call, step.from)) return forbidden("backpack.call.not_officer");
    auto const before = call_json(call);
    TRY(prepare(tx, call));
    call.state = step.to;
    TRY(update_call(tx, call));
    record_event(tx, actor,
                 {.verb = step.verb, .subject = {"backpack_call", id.value, call.title}, .before = before, .after = call_json(call)});
    return id;
  });
}

double mean_of(BackpackProposal const& proposal) {
  auto sum = 0.0;
  for (auto const& score : proposal.scores) sum += score.sum();
  return sum / static_cast<double>(proposal.scores.size());
}

// The ranking is fixed by all who were asked for it: one judge's points would stand for the whole panel.
std::optional<Problem> missing_problem(Tx& tx, BackpackCall const& call, std::vector<BackpackProposal> const& proposals) {
  auto names = std::vector<std::string>{};
  for (auto const reviewer : list_missing_reviewers(tx, call, proposals))
    if (auto const person = find_person(tx, reviewer)) names.push_back(person->name);
  if (names.empty()) return std::nullopt;
  return invalid("record_no", "backpack.call.scores_missing", {join(names, ", ")});
}

Result<Done> keep_ranking(Tx& tx, Actor const& actor, BackpackCall const& call) {
  auto proposals = list_proposals(tx, actor, call);
  std::erase_if(proposals, [](BackpackProposal const& proposal) { return proposal.state != BackpackProposalState::proposed; });
  auto contenders = std::vector<Contender>{};
  for (auto const& proposal : proposals) {
    if (proposal.scores.empty()) return conflict("backpack.call.unscored");
    contenders.push_back({.id = proposal.id, .score = mean_of(proposal), .support = proposal.support, .proposed_at = proposal.proposed_at});
  }
  if (auto problem = missing_problem(tx, call, proposals)) return *std::move(problem);
  for (auto const& ranked : choose_proposals(contenders, call.budget, call.places)) {
    auto& proposal = *std::ranges::find(proposals, ranked.id, &BackpackProposal::id);
    proposal.rank = ranked.rank;
    proposal.final_score = mean_of(proposal);
    proposal.state = ranked.is_chosen ? BackpackProposalState::chosen : BackpackProposalState::not_chosen;
    TRY(update_proposal(tx, proposal));
    tell(tx, actor, call, proposal.leader, ranked.is_chosen ? "notice.backpack.chosen" : "notice.backpack.not_chosen");
  }
  return Done{};
}

}  // namespace

Result<BackpackCallId> plan_call(Database& db, Actor const& actor, CallInput const& input) {
  if (!may_plan_call(actor)) return forbidden("backpack.call.not_officer");
  return db.write(actor, [&](Tx& tx) -> Result<BackpackCallId> {
    if (auto problem = call_problem(tx, actor, input)) return std::move(*problem);
    auto call = BackpackCall{.id = BackpackCallId::make(), .program = input.program, .title = std::string{trimmed(input.title)}};
    call.purpose = std::string{trimmed(input.purpose)};
    call.apply_until = *input.apply_until;
    call.score_until = *input.score_until;
    call.budget = *input.budget;
    call.places = *input.places;
    call.reviewers = input.reviewers;
    for (auto const& criterion : input.criteria)
      call.criteria.push_back({std::string{trimmed(criterion.name)}, std::string{trimmed(criterion.question)}, *criterion.points});
    insert_call(tx, call);
    record_event(tx, actor,
                 {.verb = "backpack.planned", .subject = {"backpack_call", call.id.value, call.title}, .after = call_json(call)});
    return call.id;
  });
}

Result<BackpackCallId> open_call(Database& db, Actor const& actor, BackpackCallId id) {
  return move_call(db, actor, id, {BackpackState::planned, BackpackState::open, "backpack.opened"},
                   [](Tx&, BackpackCall&) -> Result<Done> { return Done{}; });
}

Result<BackpackCallId> start_scoring_call(Database& db, Actor const& actor, BackpackCallId id) {
  return move_call(db, actor, id, {BackpackState::open, BackpackState::scoring, "backpack.scoring_started"},
                   [&](Tx& tx, BackpackCall& call) -> Result<Done> {
                     if (list_proposals(tx, actor, call).empty()) return conflict("backpack.call.nothing");
                     for (auto const reviewer : call.reviewers) tell(tx, actor, call, reviewer, "notice.backpack.score");
                     queue_score_reminder(tx, call);
                     return Done{};
                   });
}

Result<BackpackCallId> decide_call(Database& db, Actor const& actor, BackpackCallId id, std::string const& record_no) {
  return move_call(db, actor, id, {BackpackState::scoring, BackpackState::decided, "backpack.decided"},
                   [&](Tx& tx, BackpackCall& call) -> Result<Done> {
                     if (trimmed(record_no).empty()) return invalid("record_no", "field.required");
                     call.record_no = std::string{trimmed(record_no)};
                     return keep_ranking(tx, actor, call);
                   });
}

Result<BackpackCallId> close_call(Database& db, Actor const& actor, BackpackCallId id) {
  return move_call(db, actor, id, {BackpackState::decided, BackpackState::closed, "backpack.closed"},
                   [](Tx&, BackpackCall&) -> Result<Done> { return Done{}; });
}

}  // namespace baeumgil
