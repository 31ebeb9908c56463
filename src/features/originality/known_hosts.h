#pragma once

#include <vector>

#include "features/originality/text_guess.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Of the directory without ourselves, each under the shortest name that is its alone.
std::vector<KnownHost> list_known_hosts(Tx&);

}  // namespace baeumgil
