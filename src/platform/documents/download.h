#pragma once
// A document as the answer to a request.

#include <string_view>

#include "platform/documents/documents.h"
#include "platform/web/response.h"

namespace baeumgil {

// Served as a file called `name` and the format's ending.
Result<Response> document_download(Document const&, DocumentFormat, std::string_view name);

}  // namespace baeumgil
