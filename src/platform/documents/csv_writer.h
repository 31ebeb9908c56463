#pragma once
// Every table of a document as CSV for machines, in one ZIP with a list of them. Numbers are plain, without commas and units.

#include <string>

#include "platform/documents/document.h"

namespace baeumgil {

std::string write_csv_tables(Document const&);

}  // namespace baeumgil
