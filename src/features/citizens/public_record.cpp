#include "features/citizens/public_record.h"

#include "features/publications/find_edition.h"
#include "features/publications/public_cover.h"
#include "features/targets/find_institution.h"

namespace baeumgil {
namespace {

PublicTrip read_trip(Row& row) {
  auto trip = PublicTrip{.number = row.next<std::string>(), .purpose = row.next<std::string>()};
  trip.destination = row.next<std::string>();
  trip.kind = row.next<std::string>();
  trip.starts_on = row.next<Date>();
  trip.ends_on = row.next<Date>();
  trip.travelers = row.next<int>();
  trip.paid = row.next<Won>();
  trip.is_settled = row.next<std::int64_t>() == 0;
  trip.report = row.next<std::optional<ReportId>>().value_or(ReportId{});
  trip.gist = row.next<std::string>();
  trip.id = row.next<TripId>();
  return trip;
}

PublicAdoption read_adoption(Row& row) {
  auto adoption = PublicAdoption{.number = row.next<std::string>(), .name = row.next<std::string>()};
  adoption.field = row.next<std::string>();
  adoption.from_host = row.next<std::string>();
  adoption.owner = row.next<std::string>();
  adoption.decision = row.next<std::string>();
  adoption.state = row.next<std::string>();
  adoption.decided_on = row.next<Date>();
  adoption.metric = row.next<std::string>();
  adoption.before = row.next<std::optional<double>>();
  adoption.after = row.next<std::optional<double>>();
  adoption.unit = row.next<std::string>();
  adoption.of_case = row.next<CaseId>();
  return adoption;
}

constexpr auto kGist = std::string_view{"report.gist"};

}  // namespace

bool is_open(Tx& tx) {
  return tx.value<std::int64_t>("SELECT count(*) FROM citizen_pages WHERE institution_id = $institution AND is_open = 1") == 1;
}

Result<InstitutionId> find_open_institution(Tx& tx, std::string_view code) {
  auto const found = find_institution_by_code(tx, code);
  if (!found || !found->is_tenant) return not_found();
  return found->id;
}

PublicCounts count_public(Tx& tx) {
  auto counts = PublicCounts{};
  counts.trips = tx.value<std::int64_t>(
      "SELECT count(*) FROM trips WHERE institution_id = $institution AND state IN ('came_back', 'reported', 'closed')");
  counts.reports = tx.value<std::int64_t>(
      "SELECT count(*) FROM reports WHERE institution_id = $institution AND state = 'accepted' AND disclosure IN ('open', 'partial')");
  counts.adopted = tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND decision IN ('adopt', 'adapt', 'pilot')");
  counts.in_force = tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND decision IN ('adopt', 'adapt', 'pilot') "
      "AND implemented_on IS NOT NULL");
  counts.measured = tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND state IN ('measured', 'closed_success', 'closed_no_effect')");
  counts.paid = tx.value<Won>(
      "SELECT COALESCE(SUM(e.allowed_won), 0) FROM expenses e JOIN trips t ON t.institution_id = e.institution_id AND t.id = e.trip_id "
      "WHERE e.institution_id = $institution AND e.paid_on IS NOT NULL AND t.state IN ('came_back', 'reported', 'closed')");
  return counts;
}

