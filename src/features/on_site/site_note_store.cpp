#include "features/on_site/site_note_store.h"

#include "features/on_site/site_note_visibility.h"

namespace baeumgil {
namespace {

template <class IdType>
std::optional<IdType> unless_nil(IdType id) {
  return id.is_nil() ? std::nullopt : std::optional{id};
}

SiteNote read_site_note(Row& row) {
  auto note = SiteNote{};
  note.id = row.next<SiteNoteId>();
  note.trip = row.next<TripId>();
  note.author = row.next<PersonId>();
  note.author_name = row.next<std::string>();
  note.kind = row.next<SiteNoteKind>();
  note.question = row.next<std::optional<QuestionId>>().value_or(QuestionId{});
  note.question_text = row.next<std::string>();
  note.place = row.next<std::string>();
  note.host = row.next<std::optional<InstitutionId>>().value_or(InstitutionId{});
  note.host_name = row.next<std::string>();
  note.noted_at = row.next<Instant>();
  note.received_at = row.next<Instant>();
  note.body = row.next<std::string>();
  note.figure = row.next<std::string>();
  note.unit = row.next<std::string>();
  note.source = row.next<std::string>();
  note.person_name = row.next<std::string>();
  note.person_post = row.next<std::string>();
  note.consent = enum_from_word<Consent>(row.next<std::string>());
  note.photo_digest = row.next<std::string>();
  note.photo_width = row.next<int>();
  note.photo_height = row.next<int>();
  note.is_withdrawn = row.next<bool>();
  note.withdrawn_reason = row.next<std::string>();
  return note;
}

constexpr Sql kNotes{
    "SELECT n.id, n.trip_id, n.author_id, p.name, n.kind, n.question_id, n.question, n.place, n.host_id, COALESCE(h.name, ''), n.noted_at, "
    "n.received_at, n.body, n.figure, n.unit, n.source, n.person_name, n.person_post, n.consent, n.photo_digest, n.photo_width, "
    "n.photo_height, n.is_withdrawn, n.withdrawn_reason FROM site_notes n "
    "JOIN people p ON p.institution_id = n.institution_id AND p.id = n.author_id "
    "LEFT JOIN shared_institutions h ON h.id = n.host_id WHERE n.institution_id = $institution"};

}  // namespace

std::vector<SiteNote> list_site_notes(Tx& tx, Actor const& actor, TripId trip) {
  auto query = Query{kNotes};
  query.add(" AND n.trip_id = $? AND n.is_withdrawn = 0", trip);
  add_visible_site_notes(query, actor);
  query.add(" ORDER BY n.noted_at, n.id LIMIT 2000");
  return tx.list(query, read_site_note);
}

Result<SiteNote> find_site_note(Tx& tx, Actor const& actor, TripId trip, SiteNoteId id) {
  auto query = Query{kNotes};
  query.add(" AND n.trip_id = $? AND n.id = $? AND n.is_withdrawn = 0", trip, id);
  add_visible_site_notes(query, actor);
  auto note = tx.find(query, read_site_note);
  if (!note) return not_found();
  return std::move(*note);
}

std::optional<SiteNote> find_stored_site_note(Tx& tx, SiteNoteId id) {
  auto query = Query{kNotes};
  query.add(" AND n.id = $?", id);
  return tx.find(query, read_site_note);
}

void insert_site_note(Tx& tx, SiteNote const& note) {
  tx.change(
      "INSERT INTO site_notes (institution_id, id, trip_id, author_id, kind, question_id, question, place, host_id, noted_at, received_at, "
      "body, figure, unit, source, person_name, person_post, consent, photo_digest, photo_width, photo_height, photo_print) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)",
      note.id, note.trip, note.author, note.kind, unless_nil(note.question), note.question_text, note.place, unless_nil(note.host),
      note.noted_at, note.received_at, note.body, note.figure, note.unit, note.source, note.person_name, note.person_post,
      note.consent ? std::string{to_word(*note.consent)} : std::string{}, note.photo_digest, note.photo_width, note.photo_height,
      note.photo_print);
}

std::vector<std::string> list_photos_without_print(Tx& tx, int limit) {
  return tx.list(
      "SELECT DISTINCT photo_digest FROM site_notes WHERE institution_id = $institution AND photo_digest <> '' AND photo_print = '' "
      "ORDER BY photo_digest LIMIT $1",
      [](Row& row) { return row.next<std::string>(); }, limit);
}

void put_photo_print(Tx& tx, std::string const& digest, std::string const& print) {
  tx.change("UPDATE site_notes SET photo_print = $2 WHERE institution_id = $institution AND photo_digest = $1", digest, print);
}

void mark_withdrawn(Tx& tx, SiteNote const& note) {
  tx.change("UPDATE site_notes SET is_withdrawn = 1, withdrawn_reason = $2 WHERE institution_id = $institution AND id = $1", note.id,
            note.withdrawn_reason);
}

}  // namespace baeumgil
