#include "features/silos/silo.h"

#include <algorithm>
#include <map>

namespace baeumgil {
namespace {

using Totals = std::map<DepartmentId, std::int64_t>;

std::vector<DepartmentId> most_first(Totals const& totals) {
  auto departments = std::vector<DepartmentId>{};
  for (auto const& [department, count] : totals) departments.push_back(department);
  std::ranges::stable_sort(departments, [&](DepartmentId a, DepartmentId b) { return totals.at(a) > totals.at(b); });
  return departments;
}

}  // namespace

bool may_see_silos(Actor const& actor) {
  return actor.has(Role::programme_officer) || actor.has(Role::executive) || actor.has(Role::auditor) || actor.has(Role::administrator);
}

SiloMatrix matrix_of(std::vector<SiloCount> const& counts) {
  auto learners = Totals{};
  auto sources = Totals{};
  auto sums = std::map<std::pair<DepartmentId, DepartmentId>, std::int64_t>{};
  for (auto const& one : counts) {
    learners[one.learner] += one.count;
    sources[one.source] += one.count;
    sums[{one.learner, one.source}] += one.count;
  }
  auto matrix = SiloMatrix{.learners = most_first(learners), .sources = most_first(sources)};
  for (auto const learner : matrix.learners) {
    auto& row = matrix.cells.emplace_back();
    for (auto const source : matrix.sources) {
      auto const found = sums.find({learner, source});
      row.push_back(found == sums.end() ? 0 : found->second);
      matrix.most = std::max(matrix.most, row.back());
    }
  }
  return matrix;
}

std::vector<SiloMonth> months_of(std::vector<SiloCount> const& counts) {
  auto months = std::map<std::string, SiloMonth>{};
  for (auto const& one : counts) {
    auto& month = months[one.month];
    month.month = one.month;
    month.all += one.count;
    if (one.learner != one.source) month.across += one.count;
  }
  auto list = std::vector<SiloMonth>{};
  for (auto& [name, month] : months) list.push_back(std::move(month));
  return list;
}

int heat_of(std::int64_t count, std::int64_t most) {
  constexpr auto kSteps = std::int64_t{4};
  if (count <= 0 || most <= 0) return 0;
  return static_cast<int>((count * kSteps + most - 1) / most);
}

}  // namespace baeumgil
