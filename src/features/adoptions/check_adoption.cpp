#include "features/adoptions/check_adoption.h"

#include <algorithm>

#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> input_problem(std::vector<DueCheck> const& checks, CheckInput const& input, Date today) {
  auto const check = std::ranges::find_if(checks, [&](DueCheck const& one) { return input.months == one.months; });
  if (check == checks.end()) return invalid("months", "field.unknown_choice");
  if (check->made) return invalid("months", "adoption.check.already");
  if (today < check->due_on) return invalid("months", "adoption.check.not_yet", {to_text(check->due_on)});
  if (!input.finding) return invalid("finding", "field.required");
  if (input.words.empty()) return invalid("words", "field.required");
  return std::nullopt;
}

}  // namespace

std::vector<DueCheck> due_checks(RuleBook const& rules, Adoption const& adoption) {
  auto checks = std::vector<DueCheck>{};
  if (!adoption.decided_on || !adoption.decision || !is_yes(*adoption.decision)) return checks;
  for (auto const* rule : rules.all_in_force(*adoption.decided_on)) {
    if (!rule->code.starts_with("adoption.check.") || !rule->value) continue;
    auto check = DueCheck{.months = static_cast<int>(*rule->value), .due_on = due_date(*rule, *adoption.decided_on, rules.holidays)};
    for (auto const& made : adoption.checks)
      if (made.months == check.months) check.made = made;
    checks.push_back(std::move(check));
  }
  std::ranges::sort(checks, {}, &DueCheck::months);
  return checks;
}

Result<AdoptionId> check_adoption(Database& db, Actor const& actor, AdoptionId id, CheckInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_check_adoption(actor, adoption)) return forbidden("adoption.not_allowed");
    if (auto problem = input_problem(due_checks(load_rule_book(tx), adoption), input, tx.today())) return std::move(*problem);
    auto const check = AdoptionCheck{.months = *input.months,
                                     .finding = *input.finding,
                                     .words = input.words,
                                     .is_on_site = input.is_on_site,
                                     .checked_by_name = actor.name,
                                     .checked_on = tx.today()};
    if (!insert_check(tx, id, check, actor.person)) return invalid("months", "adoption.check.already");
    auto const before = to_json(adoption);
    adoption.checks.push_back(check);
    auto const head = find_department_head(tx, adoption.owner_department);
    return keep_change(
        tx, actor, adoption,
        {.before = before,
         .verb = "adoption.checked",
         .reason = input.words,
         .tell = {{adoption.officer, "notice.adoption.checked"}, {head ? head->id : PersonId{}, "notice.adoption.checked"}}});
  });
}

}  // namespace baeumgil
