#pragma once
// What an event changed, field by field.

#include <string>
#include <string_view>
#include <vector>

#include "features/audit/list_events.h"

namespace baeumgil {

struct FieldChange {
  std::string field{};  // "roles.0"
  std::string before{};
  std::string after{};
};

// All fields of both sides, in the order they were written; those that stayed the same too.
std::vector<FieldChange> changes_of(RecordedEvent const&);

}  // namespace baeumgil
