#include "features/adoptions/adoption_change.h"

#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/audit/record_event.h"
#include "features/notices/notify.h"

namespace baeumgil {

Result<AdoptionId> keep_change(Tx& tx, Actor const& actor, Adoption const& adoption, AdoptionChange const& change) {
  TRY(update_adoption(tx, adoption));
  auto const title = adoption.policy_name.empty() ? adoption.case_title : adoption.policy_name;
  record_event(tx, actor,
               {.verb = change.verb,
                .subject = {"adoption", adoption.id.value, title},
                .reason = change.reason,
                .before = change.before,
                .after = to_json(adoption)});
  for (auto const& told : change.tell)
    if (!told.to.is_nil())
      notify(tx, {.to = told.to, .key = told.notice, .arguments = {adoption.number, title}, .path = "/adoptions/" + to_text(adoption.id)},
             actor.person);
  return adoption.id;
}

}  // namespace baeumgil
