#pragma once
// The released public edition, as anybody may have it: what was covered since is covered in it too.

#include <optional>
#include <string>
#include <vector>

#include "features/publications/publication.h"
#include "platform/db/transaction.h"
#include "platform/documents/document.h"

namespace baeumgil {

class FileStore;

bool has_edition(Tx&, Published const&);  // and it may still be public
// With the photos that are shown, covered. Not found: none, or its report or case is not open any more.
std::optional<Document> find_edition(Tx&, FileStore const&, Published const&);
std::vector<std::string> list_shown_photos(Tx&, FileStore const&, Published const&);  // JPEGs, with their boxes; a case has none
void add_photos(Document&, std::vector<std::string> const& photos);

}  // namespace baeumgil
