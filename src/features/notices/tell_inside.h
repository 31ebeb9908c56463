#pragma once
// Tells somebody inside only, without a mail of its own: for what goes into a digest.

#include "base/dates.h"
#include "features/notices/notify.h"

namespace baeumgil {

void tell_inside(Tx&, Notice const&, PersonId except = {});

struct Told {
  std::string key{};
  std::vector<std::string> arguments{};
  std::string path{};
};
// Whose key starts so, later than `since`, oldest first; at most 100.
std::vector<Told> list_told_since(Tx&, PersonId, std::string_view key_start, Instant since);

}  // namespace baeumgil
