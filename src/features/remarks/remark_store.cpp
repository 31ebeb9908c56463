#include "features/remarks/remark_store.h"

namespace baeumgil {
namespace {

Remark read_remark(Row& row) {
  auto remark = Remark{.id = row.next<RemarkId>()};
  remark.good_case = row.next<CaseId>();
  remark.kind = row.next<RemarkKind>();
  remark.body = row.next<std::string>();
  remark.author = row.next<PersonId>();
  remark.author_name = row.next<std::string>();
  remark.said_at = row.next<Instant>();
  remark.answer = row.next<std::string>();
  remark.answered_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  remark.answered_by_name = row.next<std::optional<std::string>>().value_or("");
  remark.answered_at = row.next<std::optional<Instant>>();
  remark.withdrawn_at = row.next<std::optional<Instant>>();
  remark.kept_by = row.next<std::optional<PersonId>>().value_or(PersonId{});
  return remark;
}

constexpr Sql kRemarks{
    "SELECT m.id, m.case_id, m.kind, m.body, m.author_id, p.name, m.said_at, m.answer, m.answered_by_id, a.name, m.answered_at, "
    "m.withdrawn_at, m.kept_by_id FROM case_remarks m JOIN people p ON p.institution_id = m.institution_id AND p.id = m.author_id "
    "LEFT JOIN people a ON a.institution_id = m.institution_id AND a.id = m.answered_by_id WHERE m.institution_id = $institution"};

}  // namespace

std::vector<Remark> list_remarks(Tx& tx, CaseId id) {
  return tx.list(Query{kRemarks}.add(" AND m.case_id = $? ORDER BY m.id LIMIT 500", id), read_remark);
}

Result<Remark> find_remark(Tx& tx, RemarkId id) {
  auto remark = tx.find(Query{kRemarks}.add(" AND m.id = $?", id), read_remark);
  if (!remark) return not_found();
  return *std::move(remark);
}

void insert_remark(Tx& tx, Remark const& remark) {
  tx.change(
      "INSERT INTO case_remarks (institution_id, id, case_id, kind, body, author_id, said_at) VALUES ($institution, $1, $2, $3, $4, $5, "
      "$6)",
      remark.id, remark.good_case, remark.kind, remark.body, remark.author, remark.said_at);
}

Result<Done> update_remark(Tx& tx, Remark const& remark) {
  auto const answered_by = remark.answered_by.is_nil() ? std::nullopt : std::optional{remark.answered_by};
  auto const changed = tx.change(
      "UPDATE case_remarks SET answer = $2, answered_by_id = $3, answered_at = $4, withdrawn_at = $5 "
      "WHERE institution_id = $institution AND id = $1 AND withdrawn_at IS NULL",
      remark.id, remark.answer, answered_by, remark.answered_at, remark.withdrawn_at);
  if (changed == 0) return conflict("problem.saved_first");
  return Done{};
}

}  // namespace baeumgil
