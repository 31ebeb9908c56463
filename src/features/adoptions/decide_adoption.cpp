#include "features/adoptions/decide_adoption.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/consult_on_adoption.h"
#include "features/adoptions/follow_delay.h"
#include "features/adoptions/review_items.h"
#include "features/adoptions/wake_decisions.h"
#include "features/issues/find_issue.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::array<std::string_view, 7> kReasonCodes{"law", "budget", "organisation", "condition", "effect", "duplicate", "other"};

// A decision without its reason is refused by the record decree; whatever it says, and above all when it says no.
Result<Done> check_reason(RuleBook const& rules, Actor const& actor, DecisionInput const& input, Date today) {
  auto const facts = Situation{.about = {AppliesTo::adoption}, .language = actor.language}.set("adoption.reason_given",
                                                                                               trimmed(input.reason).empty() ? 0 : 1);
  if (auto refusal = first_refusal(evaluate(rules, facts, today), "reason")) return std::move(*refusal);
  if (trimmed(input.reason).empty()) return invalid("reason", "field.reason_required");
  return Done{};
}

// There is something to decide on once the review is written.
std::optional<Problem> review_problem(RuleBook const& rules, Actor const& actor, Adoption const& adoption, Date today) {
  auto const facts =
      Situation{.about = {AppliesTo::adoption}, .language = actor.language}.set("adoption.review_items", written_review_items(adoption));
  return first_refusal(evaluate(rules, facts, today), "decision");
}

std::optional<Problem> input_problem(DecisionInput const& input, Date today) {
  if (!input.decision) return invalid("decision", "field.required");
  if (trimmed(input.record_no).empty()) return invalid("record_no", "field.required");
  if (*input.decision == Decision::defer && !input.next_review_on) return invalid("next_review_on", "adoption.decide.next_review_required");
  if (input.next_review_on && *input.next_review_on <= today) return invalid("next_review_on", "adoption.decide.next_review_past");
  auto const is_no = !is_yes(*input.decision);
  if (is_no && input.waits_for && trimmed(input.waits_for_subject).empty()) return invalid("waits_for_subject", "field.required");
  auto const is_known = std::find(kReasonCodes.begin(), kReasonCodes.end(), input.reason_code) != kReasonCodes.end();
  if (is_no && !is_known) return invalid("reason_code", "field.required");
  return std::nullopt;
}

void apply(RuleBook const& rules, Actor const& actor, DecisionInput const& input, Adoption& adoption, Date today) {
  adoption.decision = input.decision;
  adoption.decision_reason_code = input.reason_code;
  adoption.decision_reason = trimmed(input.reason);
  adoption.decided_by = actor.person;
  adoption.decided_on = today;
  adoption.record_no = trimmed(input.record_no);
  adoption.next_review_on = input.next_review_on;
  adoption.state = state_after(*input.decision);
  adoption.state_reason.clear();  // why it was looked at again; the log keeps it
  if (is_yes(*input.decision)) adoption.plan_due_on = deadline(rules, "adoption.plan.due", today);
  if (is_not_taken(adoption.state)) {
    adoption.keep_until = deadline(rules, "adoption.keep_rejected.until", today);
    adoption.ask_again_until = deadline(rules, "adoption.rereview.due", today);
  }
  if (!is_yes(*input.decision)) {
    adoption.waits_for = input.waits_for;
    adoption.waits_for_subject = input.waits_for ? std::string{trimmed(input.waits_for_subject)} : std::string{};
  }
}

// What a decision sets going beside the row itself.
void follow_up(Tx& tx, Actor const& actor, Adoption const& adoption) {
  queue_following(tx);
  if (adoption.state != AdoptionState::decided_yes) return;
  move_issue(tx, actor, adoption.issue, IssueState::being_solved);
  wake_by_policy(tx, actor, adoption);
}

}  // namespace

Result<AdoptionId> decide_adoption(Database& db, Actor const& actor, AdoptionId id, DecisionInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (adoption.decision) return conflict("adoption.decide.already");
    if (!may_decide_adoption(actor, adoption)) return forbidden("adoption.decide.not_decider");
    auto const rules = load_rule_book(tx);
    auto const today = tx.today();
    TRY(check_reason(rules, actor, input, today));
    if (auto problem = input_problem(input, today)) return std::move(*problem);
    if (auto problem = review_problem(rules, actor, adoption, today)) return std::move(*problem);
    if (is_yes(*input.decision))
      if (auto problem = consent_problem(rules, actor, adoption, today)) return std::move(*problem);
    auto const before = to_json(adoption);
    apply(rules, actor, input, adoption, today);
    follow_up(tx, actor, adoption);
    auto const is_accepted = adoption.state == AdoptionState::decided_yes;
    auto tell = std::vector<AdoptionNotice>{{adoption.proposer, is_accepted ? "notice.adoption.accepted" : "notice.adoption.not_accepted"}};
    if (is_accepted) tell.push_back({adoption.officer, "notice.adoption.to_plan"});
    return keep_change(tx, actor, adoption,
                       {.before = before, .verb = "adoption.decided", .reason = adoption.decision_reason, .tell = std::move(tell)});
  });
}

}  // namespace baeumgil
