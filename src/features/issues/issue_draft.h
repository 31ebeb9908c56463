#pragma once
// What a person writes about an issue, before it is one.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/issues/issue.h"

namespace baeumgil {

struct BaselineDraft {
  std::optional<double> value{};
  std::string unit{};
  std::optional<Date> on{};
  std::string source{};

  bool is_empty() const { return !value && unit.empty() && !on && source.empty(); }
};

struct IssueDraft {
  std::string title{};
  std::string description{};
  std::optional<PolicyField> field{};
  Priority priority{Priority::normal};
  std::optional<DepartmentId> owner_department{};
  BaselineDraft baseline{};
  std::optional<double> target_value{};
  std::optional<Date> target_on{};
  std::string pledge{};
  std::optional<int> version{};  // of the row that was edited
};

// Everything wrong with it at once, each at its field; none when it may be kept.
std::optional<Problem> problem_of(IssueDraft const&, Date today);
// A figure without its unit, day or source is no evidence: all four or nothing; all four when it is `needed`.
enum class BaselineNeed { optional, needed };
std::optional<Problem> problem_of(BaselineDraft const&, BaselineNeed, Date today);

std::optional<Baseline> baseline_of(BaselineDraft const&);
void put_into(Issue&, IssueDraft const&);
IssueDraft draft_of(Issue const&);  // what it says now

}  // namespace baeumgil
