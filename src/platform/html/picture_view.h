#pragma once
// A drawing made by us, in two widths of which a page shows one. Its numbers stand in a table beside it.

#include <string>
#include <utility>

#include "platform/html/html.h"

namespace baeumgil {

struct PictureView {
  SafeHtml wide{SafeHtml::trusted({})};
  SafeHtml narrow{SafeHtml::trusted({})};
};
// Both are SVG of platform/documents, which escapes what it writes.
inline PictureView picture_of(std::string wide_svg, std::string narrow_svg) {
  return {SafeHtml::trusted(std::move(wide_svg)), SafeHtml::trusted(std::move(narrow_svg))};
}
void render(Html&, PictureView const&);

}  // namespace baeumgil
