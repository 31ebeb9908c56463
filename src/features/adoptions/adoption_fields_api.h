#pragma once
// What the API of adoptions takes and gives, as data.

#include <vector>

#include "features/adoptions/adoption_moves.h"
#include "platform/web/api_operation.h"

namespace baeumgil {

std::vector<ApiField> adoption_filters();
std::vector<ApiField> adoption_input(AdoptionStep);
ApiSchema adoption_row_schema();
ApiSchema adoption_schema();
ApiSchema progress_card_schema();
ApiSchema plan_change_schema();
ApiSchema condition_change_schema();
std::vector<ApiField> condition_change_input();

}  // namespace baeumgil
