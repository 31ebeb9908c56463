#include "features/conduct/record_conduct.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/conduct/conduct_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kMostWorth = Won{100'000'000};

std::string page_of(TripId trip) { return "/trips/" + to_text(trip) + "/conduct"; }

// Named after the trip, but no part of its history: that is read by many, this by few.
Subject subject_of(ConductEntry const& entry, Trip const& trip) { return {"conduct", entry.id.value, trip.number + " " + trip.purpose}; }

// Neither words nor giver, worth or whose it is: the events are read by people who may not read the entry itself.
std::string entry_json(ConductEntry const& entry) {
  auto json = JsonWriter{};
  json.begin_object().field("id", to_text(entry.id)).field("kind", to_word(entry.kind));
  json.field("happened_on", to_text(entry.happened_on)).end_object();
  return json.take();
}

std::optional<Problem> text_problem(std::string_view field, std::string const& text) {
  if (text.empty()) return invalid(std::string{field}, "field.required");
  if (character_count(text) > kMostOfConduct) return invalid(std::string{field}, "field.too_long", {std::to_string(kMostOfConduct)});
  return std::nullopt;
}

std::optional<Problem> gift_problem(Actor const& actor, Trip const& trip, ConductEntry const& entry) {
  if (entry.person != actor.person && trip.leader != actor.person) return invalid("person", "conduct.own_only");
  if (auto problem = text_problem("giver", entry.giver)) return problem;
  if (entry.worth <= Won{} || entry.worth > kMostWorth) return invalid("worth", "conduct.worth_range", {with_commas(kMostWorth)});
  return std::nullopt;
}

std::optional<Problem> entry_problem(Actor const& actor, Trip const& trip, ConductEntry const& entry, Date today) {
  if (!trip.has_traveler(entry.person)) return invalid("person", "conduct.not_traveler");
  if (entry.happened_on < trip.starts_on) return invalid("happened_on", "conduct.before_trip");
  if (entry.happened_on > today) return invalid("happened_on", "conduct.in_future");
  if (auto problem = text_problem("words", entry.words)) return problem;
  return is_gift(entry.kind) ? gift_problem(actor, trip, entry) : std::nullopt;
}

// A gift is told to whoever audits; a breach to whose it is said to be, who may speak to it.
void tell_of(Tx& tx, Actor const& actor, Trip const& trip, ConductEntry const& entry) {
  if (!is_gift(entry.kind))
    return notify(
        tx, {.to = entry.person, .key = "notice.conduct.violated", .arguments = {trip.number, trip.purpose}, .path = page_of(trip.id)},
        actor.person);
  for (auto const& auditor : list_people_with(tx, Role::auditor))
    notify(tx,
           {.to = auditor.id,
            .key = "notice.conduct.declared",
            .arguments = {trip.number, trip.purpose, with_commas(entry.worth)},
            .path = page_of(trip.id)},
           actor.person);
}

}  // namespace

Result<ConductId> record_conduct(Database& db, Actor const& actor, TripId id, ConductDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<ConductId> {
    auto const trip = TRY(find_trip(tx, actor, id));
    if (!may_see_conduct(actor, trip)) return not_found();
    auto const gives = is_gift(draft.kind);
    if (gives && !may_declare_gift(actor, trip)) return forbidden("conduct.declare.not_allowed");
    if (!gives && !may_record_violation(actor, trip)) return forbidden("conduct.violation.not_allowed");
    if (!draft.happened_on) return invalid("happened_on", "field.required");
    auto entry = ConductEntry{.id = ConductId::make(), .trip = id, .person = draft.person, .kind = draft.kind};
    if (entry.person.is_nil() && gives) entry.person = actor.person;
    entry.happened_on = *draft.happened_on;
    entry.words = trimmed(draft.words);
    if (gives) {
      entry.giver = trimmed(draft.giver);
      entry.worth = draft.worth;
      entry.is_returned = draft.is_returned;
    }
    entry.recorded_by = actor.person;
    entry.recorded_at = tx.now();
    if (auto problem = entry_problem(actor, trip, entry, tx.today())) return *std::move(problem);
    insert_conduct(tx, entry);
    record_event(tx, actor,
                 {.verb = gives ? "conduct.declared" : "conduct.violated", .subject = subject_of(entry, trip), .after = entry_json(entry)});
    tell_of(tx, actor, trip, entry);
    return entry.id;
  });
}

Result<ConductId> withdraw_conduct(Database& db, Actor const& actor, ConductId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<ConductId> {
    auto const found = TRY(find_conduct(tx, actor, id));
    if (!found.entry.counts()) return conflict("conduct.withdrawn_already");
    if (!may_withdraw_conduct(actor, found.trip, found.entry)) return forbidden("conduct.withdraw.not_allowed");
    auto const words = std::string{trimmed(reason)};
    if (auto problem = text_problem("reason", words)) return *std::move(problem);
    TRY(withdraw_entry(tx, id, words));
    record_event(tx, actor,
                 {.verb = "conduct.withdrawn", .subject = subject_of(found.entry, found.trip), .before = entry_json(found.entry)});
    return id;
  });
}

}  // namespace baeumgil
