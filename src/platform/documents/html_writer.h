#pragma once
// A document as one page of HTML that needs nothing beside it: to read on a screen, to print, to keep.

#include <string>

#include "platform/documents/document.h"

namespace baeumgil {

std::string write_html(Document const&);
// What stands in its body, to be read inside another page.
std::string html_body(Document const&);

}  // namespace baeumgil
