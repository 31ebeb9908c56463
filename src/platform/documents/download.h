#pragma once
// A document as the answer to a request, and its addresses.

#include <string>
#include <string_view>

#include "platform/documents/documents.h"
#include "platform/web/response.h"
#include "platform/web/router.h"

namespace baeumgil {

// Served as a file called `name` and the format's ending.
Result<Response> document_download(Document const&, DocumentFormat, std::string_view name);

// The same page as a file: PATH.pdf and PATH.hwpx.
template <class Pages>
void add_downloads(Router& router, Access access, std::string const& path, Pages const& pages,
                   Result<Response> (Pages::*file)(Request const&, Actor const&, DocumentFormat) const) {
  for (auto const format : {DocumentFormat::pdf, DocumentFormat::hwpx})
    router.get(path + "." + std::string{extension_of(format)}, access,
               [pages, file, format](Request const& request, Actor const& actor) { return (pages.*file)(request, actor, format); });
}

}  // namespace baeumgil
