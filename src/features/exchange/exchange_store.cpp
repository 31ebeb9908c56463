#include "features/exchange/exchange_store.h"

#include "platform/text/like_pattern.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

constexpr Sql kBundle{
    "SELECT b.id, b.digest, b.signed_by, b.from_code, b.from_name, b.made_at, b.content, p.name, b.received_at, b.taken_in_at "
    "FROM received_bundles b JOIN people p ON p.institution_id = b.institution_id AND p.id = b.received_by_id "
    "WHERE b.institution_id = $institution"};
constexpr Sql kCase{
    "SELECT r.id, r.from_code, r.from_name, r.made_at, r.taken_in_at, r.content FROM received_cases r "
    "WHERE r.institution_id = $institution"};

ReceivedBundle read_bundle(Row& row) {
  auto bundle = ReceivedBundle{.id = row.next<ReceivedBundleId>(), .digest = row.next<std::string>()};
  bundle.signed_by = row.next<std::string>();
  bundle.from_code = row.next<std::string>();
  bundle.from_name = row.next<std::string>();
  bundle.made_at = row.next<Instant>();
  bundle.content = row.next<std::string>();
  bundle.received_by = row.next<std::string>();
  bundle.received_at = row.next<Instant>();
  bundle.taken_in_at = row.next<std::optional<Instant>>();
  return bundle;
}

ReceivedCase read_case(Row& row) {
  auto found = ReceivedCase{.id = row.next<ReceivedCaseId>(), .from_code = row.next<std::string>()};
  found.from_name = row.next<std::string>();
  found.made_at = row.next<Instant>();
  found.taken_in_at = row.next<Instant>();
  if (auto const cases = shared_cases_from_json(row.next<std::string>()); cases) found.content = cases->front();
  return found;
}

void add_filter(Query& query, ReceivedFilter const& filter) {
  if (!filter.words.empty()) query.add(" AND r.folded_title LIKE $? ESCAPE '!'", like_anywhere(folded_key(filter.words)));
  if (!filter.field.empty()) query.add(" AND r.field = $?", filter.field);
}

}  // namespace

std::vector<CaseId> list_shareable_cases(Tx& tx) {
  return tx.list(
      "SELECT id FROM cases WHERE institution_id = $institution AND state IN ('published', 'stale') "
      "AND share_scope IN ('institutions', 'open') ORDER BY id DESC LIMIT 1000",
      [](Row& row) { return row.next<CaseId>(); });
}

std::int64_t count_yes_decisions(Tx& tx, CaseId id) {
  return tx.value<std::int64_t>(
      "SELECT count(*) FROM adoptions WHERE institution_id = $institution AND case_id = $1 AND decision IN ('adopt', 'adapt', 'pilot')",
      id);
}

std::string find_trusted_name(Tx& tx, std::string_view signed_by) {
  return tx
      .find(
          "SELECT name FROM trusted_keys WHERE institution_id = $institution AND shown = $1",
          [](Row& row) { return row.next<std::string>(); }, signed_by)
      .value_or("");
}

void trust_key(Tx& tx, std::string_view signed_by, std::string const& name, PersonId by) {
  tx.change(
      "INSERT INTO trusted_keys (institution_id, shown, name, confirmed_by_id, confirmed_at) VALUES ($institution, $1, $2, $3, $4) "
      "ON CONFLICT (institution_id, shown) DO NOTHING",
      signed_by, name, by, tx.now());
}

void insert_bundle(Tx& tx, ReceivedBundle const& bundle, PersonId by) {
  tx.change(
      "INSERT INTO received_bundles (institution_id, id, digest, signed_by, from_code, from_name, made_at, content, received_by_id, "
      "received_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
      bundle.id, bundle.digest, bundle.signed_by, bundle.from_code, bundle.from_name, bundle.made_at, bundle.content, by, tx.now());
}

