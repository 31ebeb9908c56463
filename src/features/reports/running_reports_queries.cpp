#include <map>

#include "features/programs/find_program.h"
#include "features/programs/program_rules.h"
#include "features/reports/report_visibility.h"
#include "features/reports/running_reports.h"
#include "features/trips/trip.h"

namespace baeumgil {
namespace {

struct Running {
  ReportId id{};
  ProgramId program{};
  std::string title{};
  TripKind kind{};
  Date returned_on{};
  std::optional<Instant> submitted_at{};
  std::optional<Date> told_on{};
  int unanswered{0};
};

Running read(Row& row) {
  auto report = Running{.id = row.next<ReportId>()};
  report.program = row.next<ProgramId>();
  report.title = row.next<std::string>() + " ";
  report.title += row.next<std::string>();
  report.kind = row.next<TripKind>();
  report.returned_on = row.next<Date>();
  report.submitted_at = row.next<std::optional<Instant>>();
  report.told_on = row.next<std::optional<Date>>();
  report.unanswered = row.next<int>();
  return report;
}

Situation facts_of(Running const& report, Language language) {
  auto const kind = report.kind == TripKind::overseas ? AppliesTo::overseas : AppliesTo::domestic;
  auto facts = Situation{.about = {AppliesTo::report, kind}, .language = language};
  facts.set("trip.returned_on", report.returned_on).set("report.is_oral", report.told_on ? "yes" : "no");
  if (!report.submitted_at) return facts;  // what nobody has handed in yet has no day and no gaps
  facts.set("report.submitted_on", day_in_seoul(*report.submitted_at));
  if (!report.told_on) facts.set("report.unanswered_questions", report.unanswered);
  return facts;
}

}  // namespace

std::vector<RunningMatter> list_running_reports(Tx& tx, Actor const& actor) {
  auto query = Query{
      "SELECT r.id, t.program_id, r.number, t.purpose, t.kind, t.ends_on, r.submitted_at, r.told_on, "
      "(SELECT COUNT(*) FROM trip_questions q LEFT JOIN report_answers a ON a.institution_id = q.institution_id AND a.question_id = q.id "
      "AND a.report_id = r.id "
      "WHERE q.institution_id = r.institution_id AND q.trip_id = r.trip_id AND COALESCE(a.answer, '') = '' "
      "AND COALESCE(a.unanswered_reason, '') = '') FROM reports r "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "WHERE r.institution_id = $institution AND r.state <> 'accepted'"};
  add_visible_reports(query, actor);
  query.add(" ORDER BY r.due_on, r.id");
  auto clauses = std::map<ProgramId, std::vector<Rule>>{};
  auto matters = std::vector<RunningMatter>{};
  for (auto const& report : tx.list(query, read)) {
    auto [known, is_new] = clauses.try_emplace(report.program);
    if (is_new)
      if (auto const program = find_program(tx, actor, report.program)) known->second = clauses_of(*program);
    matters.push_back({.noun = "report",
                       .title = report.title,
                       .path = "/reports/" + to_text(report.id),
                       .day = report.returned_on,
                       .situation = facts_of(report, actor.language),
                       .clauses = known->second});
  }
  return matters;
}

}  // namespace baeumgil
