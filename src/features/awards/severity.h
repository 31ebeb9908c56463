#pragma once
// How much stricter one judge is than the others, told from the marks they gave to the same entries. Pure: no database, no clock.
// The model, what it was tried on and why: docs/decisions/0025.

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace baeumgil {

// One judge's points for one entry. Entries and judges are counted from 0.
struct Mark {
  std::size_t entry{0};
  std::size_t judge{0};
  double points{0};
};

// Why severity cannot be told apart from merit.
enum class SeverityDoubt {
  too_few_judges,  // of two nobody can say which of them is off
  not_connected,   // two groups of judges share no entry: their difference may be that of what they saw
  too_few_marks    // hardly any mark is left over to tell chance from severity
};
constexpr auto enum_words(SeverityDoubt) { return std::array<std::string_view, 3>{"too_few_judges", "not_connected", "too_few_marks"}; }

struct Severity {
  std::optional<SeverityDoubt> doubt{};  // nothing is evened out then
  std::vector<double> by_judge{};        // what to add to this judge's points; 0 without marks
  double between{0};                     // how far judges differ (standard deviation of severity)
  double noise{0};                       // how far marks scatter besides
};

// points = merit of the entry - severity of the judge + chance. Merits are free, severities are drawn towards 0 the more,
// the less the marks show that judges differ at all.
Severity estimate_severity(std::vector<Mark> const&, std::size_t entries, std::size_t judges);

}  // namespace baeumgil
