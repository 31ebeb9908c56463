#include "features/follows/follow_store.h"

namespace baeumgil {
namespace {

Follow read_follow(Row& row) {
  auto follow = Follow{.id = row.next<FollowId>()};
  follow.person = row.next<PersonId>();
  follow.noun = row.next<FollowNoun>();
  follow.target = row.next<std::string>();
  return follow;
}

Digest read_digest(Row& row) {
  auto digest = Digest{.person = row.next<PersonId>()};
  digest.rhythm = row.next<DigestRhythm>();
  digest.secret = row.next<std::string>();
  digest.sent_at = row.next<Instant>();
  digest.due_at = row.next<Instant>();
  return digest;
}

}  // namespace

std::vector<Follow> list_follows(Tx& tx, PersonId person) {
  return tx.list(
      "SELECT id, person_id, noun, target FROM follows WHERE institution_id = $institution AND person_id = $1 ORDER BY id DESC LIMIT 200",
      read_follow, person);
}

Result<Follow> find_follow(Tx& tx, Actor const& actor, FollowId id) {
  auto follow =
      tx.find("SELECT id, person_id, noun, target FROM follows WHERE institution_id = $institution AND id = $1 AND person_id = $2",
              read_follow, id, actor.person);
  if (!follow) return not_found();
  return *std::move(follow);
}

std::optional<FollowId> find_follow_of(Tx& tx, PersonId person, FollowNoun noun, std::string_view target) {
  return tx.find(
      "SELECT id FROM follows WHERE institution_id = $institution AND person_id = $1 AND noun = $2 AND target = $3",
      [](Row& row) { return row.next<FollowId>(); }, person, noun, target);
}

std::vector<PersonId> list_followers(Tx& tx, FollowNoun noun, std::string_view target) {
  return tx.list(
      "SELECT f.person_id FROM follows f JOIN people p ON p.institution_id = f.institution_id AND p.id = f.person_id "
      "WHERE f.institution_id = $institution AND f.noun = $1 AND f.target = $2 AND p.is_active = 1 ORDER BY f.person_id",
      [](Row& row) { return row.next<PersonId>(); }, noun, target);
}

bool has_follows(Tx& tx) { return tx.value<std::int64_t>("SELECT count(*) FROM follows WHERE institution_id = $institution") > 0; }

void insert_follow(Tx& tx, Follow const& follow) {
  tx.change(
      "INSERT INTO follows (institution_id, id, person_id, noun, target, followed_at) VALUES ($institution, $1, $2, $3, $4, $5) "
      "ON CONFLICT DO NOTHING",
      follow.id, follow.person, follow.noun, follow.target, tx.now());
}

void remove_follow(Tx& tx, FollowId id) { tx.change("DELETE FROM follows WHERE institution_id = $institution AND id = $1", id); }

std::optional<EventId> find_told_until(Tx& tx) {
  return tx.find("SELECT event_id FROM follow_cursors WHERE institution_id = $institution", [](Row& row) { return row.next<EventId>(); });
}

void store_told_until(Tx& tx, EventId event) {
  tx.change(
      "INSERT INTO follow_cursors (institution_id, event_id) VALUES ($institution, $1) "
      "ON CONFLICT (institution_id) DO UPDATE SET event_id = excluded.event_id",
      event);
}

EventId newest_event_before(Tx& tx, Instant before) {
  return tx
      .find(
          "SELECT id FROM events WHERE institution_id = $institution AND at <= $1 ORDER BY id DESC LIMIT 1",
          [](Row& row) { return row.next<EventId>(); }, before)
      .value_or(EventId{});
}

std::vector<NewsEvent> list_news(Tx& tx, EventId after, Instant before) {
  return tx.list(
      "SELECT id, actor_id, verb, noun, noun_id FROM events WHERE institution_id = $institution AND id > $1 AND at <= $2 "
      "AND noun_id IS NOT NULL AND verb IN ('case.published', 'case.renewed', 'case.retired', 'case.edited', 'case.host_confirmed', "
      "'case.transfer_judged', 'case.matched', 'issue.opened', 'issue.solved', 'issue.dropped', "
      "'report.accepted', 'adoption.decided', 'adoption.dropped') ORDER BY id LIMIT 500",
      [](Row& row) {
        auto news = NewsEvent{.id = row.next<EventId>()};
        news.by = row.next<std::optional<PersonId>>().value_or(PersonId{});
        news.verb = row.next<std::string>();
        news.noun = row.next<std::string>();
        news.row = row.next<Uuid>();
        return news;
      },
      after, before);
}

std::optional<Digest> find_digest(Tx& tx, PersonId person) {
  return tx.find("SELECT person_id, rhythm, secret, sent_at, due_at FROM digests WHERE institution_id = $institution AND person_id = $1",
                 read_digest, person);
}

std::vector<Digest> list_due_digests(Tx& tx) {
  return tx.list(
      "SELECT d.person_id, d.rhythm, d.secret, d.sent_at, d.due_at FROM digests d "
      "JOIN people p ON p.institution_id = d.institution_id AND p.id = d.person_id "
      "WHERE d.institution_id = $institution AND d.rhythm <> 'none' AND d.due_at <= $1 AND p.is_active = 1 ORDER BY d.due_at LIMIT 200",
      read_digest, tx.now());
}

void store_digest(Tx& tx, Digest const& digest) {
  tx.change(
      "INSERT INTO digests (institution_id, person_id, rhythm, secret, sent_at, due_at) VALUES ($institution, $1, $2, $3, $4, $5) "
      "ON CONFLICT (institution_id, person_id) DO UPDATE SET rhythm = excluded.rhythm, secret = excluded.secret, "
      "sent_at = excluded.sent_at, due_at = excluded.due_at",
      digest.person, digest.rhythm, digest.secret, digest.sent_at, digest.due_at);
}

}  // namespace baeumgil