std::vector<PublicTrip> list_public_trips(Tx& tx, HeadingOf const& heading_of, int limit) {
  auto trips = tx.list(
      "SELECT t.number, t.purpose, t.destination, t.kind, t.starts_on, t.ends_on, "
      "(SELECT count(*) FROM trip_travelers v WHERE v.institution_id = t.institution_id AND v.trip_id = t.id), "
      "(SELECT COALESCE(SUM(e.allowed_won), 0) FROM expenses e WHERE e.institution_id = t.institution_id AND e.trip_id = t.id "
      "AND e.paid_on IS NOT NULL), "
      "(SELECT count(*) FROM expenses e WHERE e.institution_id = t.institution_id AND e.trip_id = t.id "
      "AND e.state NOT IN ('paid', 'waived', 'recovered')), "
      "r.id, COALESCE(r.gist, ''), t.id FROM trips t "
      "LEFT JOIN reports r ON r.institution_id = t.institution_id AND r.trip_id = t.id AND r.state = 'accepted' "
      "AND r.disclosure IN ('open', 'partial') "
      "WHERE t.institution_id = $institution AND t.state IN ('came_back', 'reported', 'closed') ORDER BY t.starts_on DESC, t.id DESC LIMIT "
      "$1",
      read_trip, limit);
  auto const rulings = load_report_covers(tx);
  auto const gist = heading_of(kGist);
  for (auto& trip : trips) {
    cover_each(rulings.of(trip.report.is_nil() ? trip.id.value : trip.report.value), trip.purpose, trip.destination, trip.gist);
    if (rulings.withholds(trip.report.value, gist)) trip.gist.clear();
  }
  return trips;
}

std::vector<PublicReportRow> list_public_reports(Tx& tx, HeadingOf const& heading_of, int limit) {
  auto reports = tx.list(
      "SELECT r.id, r.number, t.purpose, t.destination, t.starts_on, t.ends_on, r.gist, r.keywords, r.disclosure, r.disclosure_reason, "
      "(SELECT count(*) FROM publications u WHERE u.institution_id = r.institution_id AND u.noun = 'report' AND u.subject_id = r.id "
      "AND u.content <> '' AND u.released_at >= r.accepted_at) FROM reports r JOIN trips t ON t.institution_id = r.institution_id AND t.id "
      "= r.trip_id "
      "WHERE r.institution_id = $institution AND r.state = 'accepted' AND r.disclosure IN ('open', 'partial') "
      "AND t.state IN ('came_back', 'reported', 'closed') ORDER BY t.ends_on DESC, r.id DESC LIMIT $1",
      [](Row& row) {
        auto report = PublicReportRow{.id = row.next<ReportId>(), .number = row.next<std::string>(), .purpose = row.next<std::string>()};
        report.destination = row.next<std::string>();
        report.starts_on = row.next<Date>();
        report.ends_on = row.next<Date>();
        report.gist = row.next<std::string>();
        report.keywords = row.next<std::string>();
        report.is_whole = row.next<std::string>() == "open";
        report.disclosure_reason = row.next<std::string>();
        report.has_edition = row.next<std::int64_t>() > 0;
        return report;
      },
      limit);
  auto const rulings = load_report_covers(tx);
  auto const gist = heading_of(kGist);
  for (auto& report : reports) {
    cover_each(rulings.of(report.id.value), report.purpose, report.destination, report.gist, report.keywords, report.disclosure_reason);
    if (rulings.withholds(report.id.value, gist)) report.gist.clear();
  }
  return reports;
}

namespace {

// What is proposed stands in rows; who withholds the section withholds them with its words.
void add_proposals(Tx& tx, ReportId id, std::vector<std::pair<std::string, std::string>>& sections) {
  auto rows = std::string{};
  tx.each(
      "SELECT what FROM report_proposals WHERE institution_id = $institution AND report_id = $1 ORDER BY position",
      [&](Row& row) { rows += (rows.empty() ? "" : "\n") + row.next<std::string>(); }, id);
  if (rows.empty()) return;
  auto const found = std::ranges::find(sections, "adoption_proposals", &std::pair<std::string, std::string>::first);
  if (found == sections.end())
    sections.emplace_back("adoption_proposals", std::move(rows));
  else
    found->second = rows + "\n" + found->second;
}

}  // namespace

