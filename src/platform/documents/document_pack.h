#pragma once
// A document as one text that says everything in it, to be kept and read back whole: what is made of it then is the same bytes
// however much later.

#include <optional>
#include <string>
#include <string_view>

#include "platform/documents/document.h"

namespace baeumgil {

std::string pack_document(Document const&);
// None when the text is not what pack_document() wrote.
std::optional<Document> unpack_document(std::string_view);

}  // namespace baeumgil
