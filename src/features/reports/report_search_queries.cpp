#include "features/reports/report_search.h"

namespace baeumgil {
namespace {

constexpr Sql kReports{
    "SELECT r.id, t.purpose, r.number, r.gist, r.keywords, COALESCE(i.field, '') FROM reports r JOIN trips t ON t.institution_id = "
    "r.institution_id AND t.id = "
    "r.trip_id LEFT JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id "
    "WHERE r.institution_id = $institution AND r.state = 'accepted'"};

SearchDocument read_document(Row& row, InstitutionId institution) {
  auto document = SearchDocument{.institution = institution, .kind = "report"};
  document.id = row.next<Uuid>();
  document.title = row.next<std::string>();
  document.body = row.next<std::string>();
  document.add_label("year", std::string_view{document.body}.substr(0, 4));
  document.body += "\n" + row.next<std::string>();
  document.body += "\n" + row.next<std::string>();
  document.add_label("field", row.next<std::string>());
  return document;
}

// The text itself: sections, answers, the figures' labels and what is proposed.
void add_texts(Tx& tx, SearchDocument& document) {
  auto const add = [&](Row& row) { document.body += "\n" + row.next<std::string>(); };
  tx.each("SELECT body FROM report_sections WHERE institution_id = $institution AND report_id = $1 ORDER BY section", add, document.id);
  tx.each("SELECT answer FROM report_answers WHERE institution_id = $institution AND report_id = $1 AND answer <> '' ORDER BY question_id",
          add, document.id);
  tx.each("SELECT label FROM report_figures WHERE institution_id = $institution AND report_id = $1 ORDER BY position", add, document.id);
  tx.each("SELECT what FROM report_proposals WHERE institution_id = $institution AND report_id = $1 ORDER BY position", add, document.id);
}

}  // namespace

std::vector<SearchDocument> list_report_documents(Tx& tx) {
  auto documents = tx.list(Query{kReports}, [&](Row& row) { return read_document(row, tx.institution()); });
  for (auto& document : documents) add_texts(tx, document);
  return documents;
}

std::optional<SearchDocument> find_report_document(Tx& tx, ReportId id) {
  auto query = Query{kReports};
  query.add(" AND r.id = $?", id);
  auto document = tx.find(query, [&](Row& row) { return read_document(row, tx.institution()); });
  if (document) add_texts(tx, *document);
  return document;
}

}  // namespace baeumgil
