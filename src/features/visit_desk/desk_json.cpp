#include "features/visit_desk/desk_json.h"

namespace baeumgil {

std::optional<std::string> moment_if_any(std::optional<Instant> const& at) { return at ? std::optional{to_text(*at)} : std::nullopt; }

std::string to_json(DeskRequest const& request) {
  auto json = JsonWriter{};
  json.begin_object().field("id", to_text(request.id)).field("guest", request.guest_name).field("number", request.number);
  json.field("state", to_word(request.state)).field("topic", request.topic).field("visitors", request.visitors);
  json.field("first_choice_at", to_text(request.first_choice_at)).field("second_choice_at", moment_if_any(request.second_choice_at));
  json.field("agreed_at", moment_if_any(request.agreed_at)).field("proposed", to_lines(request.proposed));
  json.field("bundle", request.bundle.is_nil() ? std::string{} : to_text(request.bundle));
  return json.field("reminders", request.reminders).end_object().take();
}

std::string to_json(VisitSlot const& slot) {
  auto json = JsonWriter{};
  json.begin_object().field("starts_at", to_text(slot.starts_at)).field("ends_at", to_text(slot.ends_at));
  json.field("groups_most", slot.groups_most).field("place", slot.place).field("note", slot.note);
  return json.end_object().take();
}

std::string to_json(StandingAnswer const& answer) {
  auto json = JsonWriter{};
  return json.begin_object().field("question", answer.question).field("answer", answer.answer).end_object().take();
}

}  // namespace baeumgil
