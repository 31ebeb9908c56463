#include "features/rules/ladder.h"

#include <algorithm>

#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/stand_ins/find_stand_in.h"

namespace baeumgil {

namespace {

std::optional<Ladder> post_of(Rule const* rule) {
  if (rule == nullptr) return std::nullopt;
  auto const post = enum_from_word<Post>(rule->word);
  if (!post) return std::nullopt;
  return Ladder{.approver = *post, .rule = *rule};
}

}  // namespace

std::optional<Ladder> ladder_for(RuleBook const& rules, Post highest, Date day) {
  return post_of(rules.in_force("approval.ladder." + std::string{to_word(highest)}, day));
}

std::optional<Ladder> permit_ladder(RuleBook const& rules, Date day) { return post_of(rules.in_force("approval.overseas.permit", day)); }

PersonId find_decider(Tx& tx, DepartmentId department, std::vector<PersonId> const& parties) {
  auto const is_free = [&](PersonId person) { return std::ranges::find(parties, person) == parties.end(); };
  auto const head = find_department_head(tx, department);
  if (head && is_free(head->id)) return head->id;
  // Who was appointed to act in a vacant post, or named by a head who travels, is asked before the next step.
  auto acting = head ? list_stand_ins(tx, head->id) : std::vector<PersonId>{};
  if (!head)
    if (auto const appointed = find_acting_holder(tx, Post::department_head, department)) acting.push_back(*appointed);
  if (auto const free = std::ranges::find_if(acting, is_free); free != acting.end()) return *free;
  auto const rules = load_rule_book(tx);
  auto post = Post::department_head;
  for (auto step = ladder_for(rules, post, tx.today()); step && step->approver > post; step = ladder_for(rules, post, tx.today())) {
    post = step->approver;
    auto const holders = list_holders(tx, post, department);
    if (auto const free = std::ranges::find_if(holders, is_free); free != holders.end()) return *free;
  }
  return {};
}

}  // namespace baeumgil
