#include "features/adoptions/contest_adoption.h"

#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// The head of the bureau both belong to; else the deputy mayor, else the mayor. Nil when no such post is held.
PersonId superior_of(Tx& tx, Department const& one, Department const& other) {
  auto const share_a_bureau = !one.parent.is_nil() && one.parent == other.parent;
  for (auto const post : {Post::bureau_head, Post::deputy_mayor, Post::mayor}) {
    if (post == Post::bureau_head && !share_a_bureau) continue;
    if (auto const holders = list_holders(tx, post, one.id); !holders.empty()) return holders.front();
  }
  return {};
}

}  // namespace

Result<AdoptionId> contest_adoption(Database& db, Actor const& actor, AdoptionId id, DepartmentId named, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_contest_adoption(actor, adoption)) return forbidden("adoption.contest.not_owner");
    if (named.is_nil()) return invalid("named_department", "field.required");
    auto const other = find_department(tx, named);
    if (!other || !other->is_active || named == adoption.owner_department) return invalid("named_department", "field.unknown_choice");
    if (reason.empty()) return invalid("reason", "field.reason_required");
    auto const own = TRY(find_department(tx, adoption.owner_department));
    auto dispute = OwnerDispute{.department = own.id, .named = named, .named_name = other->name, .reason = reason};
    dispute.superior = superior_of(tx, own, *other);
    if (dispute.superior.is_nil()) return conflict("adoption.contest.nobody_above");
    dispute.superior_name = TRY(find_person(tx, dispute.superior)).name;
    auto const before = to_json(adoption);
    insert_dispute(tx, id, dispute, actor.person);
    adoption.dispute = dispute;
    return keep_change(tx, actor, adoption,
                       {.before = before,
                        .verb = "adoption.contested",
                        .reason = other->name + ": " + reason,
                        .tell = {{dispute.superior, "notice.adoption.contested"}}});
  });
}

}  // namespace baeumgil
