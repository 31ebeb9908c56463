#include "features/trips/trip_search.h"

namespace baeumgil {
namespace {

SearchDocument read_document(Row& row, InstitutionId institution) {
  auto document = SearchDocument{.institution = institution, .kind = "trip"};
  document.id = row.next<Uuid>();
  document.title = row.next<std::string>();
  document.body = row.next<std::string>();  // number
  document.add_label("year", std::string_view{document.body}.substr(0, 4));
  for (auto i = 0; i < 7; ++i) document.body += "\n" + row.next<std::string>();  // destination, team, issue and what was written
  document.add_label("field", row.next<std::string>());
  return document;
}

constexpr Sql kDocuments{
    "SELECT t.id, t.purpose, t.number, t.destination, g.name, COALESCE(i.title, ''), t.our_status, t.gap, t.desk_findings, t.data_to_get, "
    "COALESCE(i.field, '') "
    "FROM trips t JOIN teams g ON g.institution_id = t.institution_id AND g.id = t.team_id "
    "LEFT JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id "
    "WHERE t.institution_id = $institution AND t.state NOT IN ('draft', 'cancelled')"};

}  // namespace

std::vector<SearchDocument> list_trip_documents(Tx& tx) {
  return tx.list(Query{kDocuments}, [&](Row& row) { return read_document(row, tx.institution()); });
}

std::optional<SearchDocument> find_trip_document(Tx& tx, TripId id) {
  auto query = Query{kDocuments};
  query.add(" AND t.id = $?", id);
  return tx.find(query, [&](Row& row) { return read_document(row, tx.institution()); });
}

}  // namespace baeumgil
