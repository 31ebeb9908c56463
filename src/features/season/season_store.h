#pragma once
// Keeps seasons, their hosts and what people wish.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/season/season.h"
#include "features/season/wish.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Season> find_season(Tx&, SeasonId);
std::optional<SeasonId> find_season_of(Tx&, ProgramId);
std::vector<Season> list_seasons(Tx&);  // newest first, 50 at most
void insert_season(Tx&, Season const&);
Result<Done> update_season(Tx&, Season const&);  // hosts too; conflict when someone saved first

// Withdrawn ones are not among them.
std::optional<Wish> find_wish(Tx&, SeasonId, PersonId);
std::vector<Wish> list_wishes(Tx&, SeasonId, std::optional<DepartmentId>);  // by department and name
// How many of a department stated wishes, of how many who work there.
struct WishCount {
  DepartmentId department{};
  std::string name{};
  int stated{0};
  int staff{0};
};
std::vector<WishCount> count_wishes_by_department(Tx&, SeasonId, std::optional<DepartmentId>);
// In place of what was stated before; conflict when `version` is older than what is stored.
Result<Done> store_wish(Tx&, Wish const&);
void withdraw_stored_wish(Tx&, SeasonId, PersonId);

}  // namespace baeumgil
