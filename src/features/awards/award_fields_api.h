#pragma once
// What the API of awards takes and gives, as data.

#include <vector>

#include "features/awards/round_moves.h"
#include "platform/web/api_operation.h"

namespace baeumgil {

std::vector<ApiField> round_filters();
std::vector<ApiField> register_filters();
std::vector<ApiField> round_input();
std::vector<ApiField> move_input(RoundStep);
std::vector<ApiField> nomination_input();
std::vector<ApiField> eligibility_input();
std::vector<ApiField> revocation_input();
std::vector<ApiField> score_input();
std::vector<ApiField> contributors_input();
std::vector<ApiField> tie_input();
std::vector<ApiField> ballot_input();
std::vector<ApiField> objection_input();
std::vector<ApiField> objection_answer_input();
std::vector<ApiField> meeting_input();
std::vector<ApiField> resolution_input();
std::vector<ApiField> ledger_filters();
ApiSchema objection_schema();
ApiSchema standing_schema();
ApiSchema ledger_schema();
ApiSchema round_row_schema();
ApiSchema round_schema();
ApiSchema nomination_schema();
ApiSchema checked_nomination_schema();
ApiSchema register_schema();

}  // namespace baeumgil
