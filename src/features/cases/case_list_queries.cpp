// Lists, counts and search documents of cases.
#include <algorithm>

#include "features/cases/case_search.h"
#include "features/cases/case_store.h"
#include "features/cases/case_visibility.h"
#include "platform/text/normalize.h"

namespace baeumgil {
namespace {

constexpr Sql kRows{
    "SELECT c.id, c.number, c.title, c.one_line, c.field, c.state, h.name, c.since_year, c.cost_initial_won, c.is_host_verified, "
    "c.outcome, c.evidence_grade, c.ask_again_on, (SELECT count(*) FROM adoptions a WHERE a.institution_id = c.institution_id "
    "AND a.case_id = c.id AND a.decision IN ('adopt', 'adapt', 'pilot')) AS adoptions "
    "FROM cases c JOIN shared_institutions h ON h.id = c.host_id WHERE c.institution_id = $institution"};

CaseRow read_row(Row& row) {
  auto found = CaseRow{};
  found.id = row.next<CaseId>();
  found.number = row.next<std::string>();
  found.title = row.next<std::string>();
  found.one_line = row.next<std::string>();
  found.field = row.next<PolicyField>();
  found.state = row.next<CaseState>();
  found.host_name = row.next<std::string>();
  found.since_year = row.next<std::optional<int>>();
  found.cost_initial = row.next<std::optional<Won>>();
  found.is_host_verified = row.next<bool>();
  found.outcome = row.next<CaseOutcome>();
  found.evidence_grade = row.next<EvidenceGrade>();
  found.ask_again_on = row.next<std::optional<Date>>();
  found.adoptions = row.next<std::int64_t>();
  return found;
}

std::string pattern_of(std::string const& words) {
  auto pattern = std::string{"%"};
  for (auto const c : folded_key(words)) pattern += c == '%' || c == '_' || c == '\\' ? std::string{"\\"} + c : std::string{c};
  return pattern + "%";
}

// After "IN (", and its end.
template <class T>
void add_one_of(Query& query, std::vector<T> const& values) {
  query.add("$?", values.front());
  for (auto i = std::size_t{1}; i < values.size(); ++i) query.add(", $?", values[i]);
  query.add(")");
}

void add_origins(Query& query, CaseFilter const& filter) {
  if (!filter.kinds.empty()) {
    query.add(" AND EXISTS (SELECT 1 FROM shared_institutions x WHERE x.id = c.host_id AND x.kind IN (");
    add_one_of(query, filter.kinds);
    query.add(")");
  }
  if (!filter.provinces.empty()) {
    query.add(" AND EXISTS (SELECT 1 FROM shared_institutions x WHERE x.id = c.host_id AND x.province_code IN (");
    add_one_of(query, filter.provinces);
    query.add(")");
  }
  if (!filter.departments.empty()) {
    query.add(
        " AND EXISTS (SELECT 1 FROM people x WHERE x.institution_id = c.institution_id AND x.id = c.author_id AND x.department_id IN (");
    add_one_of(query, filter.departments);
    query.add(")");
  }
}

void add_filter(Query& query, Actor const& actor, CaseFilter const& filter) {
  add_visible_cases(query, actor);
  if (filter.states.empty()) {
    query.add(" AND c.state <> 'merged'");
  } else {
    query.add(" AND c.state IN (");
    add_one_of(query, filter.states);
  }
  add_origins(query, filter);
  if (filter.outcome) query.add(" AND c.outcome = $?", *filter.outcome);
  if (filter.is_standing) query.add(" AND c.state IN ('published', 'stale')");
  if (!filter.fields.empty()) {
    query.add(" AND c.field IN (");
    add_one_of(query, filter.fields);
  }
  if (filter.host) query.add(" AND c.host_id = $?", *filter.host);
  if (filter.author) query.add(" AND c.author_id = $?", *filter.author);
  if (filter.issue)
    query.add(
        " AND EXISTS (SELECT 1 FROM case_issues i WHERE i.institution_id = c.institution_id AND i.case_id = c.id AND i.issue_id = $?)",
        *filter.issue);
  if (filter.program)
    query.add(
        " AND EXISTS (SELECT 1 FROM reports r JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
        "WHERE r.institution_id = c.institution_id AND r.id = c.report_id AND t.program_id = $?)",
        *filter.program);
  if (filter.year)
    query.add(
        " AND EXISTS (SELECT 1 FROM reports r JOIN trips t ON t.institution_id = r.institution_id AND t.id = r.trip_id "
        "JOIN programs p ON p.institution_id = t.institution_id AND p.id = t.program_id "
        "WHERE r.institution_id = c.institution_id AND r.id = c.report_id AND p.fiscal_year = $?)",
        *filter.year);
  if (!filter.words.empty()) query.add(" AND c.folded_title LIKE $? ESCAPE '\\'", pattern_of(filter.words));
}

}  // namespace

std::vector<CaseRow> list_cases(Tx& tx, Actor const& actor, CaseFilter const& filter, int offset, int limit) {
  auto query = Query{kRows};
  add_filter(query, actor, filter);
  switch (filter.order) {
    case CaseOrder::newest:
      query.add(" ORDER BY c.id DESC");
      break;
    case CaseOrder::adopted:
      query.add(" ORDER BY adoptions DESC, c.id DESC");
      break;
    case CaseOrder::title:
      query.add(" ORDER BY c.folded_title, c.id");
      break;
  }
  query.add(" LIMIT $? OFFSET $?", std::min(limit, 201), offset);
  return tx.list(query, read_row);
}

std::vector<CaseRow> list_cases_after(Tx& tx, Actor const& actor, CaseFilter const& filter, std::optional<CaseId> after, int limit) {
  auto query = Query{kRows};
  add_filter(query, actor, filter);
  if (after) query.add(" AND c.id < $?", *after);
  query.add(" ORDER BY c.id DESC LIMIT $?", std::min(limit, 201));
  return tx.list(query, read_row);
}

std::int64_t count_cases(Tx& tx, Actor const& actor, CaseFilter const& filter) {
  auto query = Query{"SELECT count(*) FROM cases c WHERE c.institution_id = $institution"};
  add_filter(query, actor, filter);
  return tx.value<std::int64_t>(query);
}

std::vector<CaseId> list_outdated_cases(Tx& tx, Date today) {
  return tx.list(
      "SELECT id FROM cases WHERE institution_id = $institution AND state = 'published' AND valid_until < $1 ORDER BY id LIMIT 200",
      [](Row& row) { return row.next<CaseId>(); }, today);
}

std::vector<FieldCount> count_cases_by_field(Tx& tx, Actor const& actor, CaseFilter const& filter) {
  auto others = filter;
  others.fields.clear();
  auto query = Query{"SELECT c.field, count(*) FROM cases c WHERE c.institution_id = $institution"};
  add_filter(query, actor, others);
  query.add(" GROUP BY c.field ORDER BY count(*) DESC, c.field");
  return tx.list(query, [](Row& row) {
    auto const field = row.next<PolicyField>();
    return FieldCount{field, row.next<std::int64_t>()};
  });
}

namespace {

constexpr Sql kHostKinds{
    "SELECT h.kind, h.kind, count(*) FROM cases c JOIN shared_institutions h ON h.id = c.host_id WHERE c.institution_id = $institution"};
constexpr Sql kHostProvinces{
    "SELECT h.province_code, p.name, count(*) FROM cases c JOIN shared_institutions h ON h.id = c.host_id "
    "JOIN shared_institutions p ON p.kind = 'province' AND p.code = h.province_code WHERE c.institution_id = $institution"};
constexpr Sql kDepartments{
    "SELECT d.id, d.name, count(*) FROM cases c JOIN people a ON a.institution_id = c.institution_id AND a.id = c.author_id "
    "JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.department_id WHERE c.institution_id = $institution"};

std::string read_origin_name(Row& row) { return row.next<std::string>(); }

// What was chosen keeps its name, even where nothing is left of it.
void add_chosen_origins(Tx& tx, CaseFilter const& filter, CaseOrigin origin, std::vector<OriginCount>& counts) {
  auto const add = [&](std::string const& value, std::optional<std::string> name) {
    if (name) counts.push_back({.value = value, .label = *std::move(name)});
  };
  auto const is_counted = [&](std::string const& value) { return std::ranges::find(counts, value, &OriginCount::value) != counts.end(); };
  if (origin == CaseOrigin::host_province)
    for (auto const& code : filter.provinces)
      if (!is_counted(code))
        add(code, tx.find("SELECT name FROM shared_institutions WHERE kind = 'province' AND code = $1", read_origin_name, code));
  if (origin == CaseOrigin::department)
    for (auto const id : filter.departments)
      if (!is_counted(to_text(id)))
        add(to_text(id), tx.find("SELECT name FROM departments WHERE institution_id = $institution AND id = $1", read_origin_name, id));
}

}  // namespace

std::vector<OriginCount> count_cases_by_origin(Tx& tx, Actor const& actor, CaseFilter const& filter, CaseOrigin origin) {
  auto others = filter;
  auto query = Query{origin == CaseOrigin::host_kind ? kHostKinds : origin == CaseOrigin::host_province ? kHostProvinces : kDepartments};
  switch (origin) {
    case CaseOrigin::host_kind:
      others.kinds.clear();
      add_filter(query, actor, others);
      query.add(" GROUP BY h.kind ORDER BY count(*) DESC, h.kind");
      break;
    case CaseOrigin::host_province:
      others.provinces.clear();
      add_filter(query, actor, others);
      query.add(" GROUP BY h.province_code, p.name ORDER BY h.province_code");
      break;
    case CaseOrigin::department:
      others.departments.clear();
      add_filter(query, actor, others);
      query.add(" GROUP BY d.id, d.name ORDER BY count(*) DESC, d.id");
      break;
  }
  auto counts = tx.list(query, [&](Row& row) {
    auto found = OriginCount{.value = origin == CaseOrigin::department ? to_text(row.next<DepartmentId>()) : row.next<std::string>()};
    found.label = row.next<std::string>();
    found.count = row.next<std::int64_t>();
    return found;
  });
  add_chosen_origins(tx, filter, origin, counts);
  return counts;
}

std::vector<CasePlace> list_case_places(Tx& tx, Actor const& actor, CaseFilter const& filter) {
  auto query = Query{
      "SELECT h.id, CASE WHEN h.kind IN ('municipality', 'province') THEN h.code ELSE '' END, h.name, COALESCE(p.name, ''), count(*) "
      "FROM cases c JOIN shared_institutions h ON h.id = c.host_id "
      "LEFT JOIN shared_institutions p ON p.kind = 'province' AND p.code = h.province_code WHERE c.institution_id = $institution"};
  add_filter(query, actor, filter);
  query.add(" GROUP BY h.id, h.kind, h.code, h.name, h.sort_key, p.name ORDER BY h.sort_key, h.id");
  return tx.list(query, [](Row& row) {
    auto place = CasePlace{.host = row.next<InstitutionId>()};
    place.code = row.next<std::string>();
    place.name = row.next<std::string>();
    place.province = row.next<std::string>();
    place.count = row.next<std::int64_t>();
    return place;
  });
}

namespace {

constexpr Sql kDocuments{
    "SELECT c.id, c.title, c.number, h.name, c.one_line, c.problem_before, c.what_they_did, c.cost_note, c.result_metric, c.result_before, "
    "c.result_after, c.result_period, c.result_source, c.conditions, c.failure_points, c.legal_basis, c.already_copied_by, c.award, "
    "c.keywords, c.cost_initial_won, c.cost_yearly_won, c.field FROM cases c JOIN shared_institutions h ON h.id = c.host_id "
    "WHERE c.institution_id = $institution AND c.state IN ('published', 'stale')"};

SearchDocument read_document(Row& row, InstitutionId institution) {
  auto document = SearchDocument{.institution = institution, .kind = "case"};
  document.id = row.next<Uuid>();
  document.title = row.next<std::string>();
  document.body = row.next<std::string>();  // number
  document.add_label("year", std::string_view{document.body}.substr(0, 4));
  for (auto i = 0; i < 16; ++i) document.body += "\n" + row.next<std::string>();  // host and all that the card says in words
  for (auto i = 0; i < 2; ++i)
    if (auto const cost = row.next<std::optional<Won>>()) document.body += "\n" + with_commas(*cost) + "원";
  document.add_label("field", row.next<std::string>());
  return document;
}

}  // namespace

std::vector<SearchDocument> list_case_documents(Tx& tx) {
  return tx.list(Query{kDocuments}, [&](Row& row) { return read_document(row, tx.institution()); });
}

std::optional<SearchDocument> find_case_document(Tx& tx, CaseId id) {
  auto query = Query{kDocuments};
  query.add(" AND c.id = $?", id);
  return tx.find(query, [&](Row& row) { return read_document(row, tx.institution()); });
}

}  // namespace baeumgil
