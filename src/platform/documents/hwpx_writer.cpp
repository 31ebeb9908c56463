#include "platform/documents/hwpx_writer.h"

#include "platform/documents/hwpx_flow.h"
#include "platform/documents/pdf_writer.h"

namespace baeumgil {
namespace {

bool has_contents(Document const& document) {
  for (auto const& block : document.blocks)
    if (std::holds_alternative<Contents>(block)) return true;
  return false;
}

}  // namespace

// The pages in the contents are those of the PDF: both have the same lines on the page or nearly so.
std::string write_hwpx(Document const& document) {
  auto places = has_contents(document) ? heading_places(document) : std::vector<HeadingPlace>{};
  return pack_hwpx(document, HwpxFlow{document, std::move(places)}.run());
}

}  // namespace baeumgil
