#include "features/on_site/take_site_note.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/on_site/site_note_json.h"
#include "features/on_site/site_note_store.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kLongText = std::size_t{4000};
constexpr auto kShortText = std::size_t{200};

bool needs_person(SiteNoteKind kind) { return kind == SiteNoteKind::quote || kind == SiteNoteKind::person; }

Result<Trip> open_trip(Tx& tx, Actor const& actor, TripId id) {
  auto trip = TRY(find_trip(tx, actor, id));
  if (!trip.has_traveler(actor.person)) return forbidden("site_note.take.not_traveler");
  if (!may_write_site_notes(actor, trip)) return conflict("site_note.take.not_the_time");
  return trip;
}

std::optional<Problem> input_problem(SiteNoteInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto need = [&](std::string_view field, bool is_there) {
    if (!is_there) problem.fields.push_back({.field = std::string{field}, .key = "field.required"});
  };
  auto limit = [&](std::string_view field, std::string const& text, std::size_t most) {
    if (character_count(text) > most)
      problem.fields.push_back({.field = std::string{field}, .key = "field.too_long", .arguments = {std::to_string(most)}});
  };
  if (!input.kind) return invalid("kind", "field.required");
  auto const kind = *input.kind;
  need("body", !input.body.empty() || kind == SiteNoteKind::photo || kind == SiteNoteKind::person);
  need("figure", kind != SiteNoteKind::figure || !input.figure.empty());
  need("source", kind != SiteNoteKind::figure || !input.source.empty());
  need("person_name", !needs_person(kind) || !input.person_name.empty());
  need("consent", (!needs_person(kind) && kind != SiteNoteKind::photo) || input.consent);
  need("photo", kind != SiteNoteKind::photo || !input.photo_digest.empty());
  limit("body", input.body, kLongText);
  for (auto const& [field, text] :
       {std::pair{"place", &input.place}, std::pair{"figure", &input.figure}, std::pair{"unit", &input.unit},
        std::pair{"source", &input.source}, std::pair{"person_name", &input.person_name}, std::pair{"person_post", &input.person_post}})
    limit(field, *text, kShortText);
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

// Of all that a form may send, what this kind of note is.
SiteNote note_of(SiteNoteInput const& input, Trip const& trip, Actor const& actor, Instant now) {
  auto const kind = *input.kind;
  auto note = SiteNote{.id = input.id.value_or(SiteNoteId{}), .trip = trip.id, .author = actor.person, .kind = kind, .place = input.place};
  if (note.id.is_nil()) note.id = SiteNoteId::make();
  note.received_at = now;
  note.noted_at = std::min(input.noted_at.value_or(now), now);
  note.body = input.body;
  if (kind == SiteNoteKind::figure) note.figure = input.figure, note.unit = input.unit;
  if (kind != SiteNoteKind::person) note.source = input.source;
  if (needs_person(kind)) note.person_name = input.person_name, note.person_post = input.person_post;
  if (needs_person(kind) || kind == SiteNoteKind::photo) note.consent = input.consent;
  if (kind == SiteNoteKind::photo) {
    note.photo_digest = input.photo_digest;
    note.photo_width = input.photo_width;
    note.photo_height = input.photo_height;
    note.photo_print = input.photo_print;
  }
  if (auto const asked = std::ranges::find(trip.questions, input.question, &TripQuestion::id); asked != trip.questions.end()) {
    note.question = asked->id;
    note.question_text = asked->question;
  }
  for (auto const& stop : trip.stops)
    if (!stop.host.is_nil() && stop.place == note.place) note.host = stop.host, note.host_name = stop.host_name;
  return note;
}

// What the host answered to "may it be photographed" holds for who stands there.
std::optional<Problem> host_problem(Tx& tx, SiteNote const& note) {
  if (note.kind != SiteNoteKind::photo || note.host.is_nil()) return std::nullopt;
  for (auto const& visit : list_visits_of(tx, note.trip))
    if (visit.host == note.host && visit.photo_allowed == false)
      return invalid("photo", "site_note.take.host_allows_no_photo", {visit.host_name});
  return std::nullopt;
}

}  // namespace

Result<Done> check_site_note_writer(Database& db, Actor const& actor, TripId id) {
  return db.read(actor, [&](Tx& tx) -> Result<Done> {
    TRY(open_trip(tx, actor, id));
    return Done{};
  });
}

Result<SiteNoteId> take_site_note(Database& db, Actor const& actor, TripId id, SiteNoteInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<SiteNoteId> {
    auto const trip = TRY(open_trip(tx, actor, id));
    if (input.id)
      if (auto const earlier = find_stored_site_note(tx, *input.id)) {
        if (earlier->trip == id && earlier->author == actor.person) return earlier->id;
        return conflict("site_note.take.id_taken");
      }
    if (auto problem = input_problem(input)) return std::move(*problem);
    auto const note = note_of(input, trip, actor, tx.now());
    if (auto problem = host_problem(tx, note)) return std::move(*problem);
    insert_site_note(tx, note);
    record_event(tx, actor, {.verb = "site_note.taken", .subject = {"site_note", note.id.value, trip.purpose}, .after = to_json(note)});
    return note.id;
  });
}

}  // namespace baeumgil
