#pragma once
// The tables of a document as sheets of one workbook, to compute with.

#include <string>

#include "platform/documents/document.h"

namespace baeumgil {

// First a sheet with what the document is, then one per table. Text is always written as text, whatever it begins with: a
// cell of ours is never a formula.
std::string write_xlsx(Document const&);

}  // namespace baeumgil
