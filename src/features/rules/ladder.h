#pragma once
// 전결: which post decides after which, by the rows approval.ladder.<post>.

#include <optional>
#include <vector>

#include "features/people/person.h"
#include "features/rules/rule.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// The post that decides on a matter whose highest party holds `highest` (별표 전결사항); none when no rule says so.
struct Ladder {
  Post approver{};
  Rule rule{};
};
std::optional<Ladder> ladder_for(RuleBook const&, Post highest, Date day);
std::optional<Ladder> permit_ladder(RuleBook const&, Date day);  // who permits overseas trips, whoever travels

// Who decides for a department on a matter of these people: its head; where the head is one of them, or the post is vacant, the
// next step of the ladder that is held by somebody who is not one of them. Nil when there is nobody.
PersonId find_decider(Tx&, DepartmentId, std::vector<PersonId> const& parties);

}  // namespace baeumgil
