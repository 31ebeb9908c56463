#pragma once
// 현안: what troubles the city, with a figure that says how much. Every trip serves one.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/transition.h"
#include "features/issues/policy_field.h"

namespace baeumgil {

enum class IssueState { registered, accepted, open, matched, being_solved, solved, dropped };
constexpr auto enum_words(IssueState) {
  return std::array<std::string_view, 7>{"registered", "accepted", "open", "matched", "being_solved", "solved", "dropped"};
}

enum class Priority { high, normal, low };
constexpr auto enum_words(Priority) { return std::array<std::string_view, 3>{"high", "normal", "low"}; }

inline constexpr std::array<Transition<IssueState>, 14> kIssueTransitions{{
    {IssueState::registered, IssueState::accepted, "accept", "PO"},
    {IssueState::accepted, IssueState::open, "open", "PO"},
    {IssueState::open, IssueState::matched, "match", "OO,PO"},
    {IssueState::accepted, IssueState::matched, "match", "OO,PO"},
    {IssueState::open, IssueState::being_solved, "adopt", "SYS"},
    {IssueState::matched, IssueState::being_solved, "adopt", "SYS"},
    {IssueState::accepted, IssueState::being_solved, "adopt", "SYS"},
    {IssueState::being_solved, IssueState::solved, "solve", "OD"},
    {IssueState::matched, IssueState::open, "reopen", "SYS"},
    {IssueState::being_solved, IssueState::matched, "reopen", "SYS"},
    {IssueState::registered, IssueState::dropped, "drop", "PO,OD"},
    {IssueState::accepted, IssueState::dropped, "drop", "PO,OD"},
    {IssueState::open, IssueState::dropped, "drop", "PO,OD"},
    {IssueState::matched, IssueState::dropped, "drop", "PO,OD"},
}};

// A number that says how things stand: 12.4 건/년 on 2026-06-30 from 교통사고분석시스템.
struct Baseline {
  double value{0};
  std::string unit{};
  Date on{};
  std::string source{};
};

struct Issue {
  IssueId id{};
  std::string number{};  // 2026-현안-0001
  std::string title{};
  std::string description{};
  PolicyField field{};
  Priority priority{Priority::normal};
  IssueState state{IssueState::registered};
  DepartmentId owner_department{};
  std::string owner_department_name{};  // of the join
  PersonId registered_by{};
  Date registered_on{};
  std::string registered_by_name{};  // of the join
  std::optional<Baseline> baseline{};
  std::optional<double> target_value{};
  std::optional<Date> target_on{};
  std::string pledge{};
  std::string state_reason{};
  int version{1};
};

// All staff read every issue of their institution.
bool may_register_issue(Actor const&);
bool may_edit_issue(
    Actor const&,
    Issue const&);  // the owner department's officer or head, the registrant, the programme officer; not when solved or dropped
bool may_accept_issue(Actor const&, Issue const&);  // PO; baseline is asked for by the use case
bool may_open_issue(Actor const&, Issue const&);
bool may_drop_issue(Actor const&, Issue const&);
bool may_solve_issue(Actor const&, Issue const&);  // head of the owner department
// 발굴 희망: registered before that day, and no case found for it yet.
bool is_scouting_wish(Issue const&, Date wished_before);
// A trip or a case may be bound to an issue in these states.
bool takes_trips(IssueState);

}  // namespace baeumgil
