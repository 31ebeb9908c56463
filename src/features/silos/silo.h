#pragma once
// 부서 칸막이 보기: which department reads, uses and adopts whose cases, as a matrix and over time.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

enum class SiloMeasure { reads, uses, adopts };
constexpr auto enum_words(SiloMeasure) { return std::array<std::string_view, 3>{"reads", "uses", "adopts"}; }

// One thing learned: by which department, of whose case, when.
struct SiloCount {
  DepartmentId learner{};
  DepartmentId source{};
  std::string month{};  // 2026-08
  std::int64_t count{0};
};

struct SiloMatrix {
  std::vector<DepartmentId> learners{};  // rows, most first
  std::vector<DepartmentId> sources{};   // columns, most first
  std::vector<std::vector<std::int64_t>> cells{};
  std::int64_t most{0};  // in one cell
};

struct SiloMonth {
  std::string month{};
  std::int64_t all{0};
  std::int64_t across{0};  // from another department
};

bool may_see_silos(Actor const&);  // the programme officer, executives, auditors, administrators

SiloMatrix matrix_of(std::vector<SiloCount> const&);
std::vector<SiloMonth> months_of(std::vector<SiloCount> const&);
int heat_of(std::int64_t count, std::int64_t most);  // 0 none … 4 as many as the fullest cell

}  // namespace baeumgil
