#include "features/cases/edit_case.h"

#include "features/audit/record_event.h"
#include "features/cases/case_json.h"
#include "features/cases/case_store.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<CaseId> edit_case(Database& db, Actor const& actor, CaseId id, CaseInput const& input) {
  if (auto problem = input_problem(input)) return std::move(*problem);
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto found = TRY(find_case(tx, actor, id));
    if (!may_edit_case(actor, found)) return forbidden("case.edit.not_allowed");
    auto const before = to_json(found);
    apply(input, found);
    TRY(find_institution(tx, found.host));
    auto const is_shown = found.state != CaseState::captured && found.state != CaseState::drafted;
    if (is_shown)
      if (auto problem = card_problem(found)) return std::move(*problem);
    TRY(update_case(tx, found));
    record_event(tx, actor, {.verb = "case.edited", .subject = {"case", id.value, found.title}, .before = before, .after = to_json(found)});
    return id;
  });
}

}  // namespace baeumgil
