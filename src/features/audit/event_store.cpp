#include "features/audit/event_store.h"

#include "platform/text/like_pattern.h"

namespace baeumgil {
namespace {

std::optional<std::string> none_when_empty(std::string const& text) {
  return text.empty() ? std::nullopt : std::optional<std::string>{text};
}

RecordedEvent read_event(Row& row) {
  auto event = RecordedEvent{};
  event.id = row.next<EventId>();
  event.at = row.next<Instant>();
  event.actor = row.next<std::optional<PersonId>>().value_or(PersonId{});
  event.actor_name = row.next<std::string>();
  event.verb = row.next<std::string>();
  event.noun = row.next<std::string>();
  event.noun_id = row.next<std::optional<Uuid>>().value_or(Uuid{});
  event.title = row.next<std::string>();
  event.reason = row.next<std::string>();
  event.before = row.next<std::optional<std::string>>().value_or("");
  event.after = row.next<std::optional<std::string>>().value_or("");
  event.via = row.next<std::string>();
  event.origin = row.next<std::string>();
  event.request_id = row.next<std::string>();
  return event;
}

Query select_events() {
  return Query{
      "SELECT id, at, actor_id, actor_name, verb, noun, noun_id, title, reason, before_json, after_json, via, origin, request_id "
      "FROM events WHERE institution_id = $institution"};
}

void add_filter(Query& query, EventFilter const& filter) {
  if (!filter.who.empty()) query.add(" AND actor_name LIKE $? ESCAPE '!'", like_anywhere(filter.who));
  if (!filter.noun.empty()) query.add(" AND noun = $?", filter.noun);
  if (!filter.verb.empty()) query.add(" AND verb = $?", filter.verb);
  if (filter.from) query.add(" AND at >= $?", start_of_day_in_seoul(*filter.from));
  if (filter.until) query.add(" AND at < $?", start_of_day_in_seoul(*filter.until + 1));
}

}  // namespace

void insert_event(Tx& tx, Actor const& actor, EventId id, Event const& event) {
  auto const actor_id = actor.is_signed_in() ? std::optional<PersonId>{actor.person} : std::nullopt;
  auto const noun_id = event.subject.id.is_nil() ? std::nullopt : std::optional<Uuid>{event.subject.id};
  tx.change(
      "INSERT INTO events (institution_id, id, at, actor_id, actor_name, via, origin, request_id, verb, noun, noun_id, title, reason, "
      "before_json, after_json) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
      id, tx.now(), actor_id, actor.name, actor.via, actor.origin, actor.request_id, event.verb, event.subject.noun, noun_id,
      event.subject.title, event.reason, none_when_empty(event.before), none_when_empty(event.after));
}

Result<RecordedEvent> find_event(Tx& tx, EventId id) {
  auto const found = tx.find(select_events().add(" AND id = $?", id), read_event);
  if (!found) return not_found();
  return *found;
}

std::int64_t count_events(Tx& tx, EventFilter const& filter) {
  auto query = Query{"SELECT count(*) FROM events WHERE institution_id = $institution"};
  add_filter(query, filter);
  return tx.value<std::int64_t>(query);
}

std::vector<RecordedEvent> list_events(Tx& tx, EventFilter const& filter, int limit, int offset) {
  auto query = select_events();
  add_filter(query, filter);
  query.add(" ORDER BY id DESC LIMIT $? OFFSET $?", limit, offset);
  return tx.list(query, read_event);
}

std::vector<RecordedEvent> list_events_before(Tx& tx, EventFilter const& filter, EventId before, int limit) {
  auto query = select_events();
  add_filter(query, filter);
  if (!before.is_nil()) query.add(" AND id < $?", before);
  query.add(" ORDER BY id DESC LIMIT $?", limit);
  return tx.list(query, read_event);
}

std::vector<RecordedEvent> list_events_of(Tx& tx, std::string_view noun, Uuid const& id, int most) {
  auto query = select_events();
  query.add(" AND noun = $? AND noun_id = $? ORDER BY id DESC LIMIT $?", noun, id, most);
  return tx.list(query, read_event);
}

std::vector<RecordedEvent> list_events_without(Tx& tx, std::string_view noun, Uuid const& id, std::string_view verb) {
  auto query = select_events();
  query.add(" AND noun = $? AND noun_id = $? AND verb NOT LIKE $? ORDER BY id DESC LIMIT 200", noun, id, std::string{verb} + "%");
  return tx.list(query, read_event);
}

bool was_recorded(Tx& tx, std::string_view noun, Uuid const& id, std::string_view verb) {
  return tx.value<std::int64_t>(
             "SELECT count(*) FROM events WHERE institution_id = $institution AND noun = $1 AND noun_id = $2 AND verb = $3", noun, id,
             verb) > 0;
}

Instant last_change(Tx& tx, std::string_view noun, Uuid const& id) {
  auto const events = list_events_of(tx, noun, id, 1);
  return events.empty() ? Instant{} : events.front().at;
}

}  // namespace baeumgil
