#include "features/audit/event_changes.h"

#include <algorithm>

#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

std::vector<JsonLine> lines_of(std::string const& json) {
  return json.empty() ? std::vector<JsonLine>{} : flatten_json(json).value_or(std::vector<JsonLine>{});
}

}  // namespace

std::vector<FieldChange> changes_of(RecordedEvent const& event) {
  auto changes = std::vector<FieldChange>{};
  for (auto& line : lines_of(event.before)) changes.push_back({.field = std::move(line.path), .before = std::move(line.text)});
  for (auto& line : lines_of(event.after)) {
    auto const known = std::find_if(changes.begin(), changes.end(), [&](FieldChange const& change) { return change.field == line.path; });
    if (known != changes.end())
      known->after = std::move(line.text);
    else
      changes.push_back({.field = std::move(line.path), .after = std::move(line.text)});
  }
  return changes;
}

}  // namespace baeumgil
