#include "features/awards/eligibility_check.h"

namespace baeumgil {

std::vector<EligibilityCheck> list_checks(Tx& tx, NominationId nomination) {
  return tx.list(
      "SELECT c.subject, c.person_id, COALESCE(p.name, ''), c.answer, c.words, b.name, c.checked_at FROM nomination_checks c "
      "LEFT JOIN people p ON p.institution_id = c.institution_id AND p.id = c.person_id "
      "JOIN people b ON b.institution_id = c.institution_id AND b.id = c.checked_by_id "
      "WHERE c.institution_id = $institution AND c.nomination_id = $1 AND c.judging = (SELECT MAX(l.judging) FROM nomination_checks l "
      "WHERE l.institution_id = c.institution_id AND l.nomination_id = c.nomination_id) ORDER BY c.position",
      [](Row& row) {
        auto check = EligibilityCheck{.subject = row.next<CheckSubject>()};
        check.person = row.next<std::optional<PersonId>>().value_or(PersonId{});
        check.person_name = row.next<std::string>();
        check.answer = row.next<CheckAnswer>();
        check.words = row.next<std::string>();
        check.checked_by = row.next<std::string>();
        check.checked_at = row.next<Instant>();
        return check;
      },
      nomination);
}

void insert_checks(Tx& tx, NominationId nomination, PersonId by, std::vector<EligibilityCheck> const& checks) {
  auto const judging = tx.value<int>(
      "SELECT COALESCE(MAX(judging), 0) + 1 FROM nomination_checks WHERE institution_id = $institution AND nomination_id = $1", nomination);
  auto position = 0;
  for (auto const& check : checks)
    tx.change(
        "INSERT INTO nomination_checks (institution_id, nomination_id, judging, position, subject, person_id, answer, words, "
        "checked_by_id, checked_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
        nomination, judging, position++, check.subject, check.person.is_nil() ? std::nullopt : std::optional{check.person}, check.answer,
        check.words, by, tx.now());
}

}  // namespace baeumgil
