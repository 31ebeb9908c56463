#include "features/rules/strict_store.h"

namespace baeumgil {

std::vector<KeptStrictSpan> list_strict_spans(Tx& tx) {
  return tx.list(
      "SELECT id, starts_on, ends_on, reason, decided_by, decided_at, version FROM strict_spans "
      "WHERE institution_id = $institution ORDER BY starts_on DESC, decided_at DESC",
      [](Row& row) {
        auto kept = KeptStrictSpan{.id = row.next<StrictSpanId>()};
        kept.span.from = row.next<Date>();
        kept.span.until = row.next<std::optional<Date>>();
        kept.reason = row.next<std::string>();
        kept.decided_by = row.next<std::string>();
        kept.decided_at = row.next<Instant>();
        kept.version = row.next<int>();
        return kept;
      });
}

void insert_strict_span(Tx& tx, KeptStrictSpan const& kept) {
  tx.change(
      "INSERT INTO strict_spans (institution_id, id, starts_on, ends_on, reason, decided_by, decided_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6)",
      kept.id, kept.span.from, kept.span.until, kept.reason, kept.decided_by, kept.decided_at);
}

Result<Done> update_strict_span(Tx& tx, KeptStrictSpan const& kept) {
  auto const changed = tx.change(
      "UPDATE strict_spans SET ends_on = $3, version = version + 1 WHERE institution_id = $institution AND id = $1 AND version = $2",
      kept.id, kept.version, kept.span.until);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

}  // namespace baeumgil
