#pragma once
// 연말 성과보고서 (F12): the fourteen chapters of one fiscal year, read from what is stored. Every figure knows the list it counts.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/yearbook/funnel.h"
#include "features/yearbook/ledger.h"
#include "features/yearbook/metrics.h"
#include "features/yearbook/overview.h"

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
  std::int64_t adoptions{0};
};

struct YearbookTrip {
  TripId id{};
  std::string number{};
  std::string purpose{};
  std::string destination{};
  Date starts_on{};
  Won estimate{};
};

struct YearbookAdoption {
  AdoptionId id{};
  std::string number{};
  std::string title{};
  std::string department{};
  std::string state{};
  std::string reason{};
  std::optional<Won> budget{};
  std::optional<double> kpi_baseline{};
  std::optional<double> kpi_result{};
  std::string kpi_unit{};
};

struct YearbookShare {  // participation of one department
  DepartmentId id{};
  std::string name{};
  std::int64_t staff{0};
  std::int64_t travelers{0};
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

struct YearbookHost {
  InstitutionId id{};
  std::string name{};
  std::int64_t visits{0};
};

struct Yearbook {
  int year{0};
  Instant as_of{};
  std::optional<Date> on{};  // of an edition: as it stood when that day ended
  std::vector<YearbookFigure> figures{};
  std::vector<FunnelStep> funnel{};
  std::vector<MetricValue> metrics{};
  MoneyLine money{};
  Ledger ledger{};
  std::vector<PlaceCount> places{};
  std::vector<YearbookProgram> programs{};
  std::vector<YearbookIssue> issues{};
  std::vector<YearbookCase> best_cases{};  // the ten most adopted, then the newest
  std::vector<YearbookCase> cases{};       // all of the year, by field
  std::vector<YearbookTrip> overseas{};
  std::vector<YearbookAdoption> adoptions{};
  std::vector<YearbookCase> failures{};     // cases with what went wrong
  std::vector<YearbookTeam> mixed_teams{};  // of more than one department
  std::vector<YearbookShare> shares{};
  std::int64_t newcomers{0};  // travellers of the year who had not travelled before it
  std::vector<YearbookPrize> prizes{};
  std::vector<YearbookIssue> open_issues{};  // what next year starts from
  std::vector<YearbookTeam> teams{};
  std::vector<YearbookHost> hosts{};
};

// A fiscal year's rows are those of its programmes. Empty chapters stay empty; nothing is invented.
Yearbook read_yearbook(Tx&, Actor const&, FunnelScope const&);
std::vector<int> list_yearbook_years(Tx&);  // newest first
bool is_yearbook_year(Tx&, int year);

}  // namespace baeumgil
