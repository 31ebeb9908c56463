#include "features/adoptions/take_over_adoption.h"

#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/people/find_person.h"

namespace baeumgil {

Result<AdoptionId> take_over_adoption(Tx& tx, Actor const& actor, AdoptionId id, PersonId successor) {
  auto adoption = TRY(find_adoption(tx, actor, id));
  if (adoption.officer == successor || !is_promised(adoption.state)) return id;
  auto const person = TRY(find_person(tx, successor));
  if (person.department != adoption.owner_department) return invalid("successor", "adoption.assign.officer_elsewhere");
  auto const before = to_json(adoption);
  auto const giver = adoption.officer;
  adoption.officer = successor;
  auto const head = find_department_head(tx, adoption.owner_department);
  return keep_change(tx, actor, adoption,
                     {.before = before,
                      .verb = "adoption.handed_over",
                      .reason = person.name,
                      .tell = {{giver, "notice.adoption.handed_over"}, {head ? head->id : PersonId{}, "notice.adoption.handed_over"}}});
}

}  // namespace baeumgil
