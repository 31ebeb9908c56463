#include "features/remarks/remark.h"

#include "features/cases/case.h"

namespace baeumgil {

bool is_open(Remark const& remark) { return remark.kind == RemarkKind::question && !remark.answered_at && !remark.withdrawn_at; }

bool may_remark(Actor const& actor, Case const& found) { return actor.is_signed_in() && !actor.has(Role::auditor) && is_standing(found); }

bool may_answer_remark(Actor const& actor, Case const& found, Remark const& remark) {
  return is_open(remark) && actor.is_signed_in() &&
         (actor.person == found.author || actor.person == remark.kept_by || actor.has(Role::programme_officer));
}

bool may_withdraw_remark(Actor const& actor, Remark const& remark) {
  if (!actor.is_signed_in() || remark.withdrawn_at) return false;
  return actor.has(Role::programme_officer) || (remark.author == actor.person && !remark.answered_at);
}

void write_remark(JsonWriter& json, Remark const& remark) {
  json.begin_object().field("id", to_text(remark.id)).field("case_id", to_text(remark.good_case)).field("kind", to_word(remark.kind));
  json.field("body", remark.withdrawn_at ? std::string{} : remark.body).field("author_id", to_text(remark.author));
  json.field("author_name", remark.author_name).field("said_at", to_text(remark.said_at)).field("answer", remark.answer);
  json.field("is_open", is_open(remark)).field("is_withdrawn", remark.withdrawn_at.has_value()).end_object();
}

std::string to_json(Remark const& remark) {
  auto json = JsonWriter{};
  write_remark(json, remark);
  return json.take();
}

}  // namespace baeumgil
