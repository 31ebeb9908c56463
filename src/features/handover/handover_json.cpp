#include "features/handover/handover_json.h"

namespace baeumgil {
namespace {

std::optional<std::string> text_of(std::optional<Date> const& day) {
  if (!day) return std::nullopt;
  return to_text(*day);
}

void write_promise(JsonWriter& json, Promise const& promise) {
  json.begin_object().field("promise", promise.position).field("matter", to_word(promise.matter));
  json.field("matter_id", to_text(promise.matter_id)).field("title", promise.title);
  json.field("kind", to_word(promise.kind)).field("detail", promise.detail).field("promised_to", promise.promised_to);
  json.field("due_on", text_of(promise.due_on)).key("answer");
  if (promise.answer)
    json.value(to_word(*promise.answer));
  else
    json.null();
  json.field("reason", promise.reason).field("answered_on", text_of(promise.answered_on)).end_object();
}

}  // namespace

void write_handover(JsonWriter& json, Handover const& handover) {
  json.begin_object().field("id", to_text(handover.id)).field("department_id", to_text(handover.department));
  json.field("giver_id", to_text(handover.giver)).field("successor_id", to_text(handover.successor)).field("note", handover.note);
  json.field("made_on", to_text(handover.made_on)).field("closed_on", text_of(handover.closed_on));
  json.key("promises").begin_array();
  for (auto const& promise : handover.promises) write_promise(json, promise);
  json.end_array().end_object();
}

std::string to_json(Handover const& handover) {
  auto json = JsonWriter{};
  write_handover(json, handover);
  return json.take();
}

std::string event_json(Handover handover) {
  for (auto& promise : handover.promises)
    if (promise.matter == PromiseMatter::award_round) {
      promise.title.clear();
      promise.promised_to.clear();
    }
  return to_json(handover);
}

}  // namespace baeumgil
