#pragma once

#include "base/json_writer.h"
#include "features/season/proposal.h"
#include "features/season/wish.h"
#include "platform/web/api_operation.h"

namespace baeumgil {

void write_season(JsonWriter&, Season const&);
void write_wish(JsonWriter&, Wish const&);
void write_proposal(JsonWriter&, Proposal const&, std::vector<StoredUnmet> const&);
ApiSchema season_schema();
ApiSchema wish_schema();
ApiSchema proposal_schema();

// What a program sends as a wish.
std::vector<ApiField> wish_input();

}  // namespace baeumgil
