#include "features/originality/originality_store.h"

namespace baeumgil {

std::optional<KeptCheck> find_kept_check(Tx& tx, ReportId id) {
  return tx.find(
      "SELECT report_version, checked_at, texts, passages, unexplained FROM report_originality_checks "
      "WHERE institution_id = $institution AND report_id = $1",
      [](Row& row) {
        auto kept = KeptCheck{};
        kept.report_version = row.next<int>();
        kept.checked_at = row.next<Instant>();
        kept.texts = row.next<std::int64_t>();
        kept.passages = row.next<int>();
        kept.unexplained = row.next<int>();
        return kept;
      },
      id);
}

void make_check_stale(Tx& tx, ReportId id) {
  tx.change("UPDATE report_originality_checks SET report_version = 0 WHERE institution_id = $institution AND report_id = $1", id);
}

void put_check(Tx& tx, ReportId id, KeptCheck const& check) {
  tx.change(
      "INSERT INTO report_originality_checks (institution_id, report_id, report_version, checked_at, texts, passages, unexplained) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6) ON CONFLICT (institution_id, report_id) DO UPDATE SET "
      "report_version = excluded.report_version, checked_at = excluded.checked_at, texts = excluded.texts, "
      "passages = excluded.passages, unexplained = excluded.unexplained",
      id, check.report_version, check.checked_at, check.texts, check.passages, check.unexplained);
}

}  // namespace baeumgil
