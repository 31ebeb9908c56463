#include "features/conduct/order_duty.h"

#include <algorithm>
#include <set>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/conduct/duty_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string duty_json(EmergencyDuty const& duty) {
  auto json = JsonWriter{};
  json.begin_object().field("name", duty.name).field("department", duty.department_name).field("starts_on", to_text(duty.starts_on));
  json.field("ends_on", duty.ends_on ? std::optional{to_text(*duty.ends_on)} : std::nullopt).end_object();
  return json.take();
}

std::optional<Problem> draft_problem(DutyDraft const& draft) {
  auto const name = trimmed(draft.name);
  if (name.empty()) return invalid("name", "field.required");
  if (character_count(name) > kMostOfDutyName) return invalid("name", "field.too_long", {std::to_string(kMostOfDutyName)});
  if (!draft.starts_on) return invalid("starts_on", "field.required");
  if (draft.ends_on && *draft.ends_on < *draft.starts_on) return invalid("ends_on", "duty.ends_before_start");
  return std::nullopt;
}

// Whoever leads a trip that is permitted already and whoever decides on it hear that the duty calls it.
void tell_called(Tx& tx, Actor const& actor, EmergencyDuty const& duty) {
  for (auto const id : list_permitted_during(tx, duty)) {
    auto const found = find_trip(tx, actor, id);
    if (!found || !calls(duty, *found)) continue;
    auto const& trip = *found;
    for (auto const person : std::set<PersonId>{trip.leader, trip.approver})
      if (!person.is_nil())
        notify(tx,
               {.to = person,
                .key = "notice.duty.ordered",
                .arguments = {trip.number, trip.purpose, duty.name},
                .path = "/trips/" + to_text(trip.id)},
               actor.person);
  }
}

}  // namespace

Result<DutyId> order_duty(Database& db, Actor const& actor, DutyDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<DutyId> {
    if (!may_order_duty(actor)) return forbidden("duty.not_allowed");
    if (auto problem = draft_problem(draft)) return *std::move(problem);
    auto duty = EmergencyDuty{.id = DutyId::make(), .name = std::string{trimmed(draft.name)}, .department = draft.department};
    if (!draft.department.is_nil()) {
      auto const department = find_department(tx, draft.department);
      if (!department) return invalid("department", "field.unknown_choice");
      duty.department_name = department->name;
    }
    duty.starts_on = *draft.starts_on;
    duty.ends_on = draft.ends_on;
    duty.ordered_by = actor.person;
    insert_duty(tx, duty);
    record_event(tx, actor, {.verb = "duty.ordered", .subject = {"duty", duty.id.value, duty.name}, .after = duty_json(duty)});
    tell_called(tx, actor, duty);
    return duty.id;
  });
}

Result<DutyId> lift_duty(Database& db, Actor const& actor, DutyId id) {
  return db.write(actor, [&](Tx& tx) -> Result<DutyId> {
    if (!may_order_duty(actor)) return forbidden("duty.not_allowed");
    auto duty = TRY(find_duty(tx, id));
    auto const last = std::max(tx.today(), duty.starts_on - 1);
    if (duty.ends_on && *duty.ends_on <= last) return conflict("duty.over_already");
    auto const before = duty_json(duty);
    duty.ends_on = last;
    end_duty_on(tx, id, last);
    record_event(tx, actor, {.verb = "duty.lifted", .subject = {"duty", id.value, duty.name}, .before = before, .after = duty_json(duty)});
    return id;
  });
}

}  // namespace baeumgil
