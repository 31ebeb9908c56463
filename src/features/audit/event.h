#pragma once
// One line of the log of changes: who did what to which row, when, from where, before → after.

#include <string>
#include <string_view>

#include "base/ids.h"

namespace baeumgil {

// What an event is about. `title` is what people call it, so that the log reads without joins.
struct Subject {
  std::string_view noun{};  // "trip"; also the first word of its locale keys and of its path: /trips/{id}
  Uuid id{};
  std::string title{};
};

struct Event {
  std::string_view verb{};  // "trip.approved"
  Subject subject{};
  std::string reason{};
  std::string before{};  // JSON object of what changed; empty when it did not exist
  std::string after{};
};

}  // namespace baeumgil
