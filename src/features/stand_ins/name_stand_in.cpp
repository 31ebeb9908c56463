#include "features/stand_ins/name_stand_in.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/stand_ins/stand_in_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kText = std::size_t{300};
constexpr auto kPath = "/stand-ins";

std::string to_json(StandIn const& row) {
  auto json = JsonWriter{};
  json.begin_object()
      .field("principal_id", row.principal.is_nil() ? std::nullopt : std::optional{to_text(row.principal)})
      .field("post", to_word(row.post))
      .field("department_id", to_text(row.department))
      .field("deputy_id", to_text(row.deputy))
      .field("kind", to_word(row.kind))
      .field("starts_on", to_text(row.starts_on))
      .field("ends_on", to_text(row.ends_on))
      .field("record_no", row.record_no)
      .field("ended_on", row.ended_on ? std::optional{to_text(*row.ended_on)} : std::nullopt)
      .end_object();
  return json.take();
}

// Whose place it is: a person's, whose post and department are taken over, or that of a post nobody holds.
Result<Done> take_place(Tx& tx, StandInDraft const& draft, StandIn& row) {
  if (draft.kind == StandInKind::vacancy) {
    if (!is_deciding(draft.post)) return invalid("post", "field.unknown_choice");
    if (!find_department(tx, draft.department)) return invalid("department", "field.unknown_choice");
    if (!list_holders(tx, draft.post, draft.department).empty()) return invalid("post", "stand_in.not_vacant");
    row.post = draft.post;
    row.department = draft.department;
    return Done{};
  }
  if (draft.principal.is_nil()) return invalid("principal", "field.required");
  auto const principal = find_person(tx, draft.principal);
  if (!principal || !principal->is_active) return invalid("principal", "field.unknown_choice");
  if (!is_deciding(principal->post)) return invalid("principal", "stand_in.decides_nothing");
  row.principal = principal->id;
  row.principal_name = principal->name;
  row.post = principal->post;
  row.department = principal->department;
  return Done{};
}

Result<Done> check(Tx& tx, StandIn const& row) {
  if (row.deputy.is_nil()) return invalid("deputy", "field.required");
  if (row.deputy == row.principal) return invalid("deputy", "stand_in.is_the_same");
  auto const deputy = find_person(tx, row.deputy);
  if (!deputy || !deputy->is_active) return invalid("deputy", "field.unknown_choice");
  if (row.ends_on < row.starts_on) return invalid("ends_on", "stand_in.ends_before_start");
  if (row.ends_on < tx.today()) return invalid("ends_on", "stand_in.over");
  if (row.reason.empty()) return invalid("reason", "field.reason_required");
  if (character_count(row.reason) > kText) return invalid("reason", "field.too_long", {std::to_string(kText)});
  if (character_count(row.record_no) > kText) return invalid("record_no", "field.too_long", {std::to_string(kText)});
  if (row.kind != StandInKind::absence && row.record_no.empty()) return invalid("record_no", "stand_in.record_required");
  if (has_overlap(tx, row)) return invalid("starts_on", "stand_in.overlaps");
  return Done{};
}

}  // namespace

Result<StandInId> name_stand_in(Database& db, Actor const& actor, StandInDraft const& draft) {
  return db.write(actor, [&](Tx& tx) -> Result<StandInId> {
    if (!may_name_stand_in(actor, draft.principal)) return forbidden("stand_in.not_yours");
    auto row = StandIn{.id = StandInId::make(),
                       .deputy = draft.deputy,
                       .kind = draft.kind,
                       .starts_on = draft.starts_on,
                       .ends_on = draft.ends_on,
                       .reason = std::string{trimmed(draft.reason)},
                       .record_no = std::string{trimmed(draft.record_no)},
                       .named_by = actor.person};
    TRY(take_place(tx, draft, row));
    TRY(check(tx, row));
    insert_stand_in(tx, row);
    auto const stored = TRY(find_stand_in(tx, row.id));
    auto const title = stored.principal_name.empty() ? stored.department_name : stored.principal_name;
    record_event(tx, actor,
                 {.verb = "stand_in.named", .subject = {"stand_in", row.id.value, title}, .reason = row.reason, .after = to_json(row)});
    for (auto const person : {row.deputy, row.principal})
      if (!person.is_nil())
        notify(tx, {.to = person, .key = "notice.stand_in.named", .arguments = {title, stored.deputy_name}, .path = kPath}, actor.person);
    return row.id;
  });
}

Result<StandInId> end_stand_in(Database& db, Actor const& actor, StandInId id) {
  return db.write(actor, [&](Tx& tx) -> Result<StandInId> {
    auto row = TRY(find_stand_in(tx, id));
    if (row.ended_on) return conflict("stand_in.ended_already");
    if (!may_end_stand_in(actor, row)) return forbidden("stand_in.not_yours");
    auto const before = to_json(row);
    row.ended_on = tx.today();
    TRY(update_stand_in(tx, row));
    auto const title = row.principal_name.empty() ? row.department_name : row.principal_name;
    record_event(tx, actor, {.verb = "stand_in.ended", .subject = {"stand_in", id.value, title}, .before = before, .after = to_json(row)});
    notify(tx, {.to = row.deputy, .key = "notice.stand_in.ended", .arguments = {title, row.deputy_name}, .path = kPath}, actor.person);
    return id;
  });
}

}  // namespace baeumgil
