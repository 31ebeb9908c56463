#pragma once
// HWPX of a document (OWPML, KS X 6101): editable in Hangul, with outline, contents and named fields.

#include <string>

#include "platform/documents/document.h"

namespace baeumgil {

std::string write_hwpx(Document const&);

}  // namespace baeumgil
