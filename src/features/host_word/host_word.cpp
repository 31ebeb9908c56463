#include "features/host_word/host_word.h"

#include "base/json_writer.h"
#include "features/cases/case.h"

namespace baeumgil {
namespace {

void write_instant(JsonWriter& json, std::string_view name, std::optional<Instant> const& at) {
  json.key(name);
  if (at)
    json.value(to_text(*at));
  else
    json.null();
}

}  // namespace

bool may_ask_host(Actor const& actor, Case const& found) {
  auto const is_ready = found.state == CaseState::checked || is_standing(found);
  return is_ready && actor.is_signed_in() && (actor.has(Role::programme_officer) || actor.person == found.author);
}

bool awaits_settlement(HostWord const& word) {
  return (word.state == HostWordState::corrected || word.state == HostWordState::removal_asked) && !word.settled_at;
}

bool may_settle(Actor const& actor, Case const& found, HostWord const& word) {
  if (!awaits_settlement(word) || !actor.is_signed_in()) return false;
  if (actor.has(Role::programme_officer)) return true;
  return word.state == HostWordState::corrected && actor.person == found.author;
}

void write_host_word(JsonWriter& json, HostWord const& word) {
  json.begin_object().field("id", to_text(word.id)).field("case_id", to_text(word.good_case)).field("kind", to_word(word.kind));
  json.field("state", to_word(word.state)).field("contact", word.contact).field("note", word.note);
  json.field("asked_at", to_text(word.asked_at)).field("answer_by", to_text(word.answer_by)).field("respondent", word.respondent);
  json.field("text", word.text);
  write_instant(json, "answered_at", word.answered_at);
  write_instant(json, "settled_at", word.settled_at);
  json.field("settlement", word.settlement).end_object();
}

std::string to_json(HostWord const& word) {
  auto json = JsonWriter{};
  write_host_word(json, word);
  return json.take();
}

}  // namespace baeumgil
