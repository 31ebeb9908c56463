#pragma once
// Photos of all trips by their prints, and what was said of those used again.

#include <string>
#include <vector>

#include "features/on_site/site_note.h"
#include "features/originality/photo_explanation.h"
#include "platform/db/transaction.h"
#include "platform/pictures/photo_print.h"

namespace baeumgil {

struct KeptPhotoPrint {
  SiteNoteId note{};
  TripId trip{};
  std::string digest{};
  PhotoPrint print{0};
  Instant received_at{};
};
// Of every trip of the institution, whoever asks; withdrawn ones are left out. The oldest first.
std::vector<KeptPhotoPrint> list_photo_prints(Tx&);

std::vector<PhotoExplanation> list_photo_explanations(Tx&, ReportId);
void put_photo_explanation(Tx&, ReportId, PhotoExplanation const&);

}  // namespace baeumgil
