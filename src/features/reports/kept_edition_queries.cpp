#include "features/reports/edition_text.h"
#include "features/reports/kept_edition.h"

namespace baeumgil {
namespace {

constexpr Sql kAcceptedEditions{
    "SELECT e.edition, e.kept_at, r.number, t.purpose, e.content_json FROM report_editions e "
    "JOIN reports r ON r.institution_id = e.institution_id AND r.id = e.report_id "
    "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
    "WHERE e.institution_id = $institution AND e.outcome = 'accepted'"};

std::vector<KeptEdition> read_editions(Tx& tx, Query const& query, ReportId report) {
  return tx.list(query, [&](Row& row) {
    auto kept = KeptEdition{.report = report, .edition = row.next<int>()};
    kept.accepted_at = row.next<Instant>();
    kept.number = row.next<std::string>();
    kept.trip_purpose = row.next<std::string>();
    kept.parts = read_edition(row.next<std::string>());
    return kept;
  });
}

}  // namespace

Result<KeptEdition> find_accepted_edition(Tx& tx, ReportId report, int edition) {
  auto query = Query{kAcceptedEditions};
  query.add(" AND e.report_id = $? AND e.edition = $?", report, edition);
  auto found = read_editions(tx, query, report);
  if (found.empty()) return not_found();
  return std::move(found.front());
}

Result<Report> read_accepted_text(Tx& tx, Report now, int edition) {
  auto const content =
      tx.find(Query{"SELECT content_json FROM report_editions WHERE institution_id = $institution AND outcome = 'accepted'"}.add(
                  " AND report_id = $? AND edition = $?", now.id, edition),
              [](Row& row) { return row.next<std::string>(); });
  if (!content) return not_found();
  put_edition_into(now, *content);
  return now;
}

std::vector<KeptEdition> list_accepted_editions(Tx& tx, ReportId report) {
  auto query = Query{kAcceptedEditions};
  query.add(" AND e.report_id = $? ORDER BY e.edition DESC", report);
  auto found = read_editions(tx, query, report);
  for (auto& kept : found) kept.parts.clear();
  return found;
}

}  // namespace baeumgil