Result<ReceivedBundle> find_bundle(Tx& tx, ReceivedBundleId id) {
  auto found = tx.find(Query{kBundle}.add(" AND b.id = $?", id), read_bundle);
  if (!found) return not_found();
  return *std::move(found);
}

std::optional<ReceivedBundleId> find_bundle_by_digest(Tx& tx, std::string_view digest) {
  return tx.find(
      "SELECT id FROM received_bundles WHERE institution_id = $institution AND digest = $1",
      [](Row& row) { return row.next<ReceivedBundleId>(); }, digest);
}

std::vector<ReceivedBundle> list_bundles(Tx& tx, int limit) {
  return tx.list(Query{kBundle}.add(" ORDER BY b.id DESC LIMIT $?", limit), read_bundle);
}

void mark_taken_in(Tx& tx, ReceivedBundleId id) {
  tx.change("UPDATE received_bundles SET taken_in_at = $1, version = version + 1 WHERE institution_id = $institution AND id = $2", tx.now(),
            id);
}

void remove_bundle(Tx& tx, ReceivedBundleId id) {
  tx.change("DELETE FROM received_bundles WHERE institution_id = $institution AND id = $1 AND taken_in_at IS NULL", id);
}

std::optional<KnownCase> find_known_case(Tx& tx, std::string_view from_code, std::string_view origin_id) {
  return tx.find(
      "SELECT id, content, made_at FROM received_cases WHERE institution_id = $institution AND from_code = $1 AND origin_id = $2",
      [](Row& row) {
        auto known = KnownCase{.id = row.next<ReceivedCaseId>(), .content = row.next<std::string>()};
        known.made_at = row.next<Instant>();
        return known;
      },
      from_code, origin_id);
}

void store_received_case(Tx& tx, ReceivedBundle const& bundle, SharedCase const& content, std::optional<ReceivedCaseId> known) {
  if (known)
    tx.change(
        "UPDATE received_cases SET from_name = $1, bundle_id = $2, title = $3, folded_title = $4, field = $5, content = $6, adoptions = "
        "$7, "
        "made_at = $8, taken_in_at = $9, version = version + 1 WHERE institution_id = $institution AND id = $10",
        bundle.from_name, bundle.id, content.title, folded_key(content.title), content.field, to_json({content}), content.adoptions,
        bundle.made_at, tx.now(), *known);
  else
    tx.change(
        "INSERT INTO received_cases (institution_id, id, from_code, from_name, origin_id, bundle_id, title, folded_title, field, content, "
        "adoptions, made_at, taken_in_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        ReceivedCaseId::make(), bundle.from_code, bundle.from_name, content.origin_id, bundle.id, content.title, folded_key(content.title),
        content.field, to_json({content}), content.adoptions, bundle.made_at, tx.now());
}

Result<ReceivedCase> find_received_case(Tx& tx, ReceivedCaseId id) {
  auto found = tx.find(Query{kCase}.add(" AND r.id = $?", id), read_case);
  if (!found) return not_found();
  return *std::move(found);
}

std::vector<ReceivedCase> list_received_cases(Tx& tx, ReceivedFilter const& filter, int offset, int limit) {
  auto query = Query{kCase};
  add_filter(query, filter);
  return tx.list(query.add(" ORDER BY r.id DESC LIMIT $? OFFSET $?", limit, offset), read_case);
}

std::vector<ReceivedCase> list_received_cases_after(Tx& tx, ReceivedFilter const& filter, std::optional<ReceivedCaseId> after, int limit) {
  auto query = Query{kCase};
  add_filter(query, filter);
  if (after) query.add(" AND r.id < $?", *after);
  return tx.list(query.add(" ORDER BY r.id DESC LIMIT $?", limit), read_case);
}

std::int64_t count_received_cases(Tx& tx, ReceivedFilter const& filter) {
  auto query = Query{"SELECT count(*) FROM received_cases r WHERE r.institution_id = $institution"};
  add_filter(query, filter);
  return tx.value<std::int64_t>(query);
}

}  // namespace baeumgil
