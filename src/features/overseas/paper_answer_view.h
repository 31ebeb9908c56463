#pragma once
// A paper as the answer to a request: the page, or the file where a format is asked for.

#include "features/overseas/overseas_pages.h"
#include "features/overseas/overseas_words.h"

namespace baeumgil {

Result<Response> answer_paper(Reading const&, Request const&, PaperView const&, PaperFormat);
std::string author_of(Tx&);  // the institution's name

}  // namespace baeumgil
