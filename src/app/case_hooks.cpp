#include "app/case_hooks.h"

#include "features/host_word/host_word_line.h"
#include "features/pushes/push_line.h"
#include "features/transfer/transfer_corner_line.h"

namespace baeumgil {

CaseHooks case_hooks() { return {.corners = {host_word_corner, transfer_corner, push_corner}}; }

}  // namespace baeumgil
