#include "features/publications/find_edition.h"

#include "features/publications/public_cover.h"
#include "features/publications/publication_store.h"
#include "platform/documents/document_pack.h"
#include "platform/files/file_bytes.h"
#include "platform/files/file_store.h"

namespace baeumgil {

bool has_edition(Tx& tx, Published const& of) { return is_released(tx, of); }

std::optional<Document> find_edition(Tx& tx, FileStore const& files, Published const& of) {
  auto const packed = find_released(tx, of);
  if (packed.empty()) return std::nullopt;
  auto document = unpack_document(packed);
  if (!document) return std::nullopt;
  auto cover = load_edition_cover(tx, of.id);
  cover.parts.clear();  // their text is gone, and what stands in its place stays
  document = cover(*std::move(document));
  add_photos(*document, list_shown_photos(tx, files, of));
  return document;
}

std::vector<std::string> list_shown_photos(Tx& tx, FileStore const& files, Published const& of) {
  auto photos = std::vector<std::string>{};
  if (of.noun != PublishedNoun::report) return photos;
  for (auto const& photo : list_public_photos(tx, ReportId{of.id}))
    if (auto const path = files.path_of(photo.digest); photo.is_shown && path) photos.push_back(file_bytes(*path));
  return photos;
}

void add_photos(Document& document, std::vector<std::string> const& photos) {
  for (auto const& bytes : photos) document.blocks.push_back(Photo{.bytes = bytes, .width_share = 0.6});
}

}  // namespace baeumgil
