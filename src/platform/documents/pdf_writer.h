#pragma once
// PDF of a document: tagged, with bookmarks, linked contents and real page numbers.

#include <string>
#include <vector>

#include "platform/documents/document.h"

namespace baeumgil {

std::string write_pdf(Document const&);

// Where each heading stands, in order: what the contents of every writer says.
struct HeadingPlace {
  int page{0};
  bool begins_page{false};
};
std::vector<HeadingPlace> heading_places(Document const&);
std::vector<int> heading_pages(Document const&);
int page_count(Document const&);

}  // namespace baeumgil
