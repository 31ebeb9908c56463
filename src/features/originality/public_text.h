#pragma once
// A text from outside that reports are compared with: a published report of another institution, with where it is from.

#include <cstdint>
#include <string>

#include "base/dates.h"
#include "base/ids.h"

namespace baeumgil {

using PublicTextId = Id<struct PublicTextTag>;

struct PublicText {
  PublicTextId id{};
  std::string title{};
  std::string source{};  // who published it, when
  std::string url{};
  std::string body{};
  std::int64_t letters{0};
  PersonId added_by{};
  std::string added_by_name{};  // of the join
  Instant added_at{};
};

}  // namespace baeumgil
