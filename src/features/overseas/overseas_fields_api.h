#pragma once

#include "platform/web/api_operation.h"

namespace baeumgil {

ApiSchema overseas_row_schema();
ApiSchema dossier_schema();
ApiSchema committee_schema();
ApiSchema meeting_row_schema();
ApiSchema meeting_schema();
ApiSchema item_schema();
ApiSchema backpack_call_schema();
ApiSchema backpack_proposal_schema();

}  // namespace baeumgil
