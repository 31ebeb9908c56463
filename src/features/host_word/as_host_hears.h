#pragma once
// The question and the case as their host gets them, in the mail and on the page: covered like the public edition. The host's own
// words and address stay as they are.

#include <string>
#include <vector>

#include "features/cases/case.h"
#include "features/host_word/host_word.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct HostHears {
  HostWord word{};
  Case found{};
  std::vector<std::string> withheld{};  // headings of the Korean card whose text nobody outside reads
};

HostHears as_host_hears(Tx&, HostWord, Case);

}  // namespace baeumgil
