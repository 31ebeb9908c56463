#pragma once
// A case as anybody outside the institution may have it, whatever carries it: every text covered like its public edition.

#include "features/cases/case.h"
#include "features/publications/text_cover.h"

namespace baeumgil {

Case as_outsiders_read(TextCover const&, Case);  // with the cover of that case

}  // namespace baeumgil
