#include "features/calendar/make_feed.h"

#include "features/audit/record_event.h"
#include "features/calendar/feed_store.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kFeedsAtMost = std::size_t{10};

Event event_of(Actor const& actor, std::string_view verb, FeedCovers covers) {
  return {
      .verb = verb, .subject = {.noun = "person", .id = actor.person.value, .title = actor.name}, .reason = std::string{to_word(covers)}};
}

}  // namespace

std::string new_feed_token(InstitutionId institution) { return to_text(institution) + "." + random_token(); }

Result<FeedId> make_feed(Database& db, Actor const& actor, FeedCovers covers, std::string const& token) {
  return db.write(actor, [&](Tx& tx) -> Result<FeedId> {
    if (!actor.is_signed_in()) return forbidden("problem.unauthenticated");
    if (list_feeds(tx, actor.person).size() >= kFeedsAtMost) return conflict("calendar.feed.too_many");
    auto const feed = CalendarFeed{.id = FeedId::make(), .person = actor.person, .covers = covers};
    insert_feed(tx, feed, sha256(token));
    record_event(tx, actor, event_of(actor, "person.feed_made", covers));
    return feed.id;
  });
}

Result<FeedId> revoke_feed(Database& db, Actor const& actor, FeedId id) {
  return db.write(actor, [&](Tx& tx) -> Result<FeedId> {
    auto const feed = TRY(find_feed(tx, id));
    if (feed.person != actor.person) return not_found();
    if (!may_revoke_feed(actor, feed)) return conflict("problem.conflict");
    revoke_stored_feed(tx, id);
    record_event(tx, actor, event_of(actor, "person.feed_revoked", feed.covers));
    return id;
  });
}

}  // namespace baeumgil
