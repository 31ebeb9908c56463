#pragma once
// 연말 성과보고서 (F12): the fourteen chapters of one fiscal year, read from what is stored. Every figure knows the list it counts.

#include <optional>
#include <string>
#include <vector>

#include "features/yearbook/funnel.h"
#include "features/yearbook/ledger.h"
#include "features/yearbook/metrics.h"
#include "features/yearbook/overview.h"
#include "features/yearbook/yearbook_rows.h"

namespace baeumgil {

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
  std::vector<YearbookCase> failures{};      // cases with what went wrong
  std::vector<YearbookAdoption> refusals{};  // put off, refused, in force already or dropped, of the adoptions
  std::vector<YearbookNotAdoptable> not_adoptable{};
  std::vector<YearbookTeam> mixed_teams{};  // of more than one department
  std::vector<YearbookShare> shares{};
  std::vector<YearbookShare> grades{};
  std::int64_t newcomers{0};  // travellers of the year who had not travelled before it
  std::vector<YearbookSpending> spending{};
  YearbookFindings findings{};
  std::vector<YearbookRuleUse> rule_uses{};
  std::vector<YearbookPrize> prizes{};
  std::vector<YearbookIssue> open_issues{};  // what next year starts from
  std::vector<YearbookTeam> teams{};
};

// A fiscal year's rows are those of its programmes. Empty chapters stay empty; nothing is invented.
Yearbook read_yearbook(Tx&, Actor const&, FunnelScope const&);
std::vector<int> list_yearbook_years(Tx&);  // newest first
bool is_yearbook_year(Tx&, int year);

}  // namespace baeumgil
