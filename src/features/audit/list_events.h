#pragma once
// The history of one row, for its page.

#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct RecordedEvent {
  EventId id{};
  Instant at{};
  PersonId actor{};  // nil: the program itself, or who was not signed in
  std::string actor_name{};
  std::string verb{};
  std::string noun{};
  Uuid noun_id{};
  std::string title{};
  std::string reason{};
  std::string before{};
  std::string after{};
  std::string via{};
  std::string origin{};
  std::string request_id{};
};

// Newest first. The caller has already found the row for the reader.
std::vector<RecordedEvent> list_events_of(Tx&, std::string_view noun, Uuid const& id, int most = 200);
// Without those whose verb begins so: what is counted elsewhere and would bury the rest.
std::vector<RecordedEvent> list_events_without(Tx&, std::string_view noun, Uuid const& id, std::string_view verb);
bool was_recorded(Tx&, std::string_view noun, Uuid const& id, std::string_view verb);
Instant last_change(Tx&, std::string_view noun, Uuid const& id);  // the beginning of time when nothing was logged

}  // namespace baeumgil
