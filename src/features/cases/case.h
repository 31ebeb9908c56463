#pragma once
// 우수사례 (F09): one page that another department can act on, with what it cost, what failed and what it presupposes.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/transition.h"
#include "features/issues/policy_field.h"

namespace baeumgil {

enum class CaseState { captured, drafted, checked, published, stale, retired, merged };
constexpr auto enum_words(CaseState) {
  return std::array<std::string_view, 7>{"captured", "drafted", "checked", "published", "stale", "retired", "merged"};
}

inline constexpr std::array<Transition<CaseState>, 11> kCaseTransitions{{
    {CaseState::captured, CaseState::drafted, "write", "TM"},
    {CaseState::drafted, CaseState::checked, "check", "PO"},
    {CaseState::drafted, CaseState::captured, "return", "PO"},
    {CaseState::checked, CaseState::captured, "return", "PO"},
    {CaseState::checked, CaseState::published, "publish", "PO"},
    {CaseState::published, CaseState::stale, "age", "SYS"},
    {CaseState::stale, CaseState::published, "renew", "PO"},
    {CaseState::stale, CaseState::retired, "retire", "PO"},
    {CaseState::published, CaseState::retired, "retire", "PO"},
    {CaseState::published, CaseState::merged, "merge", "PO"},  // and back, while nothing was added
    {CaseState::stale, CaseState::merged, "merge", "PO"},
}};

enum class ShareScope { internal, institutions, open };
constexpr auto enum_words(ShareScope) { return std::array<std::string_view, 3>{"internal", "institutions", "open"}; }

// How well what the card says is evidenced.
enum class EvidenceGrade { unrated, told, documented, measured, verified };
constexpr auto enum_words(EvidenceGrade) {
  return std::array<std::string_view, 5>{"unrated", "told", "documented", "measured", "verified"};
}

// A failure is a case as good as another: others need not repeat it.
enum class CaseOutcome { success, partial, failure };
constexpr auto enum_words(CaseOutcome) { return std::array<std::string_view, 3>{"success", "partial", "failure"}; }

// How far the host's conditions are ours: 0 no, 1 partly, 2 yes; none: not judged yet.
struct Transferability {
  std::optional<int> population{};
  std::optional<int> density{};
  std::optional<int> finance{};
  std::optional<int> law{};
  std::optional<int> organisation{};
  std::optional<int> technology{};
};

struct Case {
  CaseId id{};
  std::string number{};  // 2026-사례-0005
  ReportId report{};     // nil: entered by the programme officer from a public source
  TeamId team{};
  InstitutionId host{};
  std::string host_name{};  // of the join
  PersonId author{};
  std::string title{};
  std::string one_line{};
  PolicyField field{};
  std::string problem_before{};
  std::string what_they_did{};
  std::optional<int> since_year{};
  std::optional<Won> cost_initial{};
  std::optional<Won> cost_yearly{};
  std::string cost_note{};
  std::string result_metric{};
  std::string result_before{};
  std::string result_after{};
  std::string result_period{};
  std::string result_source{};
  std::string legal_basis{};
  std::string failure_points{};
  std::string conditions{};
  Transferability fit{};
  std::string already_copied_by{};
  std::string award{};
  std::string evidence_url{};
  EvidenceGrade evidence_grade{EvidenceGrade::unrated};
  CaseOutcome outcome{CaseOutcome::success};
  std::string keywords{};
  ShareScope share_scope{ShareScope::internal};
  bool is_host_verified{false};
  std::optional<Date> valid_until{};
  std::optional<Date> as_of{};         // the last day somebody said that it is so
  std::optional<Date> ask_again_on{};  // the host is asked whether it still is
  CaseState state{CaseState::captured};
  std::string state_reason{};
  std::vector<IssueId> issues{};  // matched
  std::optional<Instant> published_at{};
  CaseId merged_into{};  // nil but when merged
  int version{1};
};

bool may_add_case(Actor const&);                   // the programme officer, from a public source
bool is_standing(Case const&);                     // published or stale: read and used by all staff
bool may_edit_case(Actor const&, Case const&);     // the author until it is published, the programme officer always but when retired
bool may_hand_in_case(Actor const&, Case const&);  // captured → drafted
bool may_check_case(Actor const&, Case const&);    // the programme officer: check, publish, return
bool may_retire_case(Actor const&, Case const&);
bool may_renew_case(Actor const&, Case const&);
bool may_match_case(Actor const&, Case const&);  // an owner officer, a department head or the programme officer binds it to an issue
bool may_propose_adoptions(Actor const&);        // of any case that is shown
bool may_propose_adoption(Actor const&, Case const&);

}  // namespace baeumgil
