#pragma once
// Keeps pushes in the database: every SQL statement about them.

#include <vector>

#include "base/result.h"
#include "features/pushes/push.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Push> find_push(Tx&, Actor const&, PushId);
std::vector<Push> list_pushes(Tx&, Actor const&);                    // waiting ones first, then newest; at most 200
std::vector<Push> list_pushes_of(Tx&, PushedNoun, Uuid const& row);  // to whoever sees that row
std::vector<Push> list_accepted_of(Tx&, PersonId finder);            // what one's finds became: to all staff
std::int64_t count_waiting(Tx&, DepartmentId);

// Published or accepted since then, and not yet held against the issues.
struct Unmatched {
  PushedNoun noun{};
  Uuid row{};
  PersonId finder{};
};
std::vector<Unmatched> list_unmatched(Tx&, Instant since);
void mark_matched(Tx&, Unmatched const&);
bool is_bound_already(Tx&, Unmatched const&, IssueId);  // the case to the issue, or the report's trip was made for it

bool insert_push(Tx&, Push const&);  // false: there is one already
Result<Done> update_push(Tx&, Push const&);

}  // namespace baeumgil
