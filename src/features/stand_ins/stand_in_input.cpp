#include "features/stand_ins/stand_in_input.h"

#include "platform/web/fields.h"

namespace baeumgil {

StandInDraft read_stand_in_input(Fields& fields) {
  auto draft = StandInDraft{};
  draft.kind = fields.choice<StandInKind>("kind").value_or(StandInKind::absence);
  draft.post = fields.choice<Post>("post").value_or(Post::department_head);
  draft.department = fields.id<DepartmentId>("department").value_or(DepartmentId{});
  if (draft.kind != StandInKind::vacancy) draft.principal = fields.id<PersonId>("principal").value_or(PersonId{});
  draft.deputy = fields.id<PersonId>("deputy").value_or(PersonId{});
  for (auto const& [name, day] : {std::pair{"starts_on", &draft.starts_on}, std::pair{"ends_on", &draft.ends_on}}) {
    auto const read = fields.date(name);
    if (read)
      *day = *read;
    else if (fields.text(name).empty())
      fields.refuse(name, "field.required");
  }
  draft.reason = fields.text("reason");
  draft.record_no = fields.text("record_no");
  return draft;
}

}  // namespace baeumgil
