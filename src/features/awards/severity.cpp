#include "features/awards/severity.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace baeumgil {
namespace {

constexpr auto kLeastJudges = std::size_t{3};
constexpr auto kLeastFreedom = 3.0;  // marks beyond one per entry and judge

using Matrix = std::vector<std::vector<double>>;

struct Counts {
  std::vector<std::size_t> of_entry{};
  std::vector<std::size_t> of_judge{};
  std::size_t entries{0};  // with marks, as are the judges
  std::size_t judges{0};
};

Counts count_marks(std::vector<Mark> const& marks, std::size_t entries, std::size_t judges) {
  auto counts = Counts{.of_entry = std::vector<std::size_t>(entries), .of_judge = std::vector<std::size_t>(judges)};
  for (auto const& mark : marks) {
    ++counts.of_entry[mark.entry];
    ++counts.of_judge[mark.judge];
  }
  auto const has_marks = [](std::size_t count) { return count > 0; };
  counts.entries = static_cast<std::size_t>(std::ranges::count_if(counts.of_entry, has_marks));
  counts.judges = static_cast<std::size_t>(std::ranges::count_if(counts.of_judge, has_marks));
  return counts;
}

std::size_t root_of(std::vector<std::size_t>& parent, std::size_t node) {
  while (parent[node] != node) node = parent[node] = parent[parent[node]];
  return node;
}

// Every judge is tied to every other through entries both of them, or judges between them, have marked.
bool is_connected(std::vector<Mark> const& marks, Counts const& counts) {
  auto const entries = counts.of_entry.size();
  auto parent = std::vector<std::size_t>(entries + counts.of_judge.size());
  std::iota(parent.begin(), parent.end(), std::size_t{0});
  auto parts = counts.entries + counts.judges;
  for (auto const& mark : marks) {
    auto const a = root_of(parent, mark.entry);
    auto const b = root_of(parent, entries + mark.judge);
    if (a == b) continue;
    parent[a] = b;
    --parts;
  }
  return parts == 1;
}

// Symmetric and positive definite, so that no pivot is needed.
std::vector<double> solve(Matrix a, std::vector<double> b) {
  auto const n = b.size();
  for (std::size_t k = 0; k < n; ++k)
    for (auto row = k + 1; row < n; ++row) {
      auto const factor = a[row][k] / a[k][k];
      for (auto column = k; column < n; ++column) a[row][column] -= factor * a[k][column];
      b[row] -= factor * b[k];
    }
  for (auto k = n; k-- > 0;) {
    for (auto column = k + 1; column < n; ++column) b[k] -= a[k][column] * b[column];
    b[k] /= a[k][k];
  }
  return b;
}

class Fit {
 public:
  Fit(std::vector<Mark> const& marks, Counts const& counts) : marks_{marks}, counts_{counts}, means_(counts.of_entry.size()) {
    for (auto const& mark : marks_) means_[mark.entry] += mark.points / static_cast<double>(counts_.of_entry[mark.entry]);
  }

  // Severities with the merits solved out. `pull` draws them to 0; without it their sum is held at 0 instead.
  std::vector<double> severities(double pull) const {
    auto const judges = counts_.of_judge.size();
    auto a = Matrix(judges, std::vector<double>(judges, pull > 0 ? 0.0 : 1.0));
    auto b = std::vector<double>(judges);
    for (std::size_t judge = 0; judge < judges; ++judge) {
      a[judge][judge] += counts_.of_judge[judge] == 0 ? 1.0 : pull + static_cast<double>(counts_.of_judge[judge]);
    }
    for (auto const& one : marks_) {
      b[one.judge] += means_[one.entry] - one.points;
      for (auto const& other : marks_)
        if (one.entry == other.entry) a[one.judge][other.judge] -= 1.0 / static_cast<double>(counts_.of_entry[one.entry]);
    }
    return solve(std::move(a), std::move(b));
  }

  // What is left within the entries once these severities are evened out.
  double left_over(std::vector<double> const& severity) const {
    auto evened = std::vector<double>(means_.size());
    for (auto const& mark : marks_)
      evened[mark.entry] += (mark.points + severity[mark.judge]) / static_cast<double>(counts_.of_entry[mark.entry]);
    auto sum = 0.0;
    for (auto const& mark : marks_) {
      auto const rest = mark.points + severity[mark.judge] - evened[mark.entry];
      sum += rest * rest;
    }
    return sum;
  }

 private:
  std::vector<Mark> const& marks_;
  Counts const& counts_;
  std::vector<double> means_;  // by entry
};

}  // namespace

Severity estimate_severity(std::vector<Mark> const& marks, std::size_t entries, std::size_t judges) {
  auto severity = Severity{.by_judge = std::vector<double>(judges)};
  auto const counts = count_marks(marks, entries, judges);
  if (counts.judges < kLeastJudges) {
    severity.doubt = SeverityDoubt::too_few_judges;
    return severity;
  }
  if (!is_connected(marks, counts)) {
    severity.doubt = SeverityDoubt::not_connected;
    return severity;
  }
  auto const count = static_cast<double>(marks.size());
  auto const freedom = count - static_cast<double>(counts.entries + counts.judges) + 1;
  if (freedom < kLeastFreedom) {
    severity.doubt = SeverityDoubt::too_few_marks;
    return severity;
  }
  // Henderson's third method: what the judges explain, less what chance would explain, is their variance.
  auto const fit = Fit{marks, counts};
  auto const left = fit.left_over(fit.severities(0));
  auto const chance = left / freedom;
  auto const explained = fit.left_over(std::vector<double>(judges)) - left;
  auto const between = (explained - chance * static_cast<double>(counts.judges - 1)) / (count - static_cast<double>(counts.entries));
  severity.noise = std::sqrt(chance);
  if (between <= 0) return severity;  // judges differ no more than chance would have them differ
  severity.between = std::sqrt(between);
  constexpr auto kLeastPull = 1e-9;  // marks without any chance in them still need a solution
  severity.by_judge = fit.severities(std::max(kLeastPull, chance / between));
  return severity;
}

}  // namespace baeumgil
