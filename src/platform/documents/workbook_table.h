#pragma once
// The table in a workbook somebody sent, as CSV text: of the sheets the first that begins with a line of at least two cells, so that
// a cover before it does not count.

#include <string_view>

#include "platform/documents/office_text.h"

namespace baeumgil {

OfficeText workbook_table(std::string_view bytes);  // text: CSV; broken when there is no table

}  // namespace baeumgil
