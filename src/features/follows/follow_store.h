#pragma once
// Keeps follows and digests in the database: every SQL statement about them.

#include <vector>

#include "base/result.h"
#include "features/follows/follow.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Follow> list_follows(Tx&, PersonId);  // newest first, without titles
Result<Follow> find_follow(Tx&, Actor const&, FollowId);
std::optional<FollowId> find_follow_of(Tx&, PersonId, FollowNoun, std::string_view target);
std::vector<PersonId> list_followers(Tx&, FollowNoun, std::string_view target);  // who are still here
bool has_follows(Tx&);
void insert_follow(Tx&, Follow const&);
void remove_follow(Tx&, FollowId);

// What happened and is worth telling.
struct NewsEvent {
  EventId id{};
  PersonId by{};
  std::string verb{};
  std::string noun{};
  Uuid row{};
};
std::optional<EventId> find_told_until(Tx&);
void store_told_until(Tx&, EventId);
EventId newest_event_before(Tx&, Instant);
std::vector<NewsEvent> list_news(Tx&, EventId after, Instant before);  // in order; at most 500

std::optional<Digest> find_digest(Tx&, PersonId);
std::vector<Digest> list_due_digests(Tx&);  // of people who are still here; at most 200
void store_digest(Tx&, Digest const&);

}  // namespace baeumgil
