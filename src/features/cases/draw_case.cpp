#include "features/cases/draw_case.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/case_json.h"
#include "features/cases/case_store.h"
#include "features/reports/find_report.h"
#include "features/targets/find_institution.h"
#include "features/trips/find_trip.h"
#include "platform/db/counter.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kLongestTitle = 120;

std::string case_number(Tx& tx) {
  auto const year = tx.today().year();
  auto digits = std::to_string(next_number(tx, "case", year));
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return std::to_string(year) + "-사례-" + digits;
}

Result<CaseId> store(Tx& tx, Actor const& actor, Case found, CaseInput const& input) {
  apply(input, found);
  found.version = 1;
  auto const host = TRY(find_institution(tx, found.host));
  found.host_name = host.name;
  found.number = case_number(tx);
  insert_case(tx, found);
  TRY(update_case(tx, found));
  record_event(tx, actor, {.verb = "case.captured", .subject = {"case", found.id.value, found.title}, .after = to_json(found)});
  return found.id;
}

}  // namespace

CaseInput drawn_from(Report const& report) {
  auto input = CaseInput{.title = report.trip_purpose, .one_line = report.gist, .keywords = report.keywords};
  for (auto const& text : report.sections) {
    if (text.section == ReportSection::findings) input.what_they_did = text.body;
    if (text.section == ReportSection::failure_or_cost) input.failure_points = text.body;
    if (text.section == ReportSection::preconditions) input.conditions = text.body;
    if (text.section == ReportSection::sources) input.result_source = first_characters(text.body, 200);
  }
  if (!report.figures.empty()) {
    auto const& figure = report.figures.front();
    input.result_metric = figure.label;
    input.result_after = figure.theirs + (figure.unit.empty() ? "" : " " + figure.unit);
    input.result_source = figure.source;
  }
  return input;
}

CaseInput drawn_from(Report const& report, std::int64_t proposal) {
  auto input = drawn_from(report);
  if (proposal < 1 || proposal > static_cast<std::int64_t>(report.proposals.size())) return input;
  input.title = first_characters(report.proposals[static_cast<std::size_t>(proposal - 1)].what, kLongestTitle);
  return input;
}

std::size_t proposal_of(Report const& report, std::string const& case_title) {
  if (report.proposals.size() == 1) return 0;
  auto const is_named_after = [&](ReportProposal const& one) { return first_characters(one.what, kLongestTitle) == case_title; };
  return static_cast<std::size_t>(std::ranges::find_if(report.proposals, is_named_after) - report.proposals.begin());
}

Result<CaseId> draw_case(Database& db, Actor const& actor, ReportId report_id, CaseInput const& input) {
  if (auto problem = input_problem(input)) return std::move(*problem);
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const report = TRY(find_report(tx, actor, report_id));
    if (!may_draw_case(actor, report)) return forbidden("case.draw.not_allowed");
    auto const trip = TRY(find_trip(tx, actor, report.trip));
    auto found = Case{.id = CaseId::make(), .report = report_id, .team = report.team, .author = actor.person};
    auto const id = TRY(store(tx, actor, std::move(found), input));
    if (!trip.issue.is_nil()) insert_case_issue(tx, id, trip.issue, actor.person);  // it was sought for this issue
    return id;
  });
}

Result<CaseId> add_case(Database& db, Actor const& actor, CaseInput const& input) {
  if (!may_add_case(actor)) return forbidden("case.add.not_officer");
  if (auto problem = input_problem(input)) return std::move(*problem);
  return db.write(actor,
                  [&](Tx& tx) -> Result<CaseId> { return store(tx, actor, Case{.id = CaseId::make(), .author = actor.person}, input); });
}

}  // namespace baeumgil
