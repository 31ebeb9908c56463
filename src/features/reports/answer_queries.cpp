#include "features/reports/answer_queries.h"

#include <algorithm>
#include <map>

#include "features/reports/report_visibility.h"

namespace baeumgil {
namespace {

constexpr Sql kAsked{
    "SELECT r.id, r.number, r.state, t.id, t.ends_on, g.name, g.theme, COALESCE(i.title, ''), q.id, q.from_question_id, q.question, "
    "COALESCE(a.answer, ''), COALESCE(a.unanswered_reason, ''), COALESCE(a.source, ''), a.host_id FROM reports r "
    "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
    "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
    "LEFT JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id "
    "JOIN trip_questions q ON q.institution_id = t.institution_id AND q.trip_id = t.id "
    "LEFT JOIN report_answers a ON a.institution_id = q.institution_id AND a.question_id = q.id AND a.report_id = r.id "
    "WHERE r.institution_id = $institution"};

// The days say where the team went; the letters, where it was received without a day of its own.
constexpr Sql kHosts{
    "SELECT DISTINCT t.id, h.id, h.name FROM reports r "
    "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
    "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
    "LEFT JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id "
    "JOIN (SELECT trip_id, host_id FROM trip_stops WHERE institution_id = $institution AND host_id IS NOT NULL UNION "
    "SELECT trip_id, host_id FROM visits WHERE institution_id = $institution "
    "AND state NOT IN ('draft', 'declined', 'no_reply', 'withdrawn', 'cancelled')) v ON v.trip_id = t.id "
    "JOIN shared_institutions h ON h.id = v.host_id WHERE r.institution_id = $institution"};

constexpr Sql kYears{
    "SELECT DISTINCT p.fiscal_year FROM reports r "
    "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
    "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
    "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id WHERE r.institution_id = $institution"};

constexpr Sql kIssues{
    "SELECT DISTINCT i.id, i.title FROM reports r "
    "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
    "JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "JOIN people l ON l.institution_id = g.institution_id AND l.id = g.leader_id "
    "JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id WHERE r.institution_id = $institution"};

void add_filter(Query& query, Actor const& actor, AnswerFilter const& filter) {
  add_visible_reports(query, actor);
  if (filter.issue) query.add(" AND t.issue_id = $?", *filter.issue);
  if (filter.field) query.add(" AND i.field = $?", *filter.field);
  if (filter.year)
    query.add(" AND t.program_id IN (SELECT p.id FROM programs p WHERE p.institution_id = t.institution_id AND p.fiscal_year = $?)",
              *filter.year);
  if (filter.host)
    query.add(
        " AND (EXISTS (SELECT 1 FROM trip_stops s WHERE s.institution_id = t.institution_id AND s.trip_id = t.id AND s.host_id = $?) "
        "OR EXISTS (SELECT 1 FROM visits s WHERE s.institution_id = t.institution_id AND s.trip_id = t.id AND s.host_id = $? "
        "AND s.state NOT IN ('draft', 'declined', 'no_reply', 'withdrawn', 'cancelled')))",
        *filter.host, *filter.host);
}

AskedQuestion read_asked(Row& row) {
  auto asked = AskedQuestion{};
  asked.report = row.next<ReportId>();
  asked.report_number = row.next<std::string>();
  asked.report_state = row.next<ReportState>();
  asked.trip = row.next<TripId>();
  asked.came_back_on = row.next<Date>();
  asked.team = row.next<std::string>();
  asked.theme = row.next<std::string>();
  asked.issue = row.next<std::string>();
  asked.id = row.next<QuestionId>();
  asked.from = row.next<std::optional<QuestionId>>().value_or(QuestionId{});
  asked.question = row.next<std::string>();
  asked.answer = row.next<std::string>();
  asked.unanswered_reason = row.next<std::string>();
  asked.source = row.next<std::string>();
  asked.said_by = row.next<std::optional<InstitutionId>>().value_or(InstitutionId{});
  return asked;
}

std::vector<VisitedHost> hosts_of(AskedQuestion const& asked, std::vector<VisitedHost> const& of_trip) {
  auto const said = std::ranges::find(of_trip, asked.said_by, &VisitedHost::id);
  return said == of_trip.end() ? of_trip : std::vector{*said};
}

bool is_wanted(AskedQuestion const& asked, AnswerFilter const& filter) {
  if (filter.kind && asked.kind() != *filter.kind) return false;
  if (filter.host && std::ranges::find(asked.hosts, *filter.host, &VisitedHost::id) == asked.hosts.end()) return false;
  return filter.about.empty() || is_about(asked, filter.about);
}

}  // namespace

AskedList list_asked(Tx& tx, Actor const& actor, AnswerFilter const& filter) {
  auto hosts = std::map<TripId, std::vector<VisitedHost>>{};
  auto places = Query{kHosts};
  add_filter(places, actor, filter);
  places.add(" ORDER BY t.id, h.name, h.id");
  tx.each(places, [&](Row& row) {
    auto const trip = row.next<TripId>();
    auto const host = row.next<InstitutionId>();
    hosts[trip].push_back({.id = host, .name = row.next<std::string>()});
  });
  auto query = Query{kAsked};
  add_filter(query, actor, filter);
  query.add(" ORDER BY t.ends_on DESC, t.id DESC, q.position LIMIT $?", kMostAsked + 1);
  auto list = AskedList{.asked = tx.list(query, read_asked)};
  list.has_more = list.asked.size() > kMostAsked;
  if (list.has_more) list.asked.resize(kMostAsked);
  for (auto& asked : list.asked) asked.hosts = hosts_of(asked, hosts[asked.trip]);
  if (filter.host)
    for (auto& asked : list.asked) std::erase_if(asked.hosts, [&](VisitedHost const& host) { return host.id != *filter.host; });
  std::erase_if(list.asked, [&](AskedQuestion const& asked) { return !is_wanted(asked, filter); });
  return list;
}

AnswerChoices list_answer_choices(Tx& tx, Actor const& actor) {
  auto choices = AnswerChoices{};
  auto issues = Query{kIssues};
  add_visible_reports(issues, actor);
  issues.add(" ORDER BY i.title, i.id LIMIT 500");
  choices.issues = tx.list(issues, [](Row& row) {
    auto const id = row.next<IssueId>();
    return AnswerChoices::Issue{.id = id, .title = row.next<std::string>()};
  });
  auto hosts = Query{kHosts};
  add_visible_reports(hosts, actor);
  tx.each(hosts, [&](Row& row) {
    row.next<TripId>();
    auto const id = row.next<InstitutionId>();
    choices.hosts.push_back({.id = id, .name = row.next<std::string>()});
  });
  std::ranges::sort(choices.hosts,
                    [](VisitedHost const& a, VisitedHost const& b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
  auto const same = [](VisitedHost const& a, VisitedHost const& b) { return a.id == b.id; };
  choices.hosts.erase(std::unique(choices.hosts.begin(), choices.hosts.end(), same), choices.hosts.end());
  auto years = Query{kYears};
  add_visible_reports(years, actor);
  years.add(" ORDER BY p.fiscal_year DESC");
  choices.years = tx.list(years, [](Row& row) { return row.next<int>(); });
  return choices;
}

std::vector<VisitedHost> list_hosts_of_trip(Tx& tx, TripId trip) {
  return tx.list(
      "SELECT h.id, h.name FROM shared_institutions h WHERE h.id IN (SELECT host_id FROM trip_stops WHERE institution_id = $institution "
      "AND trip_id = $1 AND host_id IS NOT NULL UNION SELECT host_id FROM visits WHERE institution_id = $institution AND trip_id = $1 "
      "AND state NOT IN ('draft', 'declined', 'no_reply', 'withdrawn', 'cancelled')) ORDER BY h.name, h.id",
      [](Row& row) {
        auto const id = row.next<InstitutionId>();
        return VisitedHost{.id = id, .name = row.next<std::string>()};
      },
      trip);
}

}  // namespace baeumgil
