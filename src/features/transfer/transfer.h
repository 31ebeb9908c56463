#pragma once
// 이전 가능성: what a case presupposes at its host against what we have, item by item: met, to be met by a change, or missing.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

struct Case;

enum class TransferKind {
  population,
  area,
  density,
  elderly,
  children,
  welfare,
  welfare_facilities,
  doctors,
  accidents,
  production,
  finance,
  law,
  organisation,
  technology,
  other
};
constexpr auto enum_words(TransferKind) {
  return std::array<std::string_view, 15>{"population",         "area",       "density",   "elderly",    "children", "welfare",
                                          "welfare_facilities", "doctors",    "accidents", "production", "finance",  "law",
                                          "organisation",       "technology", "other"};
}

enum class TransferVerdict { met, can_be_met, missing };
constexpr auto enum_words(TransferVerdict) { return std::array<std::string_view, 3>{"met", "can_be_met", "missing"}; }

// What all items together say.
enum class TransferOutcome { ready, after_changes, not_yet };
constexpr auto enum_words(TransferOutcome) { return std::array<std::string_view, 3>{"ready", "after_changes", "not_yet"}; }

struct TransferItem {
  TransferKind kind{TransferKind::other};
  std::string what{};         // the condition in words; may be empty when the kind says it
  std::string host_figure{};  // a plain number where the directory knows it
  std::string our_figure{};
  std::optional<TransferVerdict> verdict{};
  std::string to_change{};
};

struct TransferJudgement {
  CaseId good_case{};
  std::vector<TransferItem> items{};
  std::string note{};
  PersonId judged_by{};
  std::string judged_by_name{};  // of the join
  Instant judged_at{};
  int version{0};  // 0: not judged yet
};

// All staff read it who read the case. A head, an officer of an owner department, the programme officer and the author judge.
bool may_judge_transfer(Actor const&, Case const&);

bool is_figure(TransferKind);  // the directory or a public statistic knows it of municipalities
int count_of(TransferJudgement const&, TransferVerdict);
TransferOutcome outcome_of(TransferJudgement const&);

// Whether a number somebody wrote can be one of the statistic: a share is at most 100. Anything else is in a unit of its own.
bool is_of_statistic(TransferKind, std::string const& figure);
// How many times the host's figure ours is; none when one of them is not a number above zero.
std::optional<double> ratio_of(TransferItem const&);
// What the figures alone suggest: within twice the size it carries over, within five times after a change.
std::optional<TransferVerdict> suggested_verdict(TransferItem const&);

std::string to_json(TransferJudgement const&);

}  // namespace baeumgil
