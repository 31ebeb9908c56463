#pragma once
// Atom (RFC 4287): what is new, for whoever follows the open pages.

#include <string>
#include <vector>

#include "base/dates.h"

namespace baeumgil {

struct AtomEntry {
  std::string id{};  // an address that stays the same
  std::string link{};
  std::string title{};
  std::string summary{};
  Instant updated{};
};

struct AtomFeed {
  std::string self{};  // its own address, and its id
  std::string title{};
  std::string author{};
  std::vector<AtomEntry> entries{};
};

// The newest fifty, newest first.
std::string to_atom(AtomFeed);

}  // namespace baeumgil
