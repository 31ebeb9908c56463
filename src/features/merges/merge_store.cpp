#include "features/merges/merge_store.h"

namespace baeumgil {
namespace {

CaseMerge read_merge(Row& row) {
  auto merge = CaseMerge{.id = row.next<MergeId>()};
  merge.merged = row.next<CaseId>();
  merge.merged_title = row.next<std::string>();
  merge.into = row.next<CaseId>();
  merge.state_before = row.next<CaseState>();
  merge.reason = row.next<std::string>();
  merge.merged_by = row.next<PersonId>();
  merge.merged_at = row.next<Instant>();
  return merge;
}

constexpr Sql kMerges{
    "SELECT m.id, m.case_id, c.title, m.into_id, m.state_before, m.reason, m.merged_by_id, m.merged_at FROM case_merges m "
    "JOIN cases c ON c.institution_id = m.institution_id AND c.id = m.case_id "
    "WHERE m.institution_id = $institution AND m.undone_at IS NULL"};

}  // namespace

std::vector<CaseMerge> list_merges_into(Tx& tx, CaseId id) {
  return tx.list(Query{kMerges}.add(" AND m.into_id = $? ORDER BY m.id DESC LIMIT 50", id), read_merge);
}

Result<CaseMerge> find_merge(Tx& tx, MergeId id) {
  auto merge = tx.find(Query{kMerges}.add(" AND m.id = $?", id), read_merge);
  if (!merge) return not_found();
  return *std::move(merge);
}

void insert_merge(Tx& tx, CaseMerge const& merge) {
  tx.change(
      "INSERT INTO case_merges (institution_id, id, case_id, into_id, state_before, reason, merged_by_id, merged_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
      merge.id, merge.merged, merge.into, merge.state_before, merge.reason, merge.merged_by, merge.merged_at);
}

void end_merge(Tx& tx, MergeId id) {
  tx.change("UPDATE case_merges SET undone_at = $2 WHERE institution_id = $institution AND id = $1", id, tx.now());
}

void insert_move(Tx& tx, MergeId id, std::string_view noun, Uuid const& row) {
  tx.change("INSERT INTO case_merge_moves (institution_id, merge_id, noun, row_id) VALUES ($institution, $1, $2, $3)", id, noun, row);
}

std::vector<Uuid> list_moves(Tx& tx, MergeId id, std::string_view noun) {
  return tx.list(
      "SELECT row_id FROM case_merge_moves WHERE institution_id = $institution AND merge_id = $1 AND noun = $2",
      [](Row& row) { return row.next<Uuid>(); }, id, noun);
}

bool was_added_to(Tx& tx, CaseMerge const& merge) {
  auto const adoptions =
      tx.value<std::int64_t>("SELECT count(*) FROM adoptions WHERE institution_id = $institution AND case_id = $1 AND created_at > $2",
                             merge.into, merge.merged_at);
  auto const issues =
      tx.value<std::int64_t>("SELECT count(*) FROM case_issues WHERE institution_id = $institution AND case_id = $1 AND matched_at > $2",
                             merge.into, merge.merged_at);
  auto const merges = tx.value<std::int64_t>(
      "SELECT count(*) FROM case_merges WHERE institution_id = $institution AND into_id = $1 AND id > $2 AND undone_at IS NULL", merge.into,
      merge.id);
  return adoptions + issues + merges > 0;
}

std::vector<Survivor> list_survivors(Tx& tx, Case const& found) {
  return tx.list(
      "SELECT id, number, title FROM cases WHERE institution_id = $institution AND state IN ('published', 'stale') AND id <> $1 "
      "ORDER BY CASE WHEN host_id = $2 THEN 0 ELSE 1 END, id DESC LIMIT 300",
      [](Row& row) {
        auto survivor = Survivor{.id = row.next<CaseId>()};
        auto const number = row.next<std::string>();
        survivor.title = number + " " + row.next<std::string>();
        return survivor;
      },
      found.id, found.host);
}

}  // namespace baeumgil
