#include "features/plan_comments/plan_comment_store.h"

#include "features/publications/public_cover.h"

namespace baeumgil {
namespace {

constexpr Sql kComments{
    "SELECT c.id, c.trip_id, t.purpose, c.body, c.received_at, c.state, c.reason, COALESCE(p.name, '') FROM plan_comments c "
    "JOIN trips t ON t.institution_id = c.institution_id AND t.id = c.trip_id "
    "LEFT JOIN people p ON p.institution_id = c.institution_id AND p.id = c.decided_by_id WHERE c.institution_id = $institution"};

PlanComment read_comment(Row& row) {
  auto comment = PlanComment{.id = row.next<PlanCommentId>()};
  comment.trip = row.next<TripId>();
  comment.trip_purpose = row.next<std::string>();
  comment.body = row.next<std::string>();
  comment.received_at = row.next<Instant>();
  comment.state = row.next<CommentState>();
  comment.reason = row.next<std::string>();
  comment.decided_by = row.next<std::string>();
  return comment;
}

WindowRow read_trip(Row& row) {
  auto found = WindowRow{.trip = row.next<TripId>()};
  found.number = row.next<std::string>();
  found.purpose = row.next<std::string>();
  found.kind = row.next<TripKind>();
  return found;
}

WindowRow read_window(Row& row) {
  auto found = read_trip(row);
  auto window = CommentWindow{.trip = found.trip, .opened_on = row.next<Date>()};
  window.closes_on = row.next<Date>();
  found.window = window;
  found.comments = row.next<std::int64_t>();
  return found;
}

}  // namespace

std::optional<CommentWindow> find_comment_window(Tx& tx, TripId trip) {
  return tx.find(
      "SELECT trip_id, opened_on, closes_on FROM comment_windows WHERE institution_id = $institution AND trip_id = $1",
      [](Row& row) {
        auto window = CommentWindow{.trip = row.next<TripId>()};
        window.opened_on = row.next<Date>();
        window.closes_on = row.next<Date>();
        return window;
      },
      trip);
}

void put_window(Tx& tx, CommentWindow const& window, PersonId by) {
  tx.change(
      "INSERT INTO comment_windows (institution_id, trip_id, opened_on, closes_on, opened_by_id) VALUES ($institution, $1, $2, $3, $4) "
      "ON CONFLICT (institution_id, trip_id) DO UPDATE SET closes_on = excluded.closes_on, opened_by_id = excluded.opened_by_id",
      window.trip, window.opened_on, window.closes_on, by);
}

std::vector<WindowRow> list_windows(Tx& tx, int limit) {
  return tx.list(
      "SELECT t.id, t.number, t.purpose, t.kind, w.opened_on, w.closes_on, "
      "(SELECT count(*) FROM plan_comments c WHERE c.institution_id = w.institution_id AND c.trip_id = w.trip_id) FROM comment_windows w "
      "JOIN trips t ON t.institution_id = w.institution_id AND t.id = w.trip_id WHERE w.institution_id = $institution "
      "ORDER BY w.closes_on DESC, t.id LIMIT $1",
      read_window, limit);
}

std::vector<WindowRow> list_public_windows(Tx& tx, int limit) {
  auto rows = tx.list(
      "SELECT t.id, t.number, t.purpose, t.kind, w.opened_on, w.closes_on, "
      "(SELECT count(*) FROM plan_comments c WHERE c.institution_id = w.institution_id AND c.trip_id = w.trip_id AND c.state = 'shown') "
      "FROM comment_windows w JOIN trips t ON t.institution_id = w.institution_id AND t.id = w.trip_id "
      "WHERE w.institution_id = $institution AND t.state <> 'cancelled' ORDER BY w.closes_on DESC, t.id LIMIT $1",
      read_window, limit);
  auto const cover = load_public_cover(tx).everywhere();
  for (auto& row : rows) row.purpose = cover(std::string_view{row.purpose});
  return rows;
}

std::vector<WindowRow> list_openable(Tx& tx, int limit) {
  return tx.list(
      "SELECT t.id, t.number, t.purpose, t.kind FROM trips t WHERE t.institution_id = $institution "
      "AND (t.state IN ('preconsult', 'review_requested', 'held') OR t.kind = 'domestic' AND t.state IN ('submitted', 'dept_approved')) "
      "AND NOT EXISTS (SELECT 1 FROM comment_windows w WHERE w.institution_id = t.institution_id AND w.trip_id = t.id) "
      "ORDER BY CASE WHEN t.kind = 'overseas' THEN 0 ELSE 1 END, t.starts_on, t.id LIMIT $1",
      read_trip, limit);
}

std::int64_t count_comments_from(Tx& tx, std::string_view origin, Instant since) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM plan_comments WHERE institution_id = $institution AND origin = $1 AND received_at > $2", origin, since);
}

void insert_comment(Tx& tx, PlanComment const& comment, std::string_view origin) {
  tx.change(
      "INSERT INTO plan_comments (institution_id, id, trip_id, body, origin, received_at, state) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      comment.id, comment.trip, comment.body, origin, tx.now(), comment.state);
}

Result<PlanComment> find_comment(Tx& tx, PlanCommentId id) {
  auto found = tx.find(Query{kComments}.add(" AND c.id = $?", id), read_comment);
  if (!found) return not_found();
  return *std::move(found);
}

void update_comment(Tx& tx, PlanComment const& comment, PersonId by) {
  tx.change(
      "UPDATE plan_comments SET state = $2, reason = $3, decided_by_id = $4, decided_at = $5 WHERE institution_id = $institution AND id = "
      "$1",
      comment.id, comment.state, comment.reason, by, tx.now());
}

std::vector<PlanComment> list_comments(Tx& tx, int limit) {
  return tx.list(Query{kComments}.add(" ORDER BY CASE WHEN c.state = 'received' THEN 0 ELSE 1 END, c.id DESC LIMIT $?", limit),
                 read_comment);
}

std::vector<PlanComment> list_comments_of(Tx& tx, TripId trip) {
  return tx.list(Query{kComments}.add(" AND c.trip_id = $? ORDER BY c.id", trip), read_comment);
}

std::vector<PlanComment> list_shown_comments(Tx& tx, TripId trip) {
  return tx.list(Query{kComments}.add(" AND c.trip_id = $? AND c.state = 'shown' ORDER BY c.id", trip), read_comment);
}

}  // namespace baeumgil
