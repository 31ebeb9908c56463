#include "features/adoptions/propose_adoption.h"

#include "base/text.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/issues/find_issue.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "platform/db/counter.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kDefaultDecisionDays = 30;  // only when an institution has taken the rule away

std::string adoption_number(Tx& tx) {
  auto const year = tx.today().year();
  auto digits = std::to_string(next_number(tx, "adoption", year));
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(year) + "-도입-" + digits;
}

std::optional<Problem> wish_problem(Tx& tx, ProposedAdoption const& proposed) {
  if (!proposed.owner.is_nil()) {
    auto const department = find_department(tx, proposed.owner);
    if (!department || !department->is_active) return invalid("owner", "field.unknown_choice");
  }
  if (proposed.wished_by && *proposed.wished_by < tx.today()) return invalid("wished_by", "adoption.wished_by.past");
  return std::nullopt;
}

// What the city took up already is no proposal; the refusal cites the row.
std::optional<Problem> not_new_problem(RuleBook const& rules, Actor const& actor, std::int64_t adopted_before, Date today) {
  auto const facts =
      Situation{.about = {AppliesTo::adoption}, .language = actor.language}.set("adoption.same_before", static_cast<int>(adopted_before));
  return first_refusal(evaluate(rules, facts, today), "issue");
}

}  // namespace

Result<AdoptionId> propose_adoption(Database& db, Actor const& actor, CaseId case_id, ProposedAdoption const& proposed) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto const source = TRY(find_case(tx, actor, case_id));
    if (!may_propose_adoption(actor, source)) return forbidden("adoption.propose.not_allowed");
    auto const issue_id = proposed.issue;
    if (issue_id.is_nil()) return invalid("issue", "field.required");
    if (trimmed(proposed.proposal).empty()) return invalid("proposal", "field.required");
    if (auto problem = wish_problem(tx, proposed)) return *std::move(problem);
    auto const issue = TRY(find_issue(tx, actor, issue_id));
    if (issue.state == IssueState::solved || issue.state == IssueState::dropped) return invalid("issue", "adoption.propose.issue_closed");
    auto const rules = load_rule_book(tx);
    auto const before = count_adopted_before(tx, case_id, issue_id);
    if (auto problem = not_new_problem(rules, actor, before, tx.today())) return *std::move(problem);
    if (is_proposed_already(tx, case_id, issue_id)) return invalid("issue", "adoption.propose.already");
    auto adoption =
        Adoption{.id = AdoptionId::make(), .source_case = case_id, .case_title = source.title, .issue = issue_id, .proposer = actor.person};
    adoption.number = adoption_number(tx);
    adoption.proposal = trimmed(proposed.proposal);
    adoption.wished_owner = proposed.owner;
    adoption.wished_by = proposed.wished_by;
    adoption.proposed_on = tx.today();
    adoption.decide_by = deadline(rules, "adoption.decide.due", tx.today()).value_or(tx.today() + kDefaultDecisionDays);
    insert_adoption(tx, adoption);
    record_event(tx, actor,
                 {.verb = "adoption.proposed", .subject = {"adoption", adoption.id.value, source.title}, .after = to_json(adoption)});
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      notify(tx,
             {.to = officer.id,
              .key = "notice.adoption.proposed",
              .arguments = {adoption.number, source.title},
              .path = "/adoptions/" + to_text(adoption.id)},
             actor.person);
    return adoption.id;
  });
}

}  // namespace baeumgil
