#pragma once
// A paper as a document: the same blocks as its page.

#include "features/overseas/overseas_words.h"
#include "platform/documents/document.h"

namespace baeumgil {

Document to_document(Reading const&, PaperView const&);

}  // namespace baeumgil
