#include "features/transfer/transfer_store.h"

namespace baeumgil {

TransferJudgement find_transfer(Tx& tx, CaseId id) {
  auto judgement = tx.find(
      "SELECT j.note, j.judged_by_id, p.name, j.judged_at, j.version FROM transfer_judgements j "
      "JOIN people p ON p.institution_id = j.institution_id AND p.id = j.judged_by_id "
      "WHERE j.institution_id = $institution AND j.case_id = $1",
      [](Row& row) {
        auto found = TransferJudgement{.note = row.next<std::string>()};
        found.judged_by = row.next<PersonId>();
        found.judged_by_name = row.next<std::string>();
        found.judged_at = row.next<Instant>();
        found.version = row.next<int>();
        return found;
      },
      id);
  if (!judgement) return {.good_case = id};
  judgement->good_case = id;
  judgement->items = tx.list(
      "SELECT kind, what, host_figure, our_figure, verdict, to_change FROM transfer_items "
      "WHERE institution_id = $institution AND case_id = $1 ORDER BY position",
      [](Row& row) {
        auto item = TransferItem{.kind = row.next<TransferKind>()};
        item.what = row.next<std::string>();
        item.host_figure = row.next<std::string>();
        item.our_figure = row.next<std::string>();
        item.verdict = row.next<TransferVerdict>();
        item.to_change = row.next<std::string>();
        return item;
      },
      id);
  return *std::move(judgement);
}

Result<Done> store_transfer(Tx& tx, TransferJudgement const& judgement) {
  auto const changed = tx.change(
      "INSERT INTO transfer_judgements (institution_id, case_id, note, judged_by_id, judged_at) VALUES ($institution, $1, $3, $4, $5) "
      "ON CONFLICT (institution_id, case_id) DO UPDATE SET note = excluded.note, judged_by_id = excluded.judged_by_id, "
      "judged_at = excluded.judged_at, version = transfer_judgements.version + 1 WHERE transfer_judgements.version = $2",
      judgement.good_case, judgement.version, judgement.note, judgement.judged_by, judgement.judged_at);
  if (changed == 0) return conflict("problem.saved_first");
  tx.change("DELETE FROM transfer_items WHERE institution_id = $institution AND case_id = $1", judgement.good_case);
  auto position = 0;
  for (auto const& item : judgement.items)
    tx.change(
        "INSERT INTO transfer_items (institution_id, case_id, position, kind, what, host_figure, our_figure, verdict, to_change) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
        judgement.good_case, ++position, item.kind, item.what, item.host_figure, item.our_figure, *item.verdict, item.to_change);
  return Done{};
}

}  // namespace baeumgil
