#include "features/calendar/feed_store.h"

namespace baeumgil {
namespace {

constexpr Sql kFeeds{"SELECT id, person_id, covers, made_at, revoked_at FROM calendar_feeds WHERE institution_id = $institution"};

CalendarFeed read_feed(Row& row) {
  auto feed = CalendarFeed{.id = row.next<FeedId>()};
  feed.person = row.next<PersonId>();
  feed.covers = row.next<FeedCovers>();
  feed.made_at = row.next<Instant>();
  feed.revoked_at = row.next<std::optional<Instant>>();
  return feed;
}

}  // namespace

void insert_feed(Tx& tx, CalendarFeed const& feed, std::string_view token_hash) {
  tx.change(
      "INSERT INTO calendar_feeds (institution_id, id, person_id, covers, token_hash, made_at) VALUES ($institution, $1, $2, $3, $4, $5)",
      feed.id, feed.person, feed.covers, Bytes{token_hash}, tx.now());
}

std::vector<CalendarFeed> list_feeds(Tx& tx, PersonId person) {
  return tx.list(Query{kFeeds}.add(" AND person_id = $? AND revoked_at IS NULL ORDER BY id", person), read_feed);
}

Result<CalendarFeed> find_feed(Tx& tx, FeedId id) {
  auto feed = tx.find(Query{kFeeds}.add(" AND id = $?", id), read_feed);
  if (!feed) return not_found();
  return *feed;
}

std::optional<CalendarFeed> find_feed_by_token(Tx& tx, std::string_view token_hash) {
  return tx.find(Query{kFeeds}.add(" AND token_hash = $? AND revoked_at IS NULL", Bytes{token_hash}), read_feed);
}

void revoke_stored_feed(Tx& tx, FeedId id) {
  tx.change("UPDATE calendar_feeds SET revoked_at = $1 WHERE institution_id = $institution AND id = $2", tx.now(), id);
}

}  // namespace baeumgil
