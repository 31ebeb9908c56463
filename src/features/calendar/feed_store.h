#pragma once

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/calendar/calendar_feed.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void insert_feed(Tx&, CalendarFeed const&, std::string_view token_hash);
std::vector<CalendarFeed> list_feeds(Tx&, PersonId);  // that still work
Result<CalendarFeed> find_feed(Tx&, FeedId);
std::optional<CalendarFeed> find_feed_by_token(Tx&, std::string_view token_hash);  // that still works
void revoke_stored_feed(Tx&, FeedId);

}  // namespace baeumgil
