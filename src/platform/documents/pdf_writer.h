#pragma once
// PDF of a document: tagged, with bookmarks, linked contents and real page numbers.

#include <string>
#include <vector>

#include "platform/documents/document.h"

namespace baeumgil {

std::string write_pdf(Document const&);

// The page of each heading, in order: what the contents of every writer says.
std::vector<int> heading_pages(Document const&);
int page_count(Document const&);

}  // namespace baeumgil
