#include "features/audit/record_event.h"
#include "features/remarks/take_over_questions.h"

namespace baeumgil {

void take_over_questions(Tx& tx, Actor const& actor, CaseId id, PersonId giver, PersonId successor) {
  tx.change(
      "UPDATE case_remarks SET kept_by_id = $2 WHERE institution_id = $institution AND case_id = $1 AND kind = 'question' "
      "AND answered_at IS NULL AND withdrawn_at IS NULL AND COALESCE(kept_by_id, (SELECT c.author_id FROM cases c "
      "WHERE c.institution_id = case_remarks.institution_id AND c.id = case_remarks.case_id)) = $3",
      id, successor, giver);
  auto const title = tx.value<std::string>("SELECT title FROM cases WHERE institution_id = $institution AND id = $1", id);
  record_event(tx, actor, {.verb = "case.questions_handed_over", .subject = {"case", id.value, title}});
}

}  // namespace baeumgil
