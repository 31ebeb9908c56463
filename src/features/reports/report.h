#pragma once
// 결과보고서 (F07): sections that refuse to be empty, every question of the trip answered or explained, frozen on acceptance.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/result.h"
#include "base/transition.h"
#include "features/programs/program.h"

namespace baeumgil {

enum class ReportState { draft, submitted, returned, dept_accepted, accepted };
constexpr auto enum_words(ReportState) {
  return std::array<std::string_view, 5>{"draft", "submitted", "returned", "dept_accepted", "accepted"};
}

inline constexpr std::array<Transition<ReportState>, 8> kReportTransitions{{
    {ReportState::draft, ReportState::submitted, "submit", "TL"},
    {ReportState::returned, ReportState::submitted, "submit", "TL"},
    {ReportState::submitted, ReportState::returned, "return", "DH,PO"},
    {ReportState::submitted, ReportState::dept_accepted, "accept", "DH"},
    {ReportState::dept_accepted, ReportState::returned, "return", "PO"},
    {ReportState::dept_accepted, ReportState::accepted, "accept", "PO"},
    {ReportState::accepted, ReportState::returned, "correct", "TL,PO"},    // a new edition; the accepted one stays
    {ReportState::returned, ReportState::accepted, "take_back", "TL,PO"},  // the accepted one counts again, before the new one is handed in
}};

enum class ReportSection {
  plan_vs_actual,
  findings,
  success_factors,
  failure_or_cost,
  preconditions,
  our_comparison,
  implications,
  adoption_proposals,
  not_adoptable,
  sources
};
constexpr auto enum_words(ReportSection) {
  return std::array<std::string_view, 10>{"plan_vs_actual", "findings",     "success_factors",    "failure_or_cost", "preconditions",
                                          "our_comparison", "implications", "adoption_proposals", "not_adoptable",   "sources"};
}
// What is proposed stands in rows; the text beside them may say more. Without a row, why nothing can be adopted is asked for.
constexpr bool is_required(ReportSection section) {
  return section != ReportSection::not_adoptable && section != ReportSection::adoption_proposals;
}

struct SectionText {
  ReportSection section{};
  std::string body{};
  PersonId author{};
  std::string author_name{};  // of the join
  std::optional<Instant> saved_at{};
  int version{0};  // 0: never saved
};

struct Answer {
  QuestionId question{};
  std::string question_text{};  // of the join
  std::string answer{};
  std::string unanswered_reason{};
  std::string source{};
  InstitutionId host{};     // who gave it, of a trip to several; nil: all of them, or nobody said
  std::string host_name{};  // of the join
  bool is_settled() const { return !answer.empty() || !unanswered_reason.empty(); }
};
bool says_the_same(Answer const&, Answer const&);  // whatever was asked

struct Figure {  // they and we
  std::string label{};
  std::string theirs{};
  std::string ours{};
  std::string unit{};
  std::string source{};
  bool operator==(Figure const&) const = default;
};

inline constexpr auto kMostOfProposal = std::size_t{500};  // characters of what is proposed
struct ReportProposal {  // what is to be adopted, by whom and by when; the last two are open until the report is handed in
  std::string what{};
  DepartmentId owner{};
  std::string owner_name{};  // of the join
  std::optional<Date> due_on{};
  bool operator==(ReportProposal const& other) const { return what == other.what && owner == other.owner && due_on == other.due_on; }
};

struct Report {
  ReportId id{};
  std::string number{};  // 2026-보고-0007
  TripId trip{};
  std::string trip_number{};  // of the join, as are the next six
  std::string trip_purpose{};
  TeamId team{};
  std::string team_name{};
  PersonId leader{};
  DepartmentId leader_department{};
  std::vector<PersonId> travelers{};
  std::vector<PersonId> keepers{};  // who took it over when a traveller moved
  PersonId decider{};               // while submitted: who accepts for the department; nil: nobody holds the office
  ReportState state{ReportState::draft};
  std::string state_reason{};
  Date due_on{};
  std::string gist{};
  std::string keywords{};
  Disclosure disclosure{Disclosure::open};
  std::string disclosure_reason{};
  std::string benefits_received{};
  bool is_ai_used{false};
  std::optional<Date> told_on{};  // of one made by word of mouth; none: a written one
  PersonId told_to{};
  std::string told_to_name{};  // of the join
  std::string told_reason{};   // why the matter is minor
  PersonId submitted_by{};
  std::optional<Instant> submitted_at{};
  PersonId accepted_by{};
  std::optional<Instant> accepted_at{};  // the last time; it stays while a correction is written
  int edition{1};
  std::vector<SectionText> sections{};
  std::vector<Answer> answers{};
  std::vector<Figure> figures{};
  std::vector<ReportProposal> proposals{};
  int version{1};
};

// Travellers write together; the leader hands it in. The head of the leader's department accepts first, or the next step of
// the ladder where the head travelled; then the programme officer. Nobody accepts a report they wrote,
// nor one of the team they lead, whether they travelled or not.
std::vector<PersonId> parties_to(Report const&);  // its travellers, its keepers and the leader: who never accepts it
bool may_read_draft(Actor const&, Report const&);
bool may_write_report(Actor const&, Report const&);
bool may_submit_report(Actor const&, Report const&);
bool may_tell_report(Actor const&, Report const&);  // says that it was told: who hands it in, or the head of their department
bool may_accept_report(Actor const&, Report const&);
bool may_return_report(Actor const&, Report const&);
bool may_correct_report(Actor const&, Report const&);
bool may_comment_report(Actor const&, Report const&);
bool may_draw_case(Actor const&, Report const&);
// Until the new edition is handed in; each return counts one on, so a correction nobody handed in follows on the newest accepted one.
std::optional<Problem> take_back_problem(Actor const&, Report const&, int newest_accepted);

}  // namespace baeumgil
