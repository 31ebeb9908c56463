#include "features/adoptions/adoption_change.h"

#include <algorithm>
#include <array>

#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/audit/record_event.h"
#include "features/issues/list_supporters.h"
#include "features/notices/notify.h"

namespace baeumgil {
namespace {

// What whoever supported the issue hears of: where it goes, not what is done on the way.
constexpr auto kToldToSupporters =
    std::to_array<std::string_view>({"adoption.decided", "adoption.started", "adoption.fell_behind", "adoption.implemented",
                                     "adoption.measured", "adoption.closed", "adoption.dropped", "adoption.reopened"});

void tell_supporters(Tx& tx, Actor const& actor, Adoption const& adoption, AdoptionChange const& change, std::string const& title) {
  if (std::ranges::find(kToldToSupporters, change.verb) == kToldToSupporters.end()) return;
  for (auto const supporter : list_supporters(tx, adoption.issue)) {
    if (std::ranges::find(change.tell, supporter, &AdoptionNotice::to) != change.tell.end()) continue;
    notify(tx,
           {.to = supporter,
            .key = "notice.adoption.supported",
            .arguments = {adoption.number, title},
            .path = "/adoptions/" + to_text(adoption.id)},
           actor.person);
  }
}

}  // namespace

std::vector<AdoptionNotice> officer_and_asker(Adoption const& adoption, PersonId asked_by, std::string_view notice) {
  auto tell = std::vector<AdoptionNotice>{{adoption.officer, notice}};
  if (asked_by != adoption.officer) tell.push_back({asked_by, notice});
  return tell;
}

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
  tell_supporters(tx, actor, adoption, change, title);
  return adoption.id;
}

}  // namespace baeumgil
