#pragma once
// Keeps site notes: every SQL statement about them. One is never changed, only withdrawn.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/on_site/find_site_notes.h"
#include "features/on_site/site_note.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Whoever's it is: for the same note sent again. None of another trip's team may learn of it by this.
std::optional<SiteNote> find_stored_site_note(Tx&, SiteNoteId);
void insert_site_note(Tx&, SiteNote const&);
void mark_withdrawn(Tx&, SiteNote const&);

std::vector<std::string> list_photos_without_print(Tx&, int limit);  // digests
void put_photo_print(Tx&, std::string const& digest, std::string const& print);

}  // namespace baeumgil
