#include "platform/documents/download.h"

namespace baeumgil {

Result<Response> document_download(Document const& document, DocumentFormat format, std::string_view name) {
  auto bytes = TRY(write_document(document, format));
  auto response =
      download(std::string{content_type_of(format)}, std::string{name} + "." + std::string{extension_of(format)}, std::move(bytes));
  return response.with("Cache-Control", "private, no-store");
}

}  // namespace baeumgil
