#pragma once
// 출장계획서 (F03) as a document: the order, what is to be learnt, and the days hour by hour.

#include <string>

#include "base/actor.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;
struct TripShown;

// `institution`: whose plan it is.
Document to_document(TripShown const&, std::string const& institution, Locale const&, Language);

}  // namespace baeumgil
