#include "features/overseas/follow_scoring.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/overseas/backpack_store.h"
#include "features/overseas/overseas_json.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/teams/find_team.h"
#include "platform/jobs/jobs.h"

namespace baeumgil {
namespace {

constexpr auto kScoreJob = std::string_view{"backpack.score"};

Result<BackpackCall> scored_call(Tx& tx, Actor const& actor, BackpackCallId id) {
  auto call = TRY(find_call(tx, actor, id));
  if (call.state != BackpackState::scoring) return conflict("backpack.score.closed");
  if (!may_move_call(actor, call, BackpackState::scoring)) return forbidden("backpack.call.not_officer");
  return call;
}

void record_scoring(Tx& tx, Actor const& actor, BackpackCall const& call, std::string_view verb, std::string const& reason) {
  record_event(tx, actor,
               {.verb = verb,
                .subject = {"backpack_call", call.id.value, call.title},
                .reason = reason,
                .after = words_json({{"score_until", to_text(call.score_until)}})});
}

void remind(Tx& tx, BackpackCall const& call, PersonId reviewer) {
  notify(tx, {.to = reviewer,
              .key = "notice.backpack.score_until",
              .arguments = {call.title, in_korean(call.score_until)},
              .path = "/overseas/backpack-calls/" + to_text(call.id)});
}

// Sees every call and proposal.
Actor officer_of(Tx& tx) { return {.institution = tx.institution(), .roles = Roles{}.with(Role::programme_officer), .via = Via::job}; }

bool has_scored(BackpackProposal const& proposal, PersonId reviewer) {
  return std::ranges::find(proposal.scores, reviewer, &ProposalScore::reviewer) != proposal.scores.end();
}

}  // namespace

std::optional<Problem> colleague_refusal(Tx& tx, RuleBook const& book, Language language, DepartmentId department, Team const& team) {
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = language};
  auto const is_colleague = [&](TeamMember const& member) { return member.department == department; };
  facts.set("review.member_is_in_department", static_cast<int>(std::ranges::count_if(team.members, is_colleague)));
  return first_refusal(evaluate(book, facts, tx.today()), "scores.0.points");
}

std::vector<PersonId> list_missing_reviewers(Tx& tx, BackpackCall const& call, std::vector<BackpackProposal> const& proposals) {
  auto const book = load_rule_book(tx);
  auto scored = std::vector<std::pair<BackpackProposal const*, Team>>{};
  for (auto const& proposal : proposals)
    if (proposal.state == BackpackProposalState::proposed)
      if (auto team = find_team(tx, {}, proposal.team)) scored.emplace_back(&proposal, *std::move(team));
  auto missing = std::vector<PersonId>{};
  for (auto const reviewer : call.reviewers) {
    if (call.is_excused(reviewer)) continue;
    auto const person = find_person(tx, reviewer);
    if (!person || !person->is_active) continue;
    auto const owes = [&](auto const& one) {
      return !has_scored(*one.first, reviewer) && !colleague_refusal(tx, book, Language::ko, person->department, one.second);
    };
    if (std::ranges::any_of(scored, owes)) missing.push_back(reviewer);
  }
  return missing;
}

std::vector<PersonId> list_reviewers_to_score(Tx& tx, BackpackCallId id) {
  auto const officer = officer_of(tx);
  auto const call = find_call(tx, officer, id);
  if (!call || call->state != BackpackState::scoring) return {};
  return list_missing_reviewers(tx, *call, list_proposals(tx, officer, *call));
}

Result<BackpackCallId> excuse_reviewer(Database& db, Actor const& actor, BackpackCallId id, PersonId reviewer, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<BackpackCallId> {
    auto const call = TRY(scored_call(tx, actor, id));
    if (!call.has_reviewer(reviewer) || call.is_excused(reviewer)) return invalid("reviewer", "field.unknown_choice");
    auto const why = std::string{trimmed(reason)};
    if (why.empty()) return invalid("reason", "field.reason_required");
    excuse_reviewer_of(tx, id, reviewer, why);
    record_scoring(tx, actor, call, "backpack.reviewer_excused", why);
    return id;
  });
}

Result<BackpackCallId> move_score_deadline(Database& db, Actor const& actor, BackpackCallId id, std::optional<Date> until) {
  return db.write(actor, [&](Tx& tx) -> Result<BackpackCallId> {
    auto call = TRY(scored_call(tx, actor, id));
    if (!until) return invalid("score_until", "field.required");
    if (*until < tx.today()) return invalid("score_until", "overseas.change.past");
    call.score_until = *until;
    TRY(update_call(tx, call));
    queue_score_reminder(tx, call);
    record_scoring(tx, actor, call, "backpack.deadline_moved", {});
    for (auto const reviewer : list_missing_reviewers(tx, call, list_proposals(tx, actor, call))) remind(tx, call, reviewer);
    return id;
  });
}

void queue_score_reminder(Tx& tx, BackpackCall const& call) {
  cancel_jobs(tx, kScoreJob, to_text(call.id));
  auto const book = load_rule_book(tx);
  auto const* rule = book.in_force("overseas.backpack.score.remind", tx.today());
  if (rule == nullptr || !rule->value) return;
  auto const due = call.score_until - static_cast<int>(*rule->value);
  if (due > tx.today())  // otherwise they have just been told
    queue_job(tx, kScoreJob, to_text(call.id), start_of_day_in_seoul(due), to_text(call.id));
}

Result<Done> remind_reviewers(Database& db, Actor const& clock, BackpackCallId id) {
  return db.write(clock, [&](Tx& tx) -> Result<Done> {
    auto const call = TRY(find_call(tx, officer_of(tx), id));
    for (auto const reviewer : list_reviewers_to_score(tx, id)) remind(tx, call, reviewer);
    return Done{};
  });
}

}  // namespace baeumgil
