#pragma once
// The table in a workbook somebody sent, as CSV text: of the sheets one sees the first, from the left, that begins with a line of at
// least two cells, so that a cover before it does not count. Nothing of it is left out: what is too large is refused.

#include <string_view>

#include "platform/documents/office_text.h"

namespace baeumgil {

OfficeText workbook_table(std::string_view bytes);  // text: CSV; broken when there is no table

}  // namespace baeumgil
