#include "features/conduct/conduct_input.h"

#include "platform/web/fields.h"

namespace baeumgil {

ConductDraft read_conduct_input(Fields& fields) {
  auto draft = ConductDraft{};
  auto const kind = fields.choice<ConductKind>("kind");
  if (!kind && !fields.problem()) fields.refuse("kind", "field.required");
  draft.kind = kind.value_or(ConductKind::meal);
  draft.person = fields.id<PersonId>("person").value_or(PersonId{});
  draft.happened_on = fields.date("happened_on");
  draft.words = fields.text("words");
  draft.giver = fields.text("giver");
  draft.worth = fields.won("worth").value_or(Won{});
  draft.is_returned = fields.flag("is_returned");
  return draft;
}

DutyDraft read_duty_input(Fields& fields) {
  auto draft = DutyDraft{.name = fields.text("name")};
  draft.department = fields.id<DepartmentId>("department").value_or(DepartmentId{});
  draft.starts_on = fields.date("starts_on");
  draft.ends_on = fields.date("ends_on");
  return draft;
}

}  // namespace baeumgil
