#include "features/on_site/site_note_input.h"

#include "platform/web/fields.h"

namespace baeumgil {
namespace {

// The phone's own clock when it kept the note; else the day and hour somebody typed; else now.
std::optional<Instant> read_noted_at(Fields& fields) {
  if (auto const day = fields.date("noted_on")) {
    auto const time = fields.text("noted_time");
    auto const at = instant_from_seoul(*day, time.empty() ? "00:00" : time);
    if (!at) fields.refuse("noted_time", "trip.stop.not_a_time");
    return at;
  }
  auto const text = fields.text("noted_at");
  if (text.empty()) return std::nullopt;
  auto const at = instant_from_text(text);
  if (!at) fields.refuse("noted_at", "field.not_a_date");
  return at;
}

}  // namespace

SiteNoteInput read_site_note_input(Fields& fields) {
  auto input = SiteNoteInput{.id = fields.id<SiteNoteId>("note"), .kind = fields.choice<SiteNoteKind>("kind")};
  input.question = fields.id<QuestionId>("question").value_or(QuestionId{});
  input.place = fields.text("other_place");
  if (input.place.empty()) input.place = fields.text("place");
  input.noted_at = read_noted_at(fields);
  input.body = fields.text("body");
  input.figure = fields.text("figure");
  input.unit = fields.text("unit");
  input.source = fields.text("source");
  input.person_name = fields.text("person_name");
  input.person_post = fields.text("person_post");
  input.consent = fields.choice<Consent>("consent");
  return input;
}

}  // namespace baeumgil
