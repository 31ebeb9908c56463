#include "features/targets/institution_search.h"

#include "features/targets/institution_store.h"

namespace baeumgil {
namespace {

// Institution nil: the directory belongs to all.
SearchDocument to_document(Institution const& institution) {
  auto body = institution.name;
  for (auto const& more : {institution.name_en, institution.tier, institution.province_name, institution.note})
    if (!more.empty()) body += "\n" + more;
  return {.kind = "institution", .id = institution.id.value, .title = institution.full_name, .body = std::move(body)};
}

}  // namespace

std::vector<SearchDocument> list_institution_documents(Tx& tx) {
  constexpr auto kAll = 1'000'000;
  auto documents = std::vector<SearchDocument>{};
  for (auto const& institution : list_institutions_after(tx, {}, {}, kAll)) documents.push_back(to_document(institution));
  return documents;
}

std::optional<SearchDocument> find_institution_document(Tx& tx, InstitutionId id) {
  auto const found = find_institution(tx, id);
  if (!found) return std::nullopt;
  return to_document(*found);
}

}  // namespace baeumgil
