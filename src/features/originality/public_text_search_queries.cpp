#include "features/originality/public_text_search.h"

namespace baeumgil {
namespace {

constexpr Sql kTexts{
    "SELECT t.id, t.title, COALESCE(t.written_on, ''), t.source, COALESCE(h.full_name, ''), t.body FROM public_texts t "
    "LEFT JOIN shared_institutions h ON h.id = t.host_id WHERE t.institution_id = $institution AND t.removed_at IS NULL"};

SearchDocument read_document(Row& row, InstitutionId institution) {
  auto document = SearchDocument{.institution = institution, .kind = "public_text"};
  document.id = row.next<Uuid>();
  document.title = row.next<std::string>();
  document.add_label("year", row.next<std::string>().substr(0, 4));
  auto const source = row.next<std::string>();
  auto const host = row.next<std::string>();
  document.body = row.next<std::string>();
  for (auto const& line : {host, source})
    if (!line.empty()) document.body += "\n" + line;
  return document;
}

}  // namespace

std::vector<SearchDocument> list_public_text_documents(Tx& tx) {
  return tx.list(Query{kTexts}, [&](Row& row) { return read_document(row, tx.institution()); });
}

std::optional<SearchDocument> find_public_text_document(Tx& tx, PublicTextId id) {
  auto query = Query{kTexts};
  query.add(" AND t.id = $?", id);
  return tx.find(query, [&](Row& row) { return read_document(row, tx.institution()); });
}

}  // namespace baeumgil
