#include "features/audit/record_event.h"
#include "features/remarks/take_over_questions.h"

namespace baeumgil {

void take_over_questions(Tx& tx, Actor const& actor, CaseId id, PersonId successor) {
  tx.change(
      "UPDATE case_remarks SET kept_by_id = $2 WHERE institution_id = $institution AND case_id = $1 AND kind = 'question' "
      "AND answered_at IS NULL AND withdrawn_at IS NULL",
      id, successor);
  auto const title = tx.value<std::string>("SELECT title FROM cases WHERE institution_id = $institution AND id = $1", id);
  record_event(tx, actor, {.verb = "case.questions_handed_over", .subject = {"case", id.value, title}});
}

}  // namespace baeumgil
