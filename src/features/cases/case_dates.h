#pragma once
// Until when a card holds good unasked, and when its host is asked whether it is still so (사례 관리 기준).

#include "features/cases/case.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void hold_good_from_today(Tx&, Case&);  // as somebody has just said that it is so; it is not stored yet

}  // namespace baeumgil
