#pragma once
// The released public edition, as anybody may have it: what was covered since is covered in it too.

#include <optional>

#include "features/publications/publication.h"
#include "platform/db/transaction.h"
#include "platform/documents/document.h"

namespace baeumgil {

class FileStore;

bool has_edition(Tx&, Published const&);  // and it may still be public
// With the photos that are shown, covered. Not found: none, or its report or case is not open any more.
std::optional<Document> find_edition(Tx&, FileStore const&, Published const&);
void add_photos(Tx&, FileStore const&, Published const&, Document&);

}  // namespace baeumgil
