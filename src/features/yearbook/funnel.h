#pragma once
// 현안 → 출장 → 보고서 → 사례 → 결정 → 도입 → 시행 → 성과: what each step counts is said here once; lists, the home page, the funnel
// of a day and the yearbook use it.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/enum_text.h"
#include "features/issues/policy_field.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Issues not dropped; trips submitted and neither refused nor cancelled; reports accepted; cases published; adoptions decided,
// decided yes or further, in force, and measured.
enum class FunnelStage { issues, trips, reports, cases, decisions, adoptions, implemented, effects };
constexpr auto enum_words(FunnelStage) {
  return std::array<std::string_view, 8>{"issues", "trips", "reports", "cases", "decisions", "adoptions", "implemented", "effects"};
}

// A department's are the issues it owns, what its leaders brought home, and the adoptions it carries out.
struct FunnelScope {
  std::optional<ProgramId> program{};
  std::optional<int> year{};  // fiscal year of the programme
  std::optional<DepartmentId> department{};
  std::optional<PolicyField> field{};
  std::optional<Date> on{};  // as it stood when that day ended; none: as it is now
};

struct FunnelStep {
  FunnelStage stage{};
  std::string label_key{};  // "funnel.trips"
  std::int64_t count{0};
  std::string path{};  // the list of exactly these rows
};
std::vector<FunnelStep> count_funnel(Tx&, FunnelScope const&);
std::int64_t count_stage(Tx&, FunnelStage, FunnelScope const&);

// What became part of a step, or left it, from the end of one day to the end of another.
enum class FunnelMove { joined, left };
constexpr auto enum_words(FunnelMove) { return std::array<std::string_view, 2>{"joined", "left"}; }
// Some rows of a step, that a metric is told of: cases published in the twelve months before the day, and those of them adopted;
// decisions with both of their days; those that said no, and those of them with a reason; adoptions of a department that did not travel.
enum class FunnelPart { recent, recent_adopted, dated, refused, refused_with_reason, elsewhere };
constexpr auto enum_words(FunnelPart) {
  return std::array<std::string_view, 6>{"recent", "recent_adopted", "dated", "refused", "refused_with_reason", "elsewhere"};
}
FunnelStage stage_of(FunnelPart);

struct FunnelRowsAsked {
  FunnelStage stage{};
  FunnelScope scope{};
  std::optional<Date> since{};  // with a move: the earlier day; scope.on is the later one
  std::optional<FunnelMove> move{};
  std::optional<FunnelPart> only{};  // of its own stage
  int offset{0};
  int limit{50};
};
struct FunnelRowFound {
  Uuid id{};
  std::string number{};
  std::string title{};
  std::string department{};  // may be empty
  std::string state{};       // now
  std::string state_then{};  // on that day; empty without a day, or when it did not exist yet
  bool stands_now{false};
};
std::vector<FunnelRowFound> list_funnel_rows(Tx&, FunnelRowsAsked const&);
std::int64_t count_funnel_rows(Tx&, FunnelRowsAsked const&);
// Rows of a step whose past is not in the log: no number of a past day has them.
std::int64_t count_unrecorded(Tx&, FunnelStage, FunnelScope const&);
std::optional<Instant> first_recorded(Tx&);

std::string_view noun_of(FunnelStage);  // "trip"
// The address of a step's rows on the funnel's own list, which knows every scope and every day.
std::string funnel_rows_path(FunnelStage, FunnelScope const&);
std::string funnel_rows_path(FunnelPart, FunnelScope const&);

}  // namespace baeumgil
