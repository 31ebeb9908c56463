#pragma once
// 색인: what the book names, and in which of its chapters.

#include "base/actor.h"
#include "features/yearbook/yearbook.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

// Names in the order of their letters (Hangul: 가나다), each with the numbers of its chapters. The first row is the head.
Table index_of(Yearbook const&, Locale const&, Language);

}  // namespace baeumgil
