#include <stdexcept>

#include "features/audit/state_span.h"
#include "platform/db/tenants.h"
#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

struct Named {
  std::string id{};
  std::string state{};
};

Named named_in(std::string_view json) {
  auto named = Named{};
  if (json.find("\"state\"") == std::string_view::npos) return named;
  for (auto& line : flatten_json(json).value_or(std::vector<JsonLine>{})) {
    if (line.path == "id") named.id = std::move(line.text);
    if (line.path == "state") named.state = std::move(line.text);
  }
  return named;
}

struct PastEvent {
  EventId id{};
  Instant at{};
  std::string verb{};
  std::string noun{};
  Uuid subject{};
  std::string before{};
  std::string after{};
};

PastEvent read_past_event(Row& row) {
  auto event = PastEvent{.id = row.next<EventId>(), .at = row.next<Instant>()};
  event.verb = row.next<std::string>();
  event.noun = row.next<std::string>();
  event.subject = row.next<Uuid>();
  event.before = row.next<std::optional<std::string>>().value_or("");
  event.after = row.next<std::optional<std::string>>().value_or("");
  return event;
}

// The state an event brought its subject into; empty when it brought none. A part of the row bears an id of its own.
std::string state_begun(Event const& event) {
  if (event.subject.id.is_nil()) return {};
  auto const after = named_in(event.after);
  if (after.state.empty() || (!after.id.empty() && after.id != to_text(event.subject.id))) return {};
  return named_in(event.before).state == after.state ? std::string{} : after.state;
}

constexpr auto kAtOnce = 2'000;

EventId follow_some(Tx& tx, EventId after) {
  auto const events = tx.list(
      "SELECT id, at, verb, noun, noun_id, before_json, after_json FROM events WHERE institution_id = $institution AND id > $1 "
      "AND noun_id IS NOT NULL ORDER BY id LIMIT $2",
      read_past_event, after, kAtOnce);
  for (auto const& event : events) {
    auto const state = state_begun(
        {.verb = event.verb, .subject = {.noun = event.noun, .id = event.subject}, .before = event.before, .after = event.after});
    if (!state.empty()) begin_state(tx, event.id, {.noun = event.noun, .subject = event.subject, .state = state, .at = event.at});
  }
  return static_cast<int>(events.size()) < kAtOnce ? EventId{} : events.back().id;
}

}  // namespace

void begin_state(Tx& tx, EventId id, StateBegun const& begun) {
  tx.change("UPDATE state_spans SET until = $2 WHERE institution_id = $institution AND subject_id = $1 AND until IS NULL", begun.subject,
            begun.at);
  tx.change("INSERT INTO state_spans (institution_id, id, noun, subject_id, state, since) VALUES ($institution, $1, $2, $3, $4, $5)", id,
            begun.noun, begun.subject, begun.state, begun.at);
}

void follow_state(Tx& tx, EventId id, Event const& event) {
  auto const state = state_begun(event);
  if (!state.empty()) begin_state(tx, id, {.noun = event.subject.noun, .subject = event.subject.id, .state = state, .at = tx.now()});
}

void keep_past_states(Database& db) {
  for (auto const tenant : db.read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); })) {
    auto const kept = db.write(Actor{.institution = tenant, .via = Via::command}, [](Tx& tx) -> Result<Done> {
      if (tx.value<std::int64_t>("SELECT count(*) FROM (SELECT 1 FROM state_spans WHERE institution_id = $institution LIMIT 1) kept") > 0)
        return Done{};
      auto last = EventId{};
      do last = follow_some(tx, last);
      while (!last.is_nil());
      return Done{};
    });
    if (!kept) throw std::runtime_error{"the past states of an institution were refused: " + kept.error().key};
  }
}

}  // namespace baeumgil
