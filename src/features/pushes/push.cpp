#include "features/pushes/push.h"

namespace baeumgil {

std::string path_of(Push const& push) { return (push.noun == PushedNoun::good_case ? "/cases/" : "/reports/") + to_text(push.row); }

bool may_see_all_pushes(Actor const& actor) { return actor.has(Role::programme_officer) || actor.has(Role::auditor); }

bool may_answer_push(Actor const& actor, Push const& push) {
  return push.state == PushState::waiting && actor.is_signed_in() && actor.department == push.department &&
         (actor.has(Role::owner_officer) || actor.has(Role::department_head));
}

void write_push(JsonWriter& json, Push const& push) {
  json.begin_object().field("id", to_text(push.id)).field("noun", to_word(push.noun)).field("row_id", to_text(push.row));
  json.field("title", push.title).field("issue_id", to_text(push.issue)).field("issue_title", push.issue_title);
  json.field("department_id", to_text(push.department)).field("finder_id", to_text(push.finder)).field("finder_name", push.finder_name);
  json.field("state", to_word(push.state)).field("reason", push.reason).field("pushed_at", to_text(push.pushed_at)).key("answered_at");
  if (push.answered_at)
    json.value(to_text(*push.answered_at));
  else
    json.null();
  json.end_object();
}

std::string to_json(Push const& push) {
  auto json = JsonWriter{};
  write_push(json, push);
  return json.take();
}

}  // namespace baeumgil
