#include <algorithm>

#include "features/rules/load_rules.h"
#include "features/rules/look_back.h"
#include "features/trips/already_seen.h"
#include "features/trips/trip_visibility.h"

namespace baeumgil {
namespace {

constexpr auto kOfTheField = 5;  // more of them tell nothing new

SeenTrip read_trip(Row& row) {
  auto seen = SeenTrip{.trip = row.next<TripId>()};
  seen.number = row.next<std::string>();
  seen.purpose = row.next<std::string>();
  seen.team_name = row.next<std::string>();
  seen.leader_name = row.next<std::string>();
  seen.department_name = row.next<std::string>();
  seen.on = row.next<Date>();
  seen.because = static_cast<SeenBecause>(row.next<int>());
  seen.report = row.next<std::optional<ReportId>>();
  seen.gist = row.next<std::string>();
  return seen;
}

std::vector<SeenTrip> list_trips(Tx& tx, Actor const& actor, Trip const& trip) {
  auto const since = look_back(load_rule_book(tx), "trip.earlier_visits.window", trip.starts_on).value_or(trip.starts_on);
  auto const issue = trip.issue.is_nil() ? std::nullopt : std::optional{trip.issue};
  auto query = Query{
      "SELECT x.id, x.number, x.purpose, x.team, x.leader, x.department, x.starts_on, x.because, x.report_id, x.gist FROM ("
      "SELECT t.id, t.number, t.purpose, g.name AS team, l.name AS leader, d.name AS department, t.starts_on, "
      "CASE WHEN EXISTS (SELECT 1 FROM trip_stops s JOIN trip_stops mine ON mine.institution_id = s.institution_id "
      "AND mine.host_id = s.host_id WHERE s.institution_id = t.institution_id AND s.trip_id = t.id AND mine.trip_id = $1) THEN 0 "
      "WHEN t.issue_id = $2 THEN 1 WHEN i.field = (SELECT o.field FROM issues o WHERE o.institution_id = t.institution_id AND o.id = $2) "
      "THEN 2 ELSE 3 END AS because, r.id AS report_id, COALESCE(r.gist, '') AS gist FROM trips t "
      "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
      "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
      "JOIN departments d ON d.institution_id = l.institution_id AND d.id = l.department_id "
      "LEFT JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id "
      "LEFT JOIN reports r ON r.institution_id = t.institution_id AND r.trip_id = t.id AND r.state = 'accepted' "
      "WHERE t.institution_id = $institution AND t.id <> $1 AND t.state NOT IN ('draft', 'rejected', 'cancelled') AND t.starts_on >= $3 "
      "AND t.starts_on < $4",
      trip.id, issue, since, trip.starts_on};
  add_visible_trips(query, actor);
  query.add(") x WHERE x.because < 2 OR (x.because = 2 AND x.report_id IS NOT NULL) ORDER BY x.because, x.starts_on DESC, x.id LIMIT 20");
  return tx.list(query, read_trip);
}

std::string hosts_of(Tx& tx, TripId trip) {
  auto names = std::string{};
  tx.each(
      "SELECT DISTINCT h.name FROM trip_stops s JOIN shared_institutions h ON h.id = s.host_id "
      "WHERE s.institution_id = $institution AND s.trip_id = $1 ORDER BY h.name LIMIT 5",
      [&](Row& row) { names += (names.empty() ? "" : ", ") + row.next<std::string>(); }, trip);
  return names;
}

std::vector<SeenCase> cases_of(Tx& tx, ReportId report) {
  return tx.list(
      "SELECT id, title, one_line FROM cases WHERE institution_id = $institution AND report_id = $1 AND state = 'published' "
      "ORDER BY id LIMIT 5",
      [](Row& row) {
        auto found = SeenCase{.id = row.next<CaseId>()};
        found.title = row.next<std::string>();
        found.one_line = row.next<std::string>();
        return found;
      },
      report);
}

// Open: its own report gave no answer, and no accepted report of a trip that asked it again did.
std::vector<SeenQuestion> open_questions(Tx& tx, TripId trip, ReportId report, TripId mine) {
  return tx.list(
      "SELECT q.id, q.question, COALESCE(a.unanswered_reason, ''), COALESCE((SELECT MIN(n.number) FROM trip_questions f "
      "JOIN trips n ON n.institution_id = f.institution_id AND n.id = f.trip_id WHERE f.institution_id = q.institution_id "
      "AND f.from_question_id = q.id AND f.trip_id <> $3 AND n.state NOT IN ('draft', 'cancelled')), '') FROM trip_questions q "
      "LEFT JOIN report_answers a ON a.institution_id = q.institution_id AND a.report_id = $2 AND a.question_id = q.id "
      "WHERE q.institution_id = $institution AND q.trip_id = $1 AND COALESCE(a.answer, '') = '' AND NOT EXISTS ("
      "SELECT 1 FROM trip_questions f JOIN report_answers b ON b.institution_id = f.institution_id AND b.question_id = f.id "
      "JOIN reports r ON r.institution_id = b.institution_id AND r.id = b.report_id AND r.state = 'accepted' "
      "WHERE f.institution_id = q.institution_id AND f.from_question_id = q.id AND b.answer <> '') ORDER BY q.position",
      [](Row& row) {
        auto question = SeenQuestion{.id = row.next<QuestionId>()};
        question.question = row.next<std::string>();
        question.reason = row.next<std::string>();
        question.asked_by = row.next<std::string>();
        return question;
      },
      trip, report, mine);
}

}  // namespace

std::vector<SeenTrip> list_seen_trips(Tx& tx, Actor const& actor, Trip const& trip) {
  auto seen = std::vector<SeenTrip>{};
  auto of_the_field = 0;
  for (auto& found : list_trips(tx, actor, trip)) {
    if (found.because == SeenBecause::field && ++of_the_field > kOfTheField) break;
    found.hosts = hosts_of(tx, found.trip);
    seen.push_back(std::move(found));
  }
  return seen;
}

std::vector<SeenTrip> list_already_seen(Tx& tx, Actor const& actor, Trip const& trip) {
  auto seen = list_seen_trips(tx, actor, trip);
  for (auto& found : seen) {
    if (!found.report) continue;
    found.cases = cases_of(tx, *found.report);
    found.open_questions = open_questions(tx, found.trip, *found.report, trip.id);
  }
  return seen;
}

bool must_answer(std::vector<SeenTrip> const& seen) { return std::ranges::any_of(seen, &SeenTrip::must_be_answered); }

std::vector<CaseElsewhere> list_seen_elsewhere(Tx& tx, Trip const& trip) {
  return tx.list(
      "SELECT c.id, c.title, c.from_name FROM received_cases c JOIN issues i ON i.institution_id = c.institution_id AND i.id = $1 "
      "AND i.field = c.field WHERE c.institution_id = $institution ORDER BY c.taken_in_at DESC, c.id LIMIT 5",
      [](Row& row) {
        auto found = CaseElsewhere{.id = row.next<Uuid>()};
        found.title = row.next<std::string>();
        found.from_name = row.next<std::string>();
        return found;
      },
      trip.issue);
}

std::vector<SeenQuestion> open_questions_of(std::vector<SeenTrip> const& seen) {
  auto all = std::vector<SeenQuestion>{};
  for (auto const& trip : seen)
    for (auto const& question : trip.open_questions)
      if (std::ranges::find(all, question.id, &SeenQuestion::id) == all.end()) all.push_back(question);
  return all;
}

}  // namespace baeumgil
