#pragma once
// The words of a text that is compared with, whoever asks.

#include <string>

#include "features/originality/explanation.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::string original_text(Tx&, OriginalRef const&);  // empty when it is gone; not for good practices, which carry theirs

}  // namespace baeumgil
