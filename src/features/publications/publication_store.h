#pragma once
// Keeps publications, rulings and photos in the database: every SQL statement about them.

#include <optional>
#include <string>
#include <vector>

#include "base/money.h"
#include "base/result.h"
#include "features/on_site/site_note.h"
#include "features/publications/public_photo.h"
#include "features/publications/publication.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Withholding> list_rulings(Tx&);             // all of the institution, newest first
std::vector<Withholding> list_covered(Tx&, int limit);  // the newest that cover something
std::vector<Withholding> list_rulings_of(Tx&, Published const&);
void store_ruling(Tx&, Withholding const&, PersonId by);  // anew or in place of the one of the same text
std::vector<Withholding> list_ended(Tx&, Date today);     // covered, past their day, not proposed for lifting yet; at most 200
void mark_lift_proposed(Tx&, WithholdingId);

std::optional<Publication> find_publication(Tx&, Published const&);
void store_release(Tx&, Publication const&, PersonId by);
bool take_back(Tx&, Published const&);             // false: there was none
std::vector<Publication> list_publications(Tx&);   // of what may be public: accepted reports, open cases; newest first; at most 500
std::string find_released(Tx&, Published const&);  // the packed document; empty: none, or it may not be public any more
bool is_released(Tx&, Published const&);

Won paid_for(Tx&, TripId);  // the claims of a trip that were paid
std::vector<PublicPhoto> list_public_photos(Tx&, ReportId);
void store_public_photo(Tx&, PublicPhoto const&, PersonId by);

}  // namespace baeumgil
