#pragma once
// What officers wrote into the chapters, as it enters a book: what has not been reviewed stays out.

#include <map>
#include <vector>

#include "features/yearbook/chapter.h"
#include "features/yearbook/yearbook_document.h"

namespace baeumgil {

class FileStore;

std::map<Chapter, ChapterText> reviewed_texts(std::vector<ChapterWords> const&, FileStore const&);

}  // namespace baeumgil
