#include "features/publications/publication_store.h"

namespace baeumgil {
namespace {

constexpr Sql kRulings{
    "SELECT w.id, w.noun, w.subject_id, w.kind, w.covered_text, w.ruling, w.ground, w.reason, w.until_on, p.name, w.ruled_at "
    "FROM withholdings w JOIN people p ON p.institution_id = w.institution_id AND p.id = w.ruled_by_id "
    "WHERE w.institution_id = $institution"};

Withholding read_ruling(Row& row) {
  auto found = Withholding{.id = row.next<WithholdingId>()};
  found.of.noun = row.next<PublishedNoun>();
  found.of.id = row.next<Uuid>();
  found.kind = row.next<WithheldKind>();
  found.text = row.next<std::string>();
  found.ruling = row.next<CoverRuling>();
  found.ground = row.next<WithholdingGround>();
  found.reason = row.next<std::string>();
  found.until = row.next<std::optional<Date>>();
  found.ruled_by = row.next<std::string>();
  found.ruled_at = row.next<Instant>();
  return found;
}

Publication read_publication(Row& row) {
  auto found = Publication{.id = row.next<std::optional<PublicationId>>().value_or(PublicationId{})};
  found.of.noun = row.next<PublishedNoun>();
  found.of.id = row.next<Uuid>();
  found.title = row.next<std::string>();
  found.released_by = row.next<std::optional<std::string>>().value_or("");
  found.released_at = row.next<std::optional<Instant>>();
  found.withheld = row.next<std::optional<int>>().value_or(0);
  return found;
}

// The edition of that report or case, while it may be public: of a report corrected since it was released, no more.
void add_open_of(Query& query, Published const& of) {
  query.add(" AND u.noun = $? AND u.subject_id = $?", of.noun, of.id)
      .add(
          " AND (EXISTS (SELECT 1 FROM reports r WHERE r.institution_id = u.institution_id AND u.noun = 'report' AND r.id = u.subject_id "
          "AND r.state = 'accepted' AND r.disclosure IN ('open', 'partial') AND u.released_at >= r.accepted_at) OR "
          "EXISTS (SELECT 1 FROM cases c WHERE c.institution_id = u.institution_id AND u.noun = 'case' AND c.id = u.subject_id "
          "AND c.state IN ('published', 'stale') AND c.share_scope = 'open'))");
}

}  // namespace

std::vector<Withholding> list_rulings(Tx& tx) { return tx.list(Query{kRulings}.add(" ORDER BY w.id DESC"), read_ruling); }

std::vector<Withholding> list_covered(Tx& tx, int limit) {
  return tx.list(Query{kRulings}.add(" AND w.ruling = 'cover' ORDER BY w.id DESC LIMIT $?", limit), read_ruling);
}

std::vector<Withholding> list_rulings_of(Tx& tx, Published const& of) {
  return tx.list(Query{kRulings}.add(" AND w.noun = $?", of.noun).add(" AND w.subject_id = $? ORDER BY w.id", of.id), read_ruling);
}

void store_ruling(Tx& tx, Withholding const& ruling, PersonId by) {
  tx.change(
      "INSERT INTO withholdings (institution_id, id, noun, subject_id, kind, covered_text, ruling, ground, reason, until_on, ruled_by_id, "
      "ruled_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) "
      "ON CONFLICT (institution_id, noun, subject_id, covered_text) DO UPDATE SET kind = excluded.kind, ruling = excluded.ruling, "
      "ground = excluded.ground, reason = excluded.reason, until_on = excluded.until_on, ruled_by_id = excluded.ruled_by_id, "
      "ruled_at = excluded.ruled_at, lift_proposed_at = NULL",
      ruling.id, ruling.of.noun, ruling.of.id, ruling.kind, ruling.text, ruling.ruling, ruling.ground, ruling.reason, ruling.until, by,
      tx.now());
}

std::vector<Withholding> list_ended(Tx& tx, Date today) {
  return tx.list(
      Query{kRulings}.add(" AND w.ruling = 'cover' AND w.lift_proposed_at IS NULL AND w.until_on < $? ORDER BY w.id LIMIT 200", today),
      read_ruling);
}

void mark_lift_proposed(Tx& tx, WithholdingId id) {
  tx.change("UPDATE withholdings SET lift_proposed_at = $1 WHERE institution_id = $institution AND id = $2", tx.now(), id);
}

std::optional<Publication> find_publication(Tx& tx, Published const& of) {
  return tx.find(
      "SELECT u.id, u.noun, u.subject_id, '', p.name, u.released_at, u.withheld FROM publications u "
      "JOIN people p ON p.institution_id = u.institution_id AND p.id = u.released_by_id "
      "WHERE u.institution_id = $institution AND u.noun = $1 AND u.subject_id = $2",
      read_publication, of.noun, of.id);
}

void store_release(Tx& tx, Publication const& made, PersonId by) {
  tx.change(
      "INSERT INTO publications (institution_id, id, noun, subject_id, content, withheld, released_by_id, released_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (institution_id, noun, subject_id) DO UPDATE SET "
      "content = excluded.content, withheld = excluded.withheld, released_by_id = excluded.released_by_id, "
      "released_at = excluded.released_at",
      made.id, made.of.noun, made.of.id, made.content, made.withheld, by, tx.now());
}

bool take_back(Tx& tx, Published const& of) {
  return tx.change("DELETE FROM publications WHERE institution_id = $institution AND noun = $1 AND subject_id = $2", of.noun, of.id) > 0;
}

std::vector<Publication> list_publications(Tx& tx) {
  auto found = tx.list(
      "SELECT u.id, 'report', r.id, t.purpose, p.name, u.released_at, u.withheld FROM reports r "
      "JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
      "LEFT JOIN publications u ON u.institution_id = r.institution_id AND u.noun = 'report' AND u.subject_id = r.id "
      "AND u.released_at >= r.accepted_at LEFT JOIN people p ON p.institution_id = r.institution_id AND p.id = u.released_by_id "
      "WHERE r.institution_id = $institution AND r.state = 'accepted' AND r.disclosure IN ('open', 'partial') ORDER BY r.id DESC LIMIT 500",
      read_publication);
  for (auto& one : tx.list("SELECT u.id, 'case', c.id, c.title, p.name, u.released_at, u.withheld FROM cases c "
                           "LEFT JOIN publications u ON u.institution_id = c.institution_id AND u.noun = 'case' AND u.subject_id = c.id "
                           "LEFT JOIN people p ON p.institution_id = c.institution_id AND p.id = u.released_by_id "
                           "WHERE c.institution_id = $institution AND c.state IN ('published', 'stale') AND c.share_scope = 'open' "
                           "ORDER BY c.id DESC LIMIT 500",
                           read_publication))
    found.push_back(std::move(one));
  return found;
}

std::string find_released(Tx& tx, Published const& of) {
  auto query = Query{"SELECT u.content FROM publications u WHERE u.institution_id = $institution"};
  add_open_of(query, of);
  auto const found = tx.list(query, [](Row& row) { return row.next<std::string>(); });
  return found.empty() ? std::string{} : found.front();
}

bool is_released(Tx& tx, Published const& of) {
  auto query = Query{"SELECT count(*) FROM publications u WHERE u.institution_id = $institution AND u.content <> ''"};
  add_open_of(query, of);
  return tx.value<std::int64_t>(query) > 0;
}

Won paid_for(Tx& tx, TripId trip) {
  return tx.value<Won>(
      "SELECT COALESCE(SUM(allowed_won), 0) FROM expenses WHERE institution_id = $institution AND trip_id = $1 AND paid_on IS NOT NULL",
      trip);
}

// A photo that its author took back since is none any more.
std::vector<PublicPhoto> list_public_photos(Tx& tx, ReportId report) {
  return tx.list(
      "SELECT p.report_id, p.note_id, p.is_shown, p.boxes, p.digest FROM publication_photos p "
      "JOIN site_notes n ON n.institution_id = p.institution_id AND n.id = p.note_id AND n.is_withdrawn = 0 "
      "WHERE p.institution_id = $institution AND p.report_id = $1 ORDER BY p.note_id",
      [](Row& row) {
        auto photo = PublicPhoto{.report = row.next<ReportId>()};
        photo.note = row.next<SiteNoteId>();
        photo.is_shown = row.next<bool>();
        photo.boxes = boxes_from_text(row.next<std::string>());
        photo.digest = row.next<std::string>();
        return photo;
      },
      report);
}

void store_public_photo(Tx& tx, PublicPhoto const& photo, PersonId by) {
  tx.change(
      "INSERT INTO publication_photos (institution_id, report_id, note_id, is_shown, boxes, digest, decided_by_id, decided_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7) ON CONFLICT (institution_id, report_id, note_id) DO UPDATE SET "
      "is_shown = excluded.is_shown, boxes = excluded.boxes, digest = excluded.digest, decided_by_id = excluded.decided_by_id, "
      "decided_at = excluded.decided_at",
      photo.report, photo.note, photo.is_shown, boxes_text(photo.boxes), photo.digest, by, tx.now());
}

}  // namespace baeumgil
