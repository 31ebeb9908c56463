#pragma once
// The rows of the book's chapters.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "base/money.h"

namespace baeumgil {

struct YearbookFigure {
  std::string label_key{};
  std::int64_t count{0};
  std::string unit_key{};  // "yearbook.unit.people"
  std::string path{};      // the list of exactly what is counted; empty when no list shows it
};

struct YearbookProgram {
  ProgramId id{};
  std::string title{};
  std::string state{};
  Date starts_on{};
  Date ends_on{};
  int team_max{0};
  int nights_max{0};
  int days_max{0};
  Won budget{};
  std::int64_t teams{0};
  std::int64_t trips{0};
};

struct YearbookIssue {  // 현안별 해법: one issue and the cases that answer it
  IssueId id{};
  std::string number{};
  std::string title{};
  std::string state{};
  std::string owner_department{};
  std::int64_t cases{0};
  std::int64_t adoptions{0};
};

struct YearbookSource {  // a row that a chapter leads to
  std::string path{};
  std::string title{};
};

struct YearbookCase {
  CaseId id{};
  std::string number{};
  std::string title{};
  std::string one_line{};
  std::string field{};
  std::string host{};
  std::string failure_points{};
  std::string problem_before{};
  std::string what_they_did{};
  std::string result{};
  std::string conditions{};
  std::string legal_basis{};
  std::string result_source{};
  std::string keywords{};
  std::optional<Won> cost_initial{};
  std::optional<Won> cost_yearly{};
  std::int64_t adoptions{0};
};

struct YearbookTrip {  // 국외 벤치마킹: whom it visited, what it learned, what it cost and what came of it
  TripId id{};
  std::string number{};
  std::string purpose{};
  std::string department{};  // of the leader
  std::string destination{};
  Date starts_on{};
  Date ends_on{};
  std::int64_t travelers{0};
  Won estimate{};
  Won paid{};
  std::string hosts{};    // "URA, HDB"
  std::string lessons{};  // of the accepted report
  std::vector<YearbookSource> cases{};
};

struct YearbookCard {  // F11, of one quarter
  int year{0};
  int quarter{0};
  std::string status{};
  int progress_percent{0};
  Won budget_used{};
  std::string done{};
  std::string problem_and_measure{};
};
struct YearbookStep {
  std::string title{};
  Date due_on{};
};

struct YearbookAdoption {
  AdoptionId id{};
  std::string number{};
  std::string title{};
  std::string department{};
  std::string state{};
  std::string reason_code{};  // of a no
  std::string reason{};
  std::optional<Date> decided_on{};
  std::optional<Won> budget{};
  std::optional<double> kpi_baseline{};
  std::optional<double> kpi_result{};
  std::string kpi_unit{};
  std::optional<YearbookCard> card{};      // the newest filed by the day
  std::optional<Won> next_budget{};        // of the year after the book's
  std::vector<YearbookStep> next_steps{};  // due in that year and still open
};

// What a trip found that cannot be taken on here, as its accepted report says.
struct YearbookNotAdoptable {
  TripId trip{};
  std::string purpose{};
  std::string text{};
};

struct YearbookShare {  // participation of one department or grade
  DepartmentId id{};    // nil: of a grade
  std::string name{};
  std::int64_t staff{0};
  std::int64_t travelers{0};
  std::int64_t newcomers{0};  // had not travelled before the year
  std::int64_t repeaters{0};  // more than one trip in the year
};

struct YearbookSpending {  // one programme
  ProgramId id{};
  std::string title{};
  Won budget{};
  Won estimated{};  // of trips permitted or further
  Won claimed{};
  Won reduced{};  // by whoever settled the claims
  Won paid{};
  Won fees{};              // of trips given up
  std::int64_t claims{0};  // paid ones
};

// What was looked into of the year's claims.
struct YearbookFindings {
  std::int64_t flagged{0};
  std::int64_t decided{0};
  Won to_pay_back{};
  Won surcharge{};
  std::int64_t settled_late{0};  // claimed after the last day that the rule gives
  std::int64_t settled_in_time{0};
};
struct YearbookRuleUse {
  std::string rule{};   // its code
  std::string words{};  // as it was in force on the day; empty: no such rule then
  std::string words_en{};
  std::int64_t exceptions{0};
  std::int64_t refusals{0};
};

struct YearbookTeam {
  TeamId id{};
  std::string number{};
  std::string name{};
  std::int64_t departments{0};
  std::int64_t members{0};
};

struct YearbookPrize {
  std::string number{};
  std::string title{};
  std::string department{};
  std::string prize{};
  Won amount{};
  NominationId nomination{};
};

}  // namespace baeumgil
