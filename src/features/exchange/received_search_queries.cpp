#include "features/exchange/find_received.h"
#include "features/exchange/received_search.h"

namespace baeumgil {
namespace {

constexpr Sql kReceived{
    "SELECT r.id, r.title, r.field, r.from_name, r.made_at, r.content FROM received_cases r WHERE r.institution_id = $institution"};

SearchDocument read_received(Row& row, InstitutionId institution) {
  auto document = SearchDocument{.institution = institution, .kind = "received_case"};
  document.id = row.next<Uuid>();
  document.title = row.next<std::string>();
  document.add_label("field", row.next<std::string>());
  document.body = row.next<std::string>();  // from whom
  document.add_label("year", row.next<std::string>().substr(0, 4));
  if (auto const cases = shared_cases_from_json(row.next<std::string>()); cases) {
    auto const& content = cases->front();
    document.body += "\n" + content.number + " " + content.host_name + "\n" + text_of(content);
    for (auto const& [name, text] : content.texts)
      if (name == "keywords") document.body += "\n" + text;
  }
  return document;
}

std::vector<SearchDocument> list_received(Tx& tx, Query const& query) {
  return tx.list(query, [&](Row& row) { return read_received(row, tx.institution()); });
}

}  // namespace

std::string text_of(SharedCase const& content) {
  auto text = content.title;
  auto const add = [&](std::string const& line) {
    if (!line.empty()) text += "\n" + line;
  };
  add(content.one_line);
  for (auto const& [name, written] : content.texts)
    for (auto const told : {"problem_before", "what_they_did", "cost_note", "result_metric", "legal_basis", "failure_points", "conditions",
                            "already_copied_by"})
      if (name == told) add(written);
  for (auto const& answer : content.answers) add(answer.answer);
  return text;
}

std::vector<SearchDocument> list_received_documents(Tx& tx) { return list_received(tx, Query{kReceived}); }

std::vector<SearchDocument> list_received_documents_of(Tx& tx, ReceivedBundleId bundle) {
  return list_received(tx, Query{kReceived}.add(" AND r.bundle_id = $?", bundle));
}

std::optional<SearchDocument> find_received_document(Tx& tx, ReceivedCaseId id) {
  auto found = list_received(tx, Query{kReceived}.add(" AND r.id = $?", id));
  return found.empty() ? std::nullopt : std::optional{std::move(found.front())};
}

}  // namespace baeumgil
