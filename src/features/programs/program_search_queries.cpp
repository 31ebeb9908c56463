#include "features/programs/program_search.h"

namespace baeumgil {
namespace {

constexpr Sql kToFind{
    "SELECT g.id, g.title, g.fiscal_year, g.gist, g.keywords, g.purpose, g.participants, g.awards_plan, g.overseas_plan, g.safety, g.notes "
    "FROM programs g WHERE g.institution_id = $institution AND g.state NOT IN ('draft', 'in_approval')"};

SearchDocument read_program_document(Row& row, InstitutionId institution) {
  constexpr auto kTexts = 8;
  auto document = SearchDocument{.institution = institution, .kind = "program"};
  document.id = row.next<Uuid>();
  document.title = row.next<std::string>();
  document.add_label("year", std::to_string(row.next<int>()));
  for (auto i = 0; i < kTexts; ++i)
    if (auto const text = row.next<std::string>(); !text.empty()) document.body += (document.body.empty() ? "" : "\n") + text;
  return document;
}

}  // namespace

std::vector<SearchDocument> list_program_documents(Tx& tx) {
  return tx.list(Query{kToFind}, [&](Row& row) { return read_program_document(row, tx.institution()); });
}

std::optional<SearchDocument> find_program_document(Tx& tx, ProgramId id) {
  auto query = Query{kToFind};
  query.add(" AND g.id = $?", id);
  return tx.find(query, [&](Row& row) { return read_program_document(row, tx.institution()); });
}

}  // namespace baeumgil
