#include "features/season/set_staffing.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/people/find_person.h"
#include "features/season/staffing_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kReasonAtMost = std::size_t{200};

std::string event_json(Staffing const& row) {
  return JsonWriter{}
      .begin_object()
      .field("from", to_text(row.from))
      .field("until", to_text(row.until))
      .field("present_at_least", row.present_at_least)
      .field("reason", row.reason)
      .end_object()
      .take();
}

std::optional<Problem> problem_of(StaffingDraft const& draft) {
  if (!draft.from) return invalid("from", "field.required");
  if (!draft.until) return invalid("until", "field.required");
  if (*draft.until < *draft.from) return invalid("until", "season.dates_reversed");
  if (!draft.present_at_least) return invalid("present_at_least", "field.required");
  if (*draft.present_at_least < 0) return invalid("present_at_least", "field.too_small", {"0"});
  if (character_count(draft.reason) > kReasonAtMost) return invalid("reason", "field.too_long", {std::to_string(kReasonAtMost)});
  return std::nullopt;
}

int staff_of(Tx& tx, DepartmentId department) {
  for (auto const& count : count_staff(tx))
    if (count.department == department) return count.staff;
  return 0;
}

}  // namespace

Result<DepartmentId> set_staffing(Database& db, Actor const& actor, DepartmentId id, StaffingDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<DepartmentId> {
    auto const department = TRY(find_department(tx, id));
    if (!may_set_staffing(actor, id)) return forbidden("season.staffing.not_head");
    if (auto problem = problem_of(draft)) return *std::move(problem);
    auto const staff = staff_of(tx, id);
    if (*draft.present_at_least > staff) return invalid("present_at_least", "season.staffing.more_than_there_are", {std::to_string(staff)});
    auto row = Staffing{.department = id, .from = *draft.from, .until = *draft.until};
    row.present_at_least = *draft.present_at_least;
    row.reason = draft.reason;
    store_staffing(tx, row, actor.person);
    record_event(tx, actor,
                 {.verb = "department.staffing_set",
                  .subject = {.noun = "department", .id = id.value, .title = department.name},
                  .after = event_json(row)});
    return id;
  });
}

Result<DepartmentId> remove_staffing(Database& db, Actor const& actor, DepartmentId id, Date from) {
  return db.write(actor, [&](Tx& tx) -> Result<DepartmentId> {
    auto const department = TRY(find_department(tx, id));
    if (!may_set_staffing(actor, id)) return forbidden("season.staffing.not_head");
    if (!remove_stored_staffing(tx, id, from)) return not_found();
    record_event(tx, actor,
                 {.verb = "department.staffing_removed",
                  .subject = {.noun = "department", .id = id.value, .title = department.name},
                  .reason = to_text(from)});
    return id;
  });
}

}  // namespace baeumgil
