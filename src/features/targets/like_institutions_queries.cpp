#include "features/targets/like_institutions.h"

#include <algorithm>
#include <cmath>

namespace baeumgil {

std::vector<Institution> list_institutions_like(Tx& tx, Institution const& own, std::size_t limit) {
  if (!own.population || *own.population <= 0) return {};
  auto found = tx.list(
      "SELECT id, name, full_name, population FROM shared_institutions WHERE kind = 'municipality' AND id <> $1 "
      "AND population BETWEEN $2 AND $3 ORDER BY id",
      [](Row& row) {
        auto one = Institution{.id = row.next<InstitutionId>()};
        one.name = row.next<std::string>();
        one.full_name = row.next<std::string>();
        one.population = row.next<std::int64_t>();
        return one;
      },
      own.id, *own.population / 2, *own.population * 2);
  auto const distance = [&](Institution const& one) {
    return std::abs(std::log(static_cast<double>(*one.population) / static_cast<double>(*own.population)));
  };
  std::ranges::stable_sort(found, {}, distance);
  if (found.size() > limit) found.resize(limit);
  return found;
}

}  // namespace baeumgil
