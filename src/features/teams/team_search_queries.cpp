#include "features/teams/team_search.h"

namespace baeumgil {
namespace {

constexpr Sql kToFind{
    "SELECT t.id, t.name, t.number, t.theme, t.hypothesis, g.title, i.title, l.name, t.field FROM teams t "
    "JOIN programs g ON g.institution_id = t.institution_id AND g.id = t.program_id "
    "JOIN issues i ON i.institution_id = t.institution_id AND i.id = t.issue_id "
    "JOIN people l ON l.institution_id = t.institution_id AND l.id = t.leader_id "
    "WHERE t.institution_id = $institution AND t.state <> 'withdrawn'"};

SearchDocument read_team_document(Row& row, InstitutionId institution) {
  constexpr auto kTexts = 5;  // theme, hypothesis, programme, issue, leader
  auto document = SearchDocument{.institution = institution, .kind = "team"};
  document.id = row.next<Uuid>();
  document.title = row.next<std::string>();
  document.body = row.next<std::string>();  // number
  document.add_label("year", std::string_view{document.body}.substr(0, 4));
  for (auto i = 0; i < kTexts; ++i)
    if (auto const text = row.next<std::string>(); !text.empty()) document.body += "\n" + text;
  document.add_label("field", row.next<std::string>());
  return document;
}

}  // namespace

std::vector<SearchDocument> list_team_documents(Tx& tx) {
  return tx.list(Query{kToFind}, [&](Row& row) { return read_team_document(row, tx.institution()); });
}

std::optional<SearchDocument> find_team_document(Tx& tx, TeamId id) {
  auto query = Query{kToFind};
  query.add(" AND t.id = $?", id);
  return tx.find(query, [&](Row& row) { return read_team_document(row, tx.institution()); });
}

}  // namespace baeumgil
