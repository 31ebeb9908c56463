#include "features/adoptions/adoption_search.h"

namespace baeumgil {
namespace {

constexpr Sql kToFind{
    "SELECT a.id, a.policy_name, c.title, a.number, i.title, COALESCE(d.name, ''), a.proposal, a.background, a.proposers_note, "
    "a.directions_opinions, a.status_and_review, a.alternatives, a.expected_effect, a.decision_reason, a.kpi_metric, c.field "
    "FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
    "JOIN issues i ON i.institution_id = a.institution_id AND i.id = a.issue_id "
    "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
    "WHERE a.institution_id = $institution"};

SearchDocument read_adoption_document(Row& row, InstitutionId institution) {
  constexpr auto kTexts = 10;  // issue, owner and what was written
  auto document = SearchDocument{.institution = institution, .kind = "adoption"};
  document.id = row.next<Uuid>();
  document.title = row.next<std::string>();
  auto const of_case = row.next<std::string>();
  document.body = row.next<std::string>();  // number
  document.add_label("year", std::string_view{document.body}.substr(0, 4));
  if (document.title.empty())
    document.title = of_case;
  else
    document.body += "\n" + of_case;
  for (auto i = 0; i < kTexts; ++i)
    if (auto const text = row.next<std::string>(); !text.empty()) document.body += "\n" + text;
  document.body += "\n" + row.next<std::string>();
  document.add_label("field", row.next<std::string>());
  return document;
}

}  // namespace

std::vector<SearchDocument> list_adoption_documents(Tx& tx) {
  return tx.list(Query{kToFind}, [&](Row& row) { return read_adoption_document(row, tx.institution()); });
}

std::optional<SearchDocument> find_adoption_document(Tx& tx, AdoptionId id) {
  auto query = Query{kToFind};
  query.add(" AND a.id = $?", id);
  return tx.find(query, [&](Row& row) { return read_adoption_document(row, tx.institution()); });
}

}  // namespace baeumgil
