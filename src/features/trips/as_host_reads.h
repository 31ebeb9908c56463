#pragma once
// A letter as its host may have it, in mail, document and page: every free text covered like what is public. What a host needs to
// reach us has columns of its own (the writer, the telephone of the letter, the office's line, those who come, the host's own
// contact) and goes out as it is; the same written into a text is covered.

#include "features/publications/text_cover.h"
#include "features/trips/trip.h"
#include "features/trips/visit.h"

namespace baeumgil {

Visit as_host_reads(TextCover const&, Visit);  // with the cover of everything that leaves
Trip as_host_reads(TextCover const&, Trip);    // its questions; nothing else of it is told

}  // namespace baeumgil
