#include "features/cases/host_said.h"

#include "features/audit/record_event.h"
#include "features/cases/case_dates.h"
#include "features/cases/case_json.h"
#include "features/cases/case_store.h"

namespace baeumgil {
namespace {

Result<Done> store(Tx& tx, Actor const& actor, Case const& found, std::string_view verb, std::string before) {
  TRY(update_case(tx, found));
  record_event(tx, actor,
               {.verb = verb, .subject = {"case", found.id.value, found.title}, .before = std::move(before), .after = to_json(found)});
  return Done{};
}

}  // namespace

Result<Done> confirm_by_host(Tx& tx, Actor const& actor, Case found) {
  auto before = to_json(found);
  hold_good_from_today(tx, found);
  found.is_host_verified = true;
  if (found.state == CaseState::stale) found.state = CaseState::published;
  return store(tx, actor, found, "case.host_confirmed", std::move(before));
}

Result<Done> keep_inside(Tx& tx, Actor const& actor, Case found) {
  auto before = to_json(found);
  found.share_scope = ShareScope::internal;
  found.is_host_verified = false;
  return store(tx, actor, found, "case.host_asked_removal", std::move(before));
}

}  // namespace baeumgil
