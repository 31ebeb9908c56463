#include "features/audit/seal.h"

#include <limits>
#include <optional>

#include "base/json_writer.h"
#include "base/text.h"
#include "platform/crypto/digest.h"

namespace baeumgil {
namespace {

constexpr int kEventsInSeal = 500;
// Longer than any transaction lives: an event with an older id cannot appear any more.
constexpr std::int64_t kFreshSeconds = 120;

struct Line {
  EventId id{};
  Instant at{};
  std::string text{};  // everything the event says, one JSON array
};

Line read_line(Row& row) {
  auto line = Line{.id = row.next<EventId>(), .at = row.next<Instant>()};
  auto json = JsonWriter{};
  json.begin_array().value(to_text(line.id)).value(to_text(line.at));
  auto const id_or_null = [&] {
    auto const id = row.next<std::optional<Uuid>>();
    if (id)
      json.value(to_text(*id));
    else
      json.null();
  };
  auto const text_or_null = [&] {
    auto const text = row.next<std::optional<std::string>>();
    if (text)
      json.value(*text);
    else
      json.null();
  };
  id_or_null();                                 // who
  for (auto i = 0; i < 6; ++i) text_or_null();  // their name, via, origin, request, verb, noun
  id_or_null();                                 // what
  for (auto i = 0; i < 4; ++i) text_or_null();  // title, reason, before, after
  line.text = json.end_array().take() + "\n";
  return line;
}

std::vector<Line> lines_after(Tx& tx, EventId after, EventId until, std::int64_t limit) {
  return tx.list(
      "SELECT id, at, actor_id, actor_name, via, origin, request_id, verb, noun, noun_id, title, reason, before_json, after_json "
      "FROM events WHERE institution_id = $institution AND id > $1 AND id <= $2 ORDER BY id LIMIT $3",
      read_line, after, until, limit);
}

EventId last_of_all() {
  auto id = EventId{};
  id.value.bytes.fill(0xff);
  return id;
}

std::string digest_over(std::string const& before, std::vector<Line> const& lines) {
  auto digest = Sha256{};
  digest.add(before + "\n");
  for (auto const& line : lines) digest.add(line.text);
  return hex(digest.finish());
}

Seal read_seal(Row& row) {
  auto seal = Seal{.number = row.next<std::int64_t>(), .last_event = row.next<EventId>(), .event_count = row.next<std::int64_t>()};
  seal.digest = row.next<std::string>();
  seal.sealed_at = row.next<Instant>();
  return seal;
}

constexpr Sql kSelect{"SELECT number, last_event_id, event_count, digest, sealed_at FROM event_seals WHERE institution_id = $institution"};

}  // namespace

std::vector<Seal> list_seals(Tx& tx, int limit) { return tx.list(Query{kSelect}.add(" ORDER BY number DESC LIMIT $?", limit), read_seal); }

Seal last_seal(Tx& tx) {
  auto const seals = list_seals(tx, 1);
  return seals.empty() ? Seal{} : seals.front();
}

std::int64_t seal_events(Tx& tx, Instant) {
  auto const before = last_seal(tx);
  auto lines = lines_after(tx, before.last_event, last_of_all(), kEventsInSeal);
  while (!lines.empty() && lines.back().at > tx.now() - kFreshSeconds) lines.pop_back();
  if (lines.empty()) return 0;
  tx.change(
      "INSERT INTO event_seals (institution_id, number, last_event_id, event_count, digest, sealed_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5)",
      before.number + 1, lines.back().id, static_cast<std::int64_t>(lines.size()), digest_over(before.digest, lines), tx.now());
  return static_cast<std::int64_t>(lines.size());
}

SealCheck check_seals(Tx& tx) {
  auto check = SealCheck{.head = last_seal(tx)};
  auto before = Seal{};
  for (auto number = std::int64_t{1}; number <= check.head.number; ++number) {
    auto const found = tx.find(Query{kSelect}.add(" AND number = $?", number), read_seal);
    if (!found) {
      check.broken.push_back(number);
      continue;
    }
    auto const lines = lines_after(tx, before.last_event, found->last_event, found->event_count + 1);
    auto const fits = static_cast<std::int64_t>(lines.size()) == found->event_count && digest_over(before.digest, lines) == found->digest;
    if (!fits) check.broken.push_back(number);
    check.events += found->event_count;
    before = *found;
  }
  check.unsealed = tx.value<std::int64_t>("SELECT count(*) FROM events WHERE institution_id = $institution AND id > $1", before.last_event);
  return check;
}

}  // namespace baeumgil
