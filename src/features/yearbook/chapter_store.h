#pragma once
// What was written into the chapters of a year's book.

#include <vector>

#include "features/yearbook/chapter.h"
#include "platform/db/transaction.h"

namespace baeumgil {

ChapterWords find_chapter(Tx&, int year, Chapter);  // an empty one when nothing has been written
std::vector<ChapterWords> list_chapters(Tx&, int year);
Result<Done> keep_chapter(Tx&, int year, ChapterWords const&);  // conflict: somebody saved first

}  // namespace baeumgil
