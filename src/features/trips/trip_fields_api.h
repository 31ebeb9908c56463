#pragma once
// What trips and visits take and give through the API, field by field.

#include <string>
#include <vector>

#include "base/enum_text.h"
#include "platform/web/api_operation.h"

namespace baeumgil {

std::vector<ApiField> trip_list_query();
std::vector<ApiField> trip_input_fields();  // the team is asked for only by the creating operation
ApiSchema trip_schema();
ApiSchema trip_row_schema();
std::vector<ApiField> visit_input_fields();
ApiSchema visit_schema();

}  // namespace baeumgil