Result<PublicReport> find_public_report(Tx& tx, HeadingOf const& heading_of, ReportId id) {
  auto found = tx.find(
      "SELECT r.number, t.purpose, t.destination, t.starts_on, t.ends_on, r.gist, r.disclosure, r.disclosure_reason FROM reports r "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "WHERE r.institution_id = $institution AND r.id = $1 AND r.state = 'accepted' AND r.disclosure IN ('open', 'partial')",
      [](Row& row) {
        auto report = PublicReport{.number = row.next<std::string>(), .trip_purpose = row.next<std::string>()};
        report.destination = row.next<std::string>();
        report.starts_on = row.next<Date>();
        report.ends_on = row.next<Date>();
        report.gist = row.next<std::string>();
        report.is_whole = row.next<std::string>() == "open";
        report.disclosure_reason = row.next<std::string>();
        return report;
      },
      id);
  if (!found) return not_found();
  if (found->is_whole)
    tx.each(
        "SELECT section, body FROM report_sections WHERE institution_id = $institution AND report_id = $1 AND body <> '' ORDER BY section",
        [&](Row& row) {
          auto section = row.next<std::string>();
          found->sections.emplace_back(std::move(section), row.next<std::string>());
        },
        id);
  if (found->is_whole) add_proposals(tx, id, found->sections);
  auto const cover = load_edition_cover(tx, id.value);
  cover_each(cover, found->trip_purpose, found->destination, found->gist, found->disclosure_reason);
  if (cover.withholds(heading_of(kGist))) found->gist.clear();
  for (auto& [section, text] : found->sections) {
    cover_each(cover, text);
    if (cover.withholds(heading_of("report.section." + section))) text.clear();
  }
  found->has_edition = has_edition(tx, {.noun = PublishedNoun::report, .id = id.value});
  return *std::move(found);
}

std::vector<PublicCase> list_public_cases(Tx& tx, int limit) {
  auto cases = tx.list(
      "SELECT c.id, c.number, c.title, c.one_line, c.field, h.name, "
      "(SELECT count(*) FROM adoptions a WHERE a.institution_id = c.institution_id AND a.case_id = c.id "
      "AND a.decision IN ('adopt', 'adapt', 'pilot')), "
      "(SELECT count(*) FROM publications u WHERE u.institution_id = c.institution_id AND u.noun = 'case' AND u.subject_id = c.id "
      "AND u.content <> ''), COALESCE(c.published_at, c.created_at) FROM cases c JOIN shared_institutions h ON h.id = c.host_id "
      "WHERE c.institution_id = $institution AND c.state IN ('published', 'stale') AND c.share_scope = 'open' ORDER BY c.id DESC LIMIT $1",
      [](Row& row) {
        auto one = PublicCase{.id = row.next<CaseId>(), .number = row.next<std::string>(), .title = row.next<std::string>()};
        one.one_line = row.next<std::string>();
        one.field = row.next<std::string>();
        one.host = row.next<std::string>();
        one.adoptions = row.next<std::int64_t>();
        one.has_edition = row.next<std::int64_t>() > 0;
        one.published_at = row.next<Instant>();
        return one;
      },
      limit);
  auto const rulings = load_case_covers(tx);
  for (auto& one : cases) cover_each(rulings.of(one.id.value), one.title, one.one_line);
  return cases;
}

std::vector<PublicAdoption> list_public_adoptions(Tx& tx, int limit) {
  auto adoptions = tx.list(
      "SELECT a.number, CASE WHEN a.policy_name <> '' THEN a.policy_name "
      "WHEN c.share_scope = 'open' AND c.state IN ('published', 'stale') THEN c.title ELSE '' END, c.field, h.name, "
      "COALESCE(d.name, ''), a.decision, a.state, a.decided_on, a.kpi_metric, a.kpi_baseline, a.kpi_result, a.kpi_unit, c.id "
      "FROM adoptions a "
      "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id JOIN shared_institutions h ON h.id = c.host_id "
      "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "WHERE a.institution_id = $institution AND a.decision IS NOT NULL AND a.decided_on IS NOT NULL "
      "ORDER BY a.decided_on DESC, a.id DESC LIMIT $1",
      read_adoption, limit);
  auto const rulings = load_case_covers(tx);
  for (auto& adoption : adoptions) cover_each(rulings.of(adoption.of_case.value), adoption.name, adoption.metric);
  return adoptions;
}

}  // namespace baeumgil
