#include "features/issues/issue_event.h"

#include "base/json_writer.h"

namespace baeumgil {

Subject subject_of(Issue const& issue) { return {.noun = "issue", .id = issue.id.value, .title = issue.number + " " + issue.title}; }

std::string event_json(Issue const& issue) {
  auto json = JsonWriter{};
  json.begin_object()
      .field("title", issue.title)
      .field("description", issue.description)
      .field("field", to_word(issue.field))
      .field("priority", to_word(issue.priority))
      .field("state", to_word(issue.state))
      .field("owner_department", to_text(issue.owner_department))
      .field("pledge", issue.pledge)
      .field("target_value", issue.target_value)
      .field("state_reason", issue.state_reason);
  if (issue.target_on) json.field("target_on", to_text(*issue.target_on));
  if (issue.baseline) {
    json.key("baseline").begin_object().field("value", issue.baseline->value).field("unit", issue.baseline->unit);
    json.field("on", to_text(issue.baseline->on)).field("source", issue.baseline->source).end_object();
  }
  json.end_object();
  return json.take();
}

}  // namespace baeumgil
