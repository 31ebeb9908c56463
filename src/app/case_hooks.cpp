#include "app/case_hooks.h"

#include "features/transfer/transfer_corner_line.h"

namespace baeumgil {

CaseHooks case_hooks() { return {.corners = {transfer_corner}}; }

}  // namespace baeumgil
