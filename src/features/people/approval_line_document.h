#pragma once
// The line of approval of a paper: who drafts, agrees and decides, by name and post.

#include <optional>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "platform/db/transaction.h"
#include "platform/documents/approval_package.h"

namespace baeumgil {

struct ApprovalLine {
  Tx& tx;
  Locale const& locale;
  std::vector<ApprovalStep>& steps;

  // Nobody, or somebody who cannot be found, is left out. Without a day it is still to be done.
  void add(std::string_view act_key, PersonId, std::optional<Date> on) const;
};

}  // namespace baeumgil
