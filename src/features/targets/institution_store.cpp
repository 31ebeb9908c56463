#include "features/targets/institution_store.h"

#include "features/targets/institution_words.h"
#include "platform/text/like_pattern.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

constexpr Sql kSelect{
    "SELECT s.id, s.code, s.name, s.full_name, s.name_en, s.kind, s.tier, s.province_code, COALESCE(p.name, ''), s.population, "
    "s.area_km2, s.latitude, s.longitude, s.country, s.homepage, s.note, s.is_tenant "
    "FROM shared_institutions s LEFT JOIN shared_institutions p ON p.kind = 'province' AND p.code = s.province_code WHERE 1 = 1"};

constexpr Sql kSelectListed{
    "SELECT s.id, s.code, s.name, s.full_name, s.name_en, s.kind, s.tier, s.province_code, COALESCE(p.name, ''), s.population, "
    "s.area_km2, s.latitude, s.longitude, s.country, s.homepage, s.note, s.is_tenant, "
    "(SELECT COUNT(*) FROM visits v WHERE v.institution_id = $institution AND v.host_id = s.id "
    "AND v.state IN ('visited', 'thanked', 'feedback_sent', 'closed')) AS visit_count, "
    "(SELECT COUNT(*) FROM cases c WHERE c.institution_id = $institution AND c.host_id = s.id AND c.state IN ('published', 'stale')) "
    "FROM shared_institutions s LEFT JOIN shared_institutions p ON p.kind = 'province' AND p.code = s.province_code WHERE 1 = 1"};

Institution read_institution(Row& row) {
  auto found = Institution{};
  found.id = row.next<InstitutionId>();
  found.code = row.next<std::string>();
  found.name = row.next<std::string>();
  found.full_name = row.next<std::string>();
  found.name_en = row.next<std::string>();
  found.kind = row.next<InstitutionKind>();
  found.tier = row.next<std::string>();
  found.province_code = row.next<std::string>();
  found.province_name = row.next<std::string>();
  found.population = row.next<std::optional<std::int64_t>>();
  found.area_km2 = row.next<std::optional<double>>();
  found.latitude = row.next<std::optional<double>>();
  found.longitude = row.next<std::optional<double>>();
  found.country = row.next<std::string>();
  found.homepage = row.next<std::string>();
  found.note = row.next<std::string>();
  found.is_tenant = row.next<bool>();
  return found;
}

ListedInstitution read_listed(Row& row) {
  auto listed = ListedInstitution{.institution = read_institution(row)};
  listed.visits = row.next<std::int64_t>();
  listed.cases = row.next<std::int64_t>();
  return listed;
}

void add_words(Query& query, std::string_view words) {
  for (auto const& part : name_parts(words)) query.add(" AND s.folded_name LIKE $? ESCAPE '!'", like_anywhere(part));
}

void add_filter(Query& query, InstitutionFilter const& filter) {
  add_words(query, filter.words);
  for (auto const& kind : filter.kinds) {
    if (&kind == &filter.kinds.front())
      query.add(" AND (s.kind = $?", kind);
    else
      query.add(" OR s.kind = $?", kind);
  }
  if (!filter.kinds.empty()) query.add(")");
  if (!filter.province.empty()) query.add(" AND s.province_code = $?", filter.province);
  for (auto const& size : filter.sizes) {
    auto const range = range_of(size);
    if (&size == &filter.sizes.front())
      query.add(" AND ((s.population >= $? AND s.population < $?)", range.from, range.below);
    else
      query.add(" OR (s.population >= $? AND s.population < $?)", range.from, range.below);
  }
  if (!filter.sizes.empty()) query.add(")");
}

std::optional<Institution> only_one(std::vector<Institution> found) {
  if (found.size() != 1) return std::nullopt;
  return std::move(found.front());
}

}  // namespace

Result<Institution> find_institution(Tx& tx, InstitutionId id) {
  auto found = tx.find(Query{kSelect}.add(" AND s.id = $?", id), read_institution);
  if (!found) return not_found();
  return *std::move(found);
}

std::optional<Institution> find_institution_by_code(Tx& tx, std::string_view code) {
  return tx.find(Query{kSelect}.add(" AND s.code = $?", code), read_institution);
}

std::vector<Institution> search_institutions(Tx& tx, std::string_view words, int limit) {
  auto const whole = folded_key(words);
  if (whole.empty()) return {};
  auto query = Query{kSelect};
  add_words(query, words);
  query.add(
      " ORDER BY CASE WHEN s.name = $? OR s.folded_name = $? THEN 0 WHEN s.name LIKE $? ESCAPE '!' THEN 1 "
      "WHEN s.folded_name LIKE $? ESCAPE '!' THEN 2 ELSE 3 END, s.sort_key, s.id LIMIT $?",
      whole, whole, like_start(whole), like_start(whole), limit);
  return tx.list(query, read_institution);
}

std::optional<Institution> find_institution_by_name(Tx& tx, std::string_view name) {
  if (auto found = only_one(list_namesakes(tx, name))) return found;
  return only_one(tx.list(Query{kSelect}.add(" AND s.name = $? LIMIT 2", name), read_institution));
}

InstitutionList list_institutions(Tx& tx, InstitutionFilter const& filter) {
  auto count = Query{"SELECT COUNT(*) FROM shared_institutions s WHERE 1 = 1"};
  add_filter(count, filter);
  auto query = Query{kSelectListed};
  add_filter(query, filter);
  switch (filter.sort) {
    case InstitutionSort::name:
      query.add(" ORDER BY s.sort_key, s.id");
      break;
    case InstitutionSort::population:
      query.add(" ORDER BY s.population DESC NULLS LAST, s.id");
      break;
    case InstitutionSort::visits:
      query.add(" ORDER BY visit_count DESC, s.sort_key, s.id");
      break;
  }
  query.add(" LIMIT $? OFFSET $?", filter.page_size, (filter.page - 1) * filter.page_size);
  return {.items = tx.list(query, read_listed), .total = tx.value<std::int64_t>(count)};
}

std::vector<Institution> list_institutions_after(Tx& tx, InstitutionFilter const& filter, std::optional<Uuid> after, int limit) {
  auto query = Query{kSelect};
  add_filter(query, filter);
  if (after) query.add(" AND s.id > $?", *after);
  query.add(" ORDER BY s.id LIMIT $?", limit);
  return tx.list(query, read_institution);
}

std::vector<Institution> list_provinces(Tx& tx) {
  return tx.list(Query{kSelect}.add(" AND s.kind = 'province' ORDER BY s.code"), read_institution);
}

std::vector<Institution> list_namesakes(Tx& tx, std::string_view name) {
  return tx.list(Query{kSelect}.add(" AND s.folded_name = $? ORDER BY s.id LIMIT 10", folded_key(name)), read_institution);
}

void insert_institution(Tx& tx, Institution const& institution) {
  tx.change(
      "INSERT INTO shared_institutions (id, code, name, full_name, name_en, kind, country, homepage, note, sort_key, folded_name) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
      institution.id, institution.code, institution.name, institution.full_name, institution.name_en, institution.kind, institution.country,
      institution.homepage, institution.note, sort_key(institution.full_name), folded_key(institution.full_name));
}

void update_institution(Tx& tx, Institution const& institution) {
  tx.change("UPDATE shared_institutions SET name_en = $1, homepage = $2, note = $3 WHERE id = $4", institution.name_en,
            institution.homepage, institution.note, institution.id);
}

}  // namespace baeumgil
