#include "features/reading/reading.h"

#include "features/cases/case.h"

namespace baeumgil {

bool may_ask_to_read(Actor const& actor, Case const& found) { return actor.has(Role::department_head) && is_standing(found); }

bool may_change_list(Actor const& actor, ReadingList const& list) { return actor.is_signed_in() && list.owner == actor.person; }

bool may_add_to_list(Actor const& actor, ReadingList const& list) {
  return may_change_list(actor, list) || (actor.is_signed_in() && !list.department.is_nil() && list.department == actor.department);
}

void write_list(JsonWriter& json, ReadingList const& list) {
  json.begin_object().field("id", to_text(list.id)).field("title", list.title).field("owner_id", to_text(list.owner));
  json.field("owner_name", list.owner_name).field("is_shared", !list.department.is_nil());
  json.field("case_count", static_cast<std::int64_t>(list.cases.size())).key("department_id");
  if (list.department.is_nil())
    json.null();
  else
    json.value(to_text(list.department));
  json.key("case_ids").begin_array();
  for (auto const& item : list.cases) json.value(to_text(item.id));
  json.end_array().end_object();
}

std::string to_json(ReadingList const& list) {
  auto json = JsonWriter{};
  write_list(json, list);
  return json.take();
}

std::string to_json(ReadRequest const& request) {
  auto json = JsonWriter{};
  json.begin_object().field("department_id", to_text(request.department)).field("read_by_day", to_text(request.read_by_day));
  return json.field("note", request.note).end_object().take();
}

}  // namespace baeumgil
