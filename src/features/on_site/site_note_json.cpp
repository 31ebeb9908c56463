#include "features/on_site/site_note_json.h"

namespace baeumgil {
namespace {

template <class IdType>
void write_id(JsonWriter& json, std::string_view name, IdType const& id) {
  json.key(name);
  if (id.is_nil())
    json.null();
  else
    json.value(to_text(id));
}

}  // namespace

void write_site_note(JsonWriter& json, SiteNote const& note) {
  json.begin_object().field("id", to_text(note.id)).field("trip_id", to_text(note.trip)).field("author_id", to_text(note.author));
  json.field("author_name", note.author_name).field("kind", to_word(note.kind));
  write_id(json, "question_id", note.question);
  json.field("question", note.question_text).field("place", note.place);
  write_id(json, "host_id", note.host);
  json.field("noted_at", to_text(note.noted_at)).field("received_at", to_text(note.received_at));
  json.field("body", note.body).field("figure", note.figure).field("unit", note.unit).field("source", note.source);
  json.field("person_name", note.person_name).field("person_post", note.person_post);
  json.field("consent", note.consent ? std::string{to_word(*note.consent)} : std::string{});
  json.field("photo_sha256", note.photo_digest).field("photo_width", note.photo_width).field("photo_height", note.photo_height);
  json.field("is_withdrawn", note.is_withdrawn).end_object();
}

std::string to_json(SiteNote const& note) {
  auto json = JsonWriter{};
  write_site_note(json, note);
  return json.take();
}

}  // namespace baeumgil
