#include "features/people/person_filter_input.h"

namespace baeumgil {

PersonFilter read_person_filter(Fields& query, Actor const& actor) {
  return {.words = query.text("q"),
          .department = query.id<DepartmentId>("department").value_or(DepartmentId{}),
          .post = query.choice<Post>("post"),
          .role = query.choice<Role>("role"),
          .with_inactive = query.flag("with_inactive") && may_manage_people(actor),
          .sort = query.choice<PersonSort>("sort").value_or(PersonSort::department)};
}

}  // namespace baeumgil
