#pragma once
// 결정 기억: a no is kept for two years and wakes when what it waited for changes, or when the same policy turns up elsewhere
// in the city. It wakes for a person to look at; nothing is decided by itself.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "features/adoptions/adoption.h"

namespace baeumgil {

using ConditionChangeId = Id<struct ConditionChangeTag>;
using WakingId = Id<struct WakingTag>;

// Something around us changed: an ordinance was amended, a budget passed, an organisation founded.
struct ConditionChange {
  ConditionChangeId id{};
  WakeCondition kind{};
  std::string subject{};  // "하남시 주차장 조례"
  std::string what{};
  std::string source{};
  Date changed_on{};
  std::string recorded_by_name{};  // of the join
  Date recorded_on{};
};

// A decision that can wake: a kept no, or one that was put off.
struct KeptDecision {
  AdoptionId id{};
  std::string number{};
  std::string title{};
  CaseId source_case{};
  IssueId issue{};
  AdoptionState state{};
  PersonId proposer{};
  std::string owner_department{};
  PersonId officer{};
  std::string reason{};
  std::optional<WakeCondition> waits_for{};
  std::string waits_for_subject{};
  Date decided_on{};
  std::optional<Date> keep_until{};
};

enum class WakingCause { condition, rule, same_policy };
constexpr auto enum_words(WakingCause) { return std::array<std::string_view, 3>{"condition", "rule", "same_policy"}; }
enum class WakingAnswer { reviewed, left };
constexpr auto enum_words(WakingAnswer) { return std::array<std::string_view, 2>{"reviewed", "left"}; }

struct Waking {
  WakingId id{};
  AdoptionId adoption{};
  WakingCause cause{};
  std::string cause_key{};  // of what woke it, so that the same does not wake it twice
  std::string words{};
  Date woken_on{};
  std::optional<WakingAnswer> answer{};
  std::string answer_reason{};
};

// "주차장 조례" is meant by "하남시 주차장 조례": one name holds the other, spaces aside, and is long enough to mean something.
bool is_same_subject(std::string_view one, std::string_view other);
// The share of syllable pairs two titles have in common, 0 to 1.
double likeness(std::string_view one, std::string_view other);
// The same case, or nearly the same title; for the same issue a looser likeness is enough.
struct PolicyTrace {
  CaseId source_case{};
  IssueId issue{};
  std::string title{};
};
bool is_same_policy(PolicyTrace const&, PolicyTrace const&);

bool may_record_change(Actor const&);                  // programme officer, owner officers, department heads
bool may_leave_asleep(Actor const&, Adoption const&);  // the programme officer: it woke, and still stays a no

}  // namespace baeumgil
