#include "features/rules/exception_store.h"

namespace baeumgil {
namespace {

RuleCount read_count(Row& row) {
  auto count = RuleCount{.rule = row.next<std::string>()};
  count.department = row.next<DepartmentId>();
  count.department_name = row.next<std::string>();
  count.month = row.next<std::string>();
  count.count = row.next<std::int64_t>();
  return count;
}

UsedException read_exception(Row& row) {
  auto used = UsedException{.rule = row.next<std::string>()};
  used.used_on = row.next<Date>();
  used.department = row.next<DepartmentId>();
  used.department_name = row.next<std::string>();
  used.title = row.next<std::string>();
  used.path = row.next<std::string>();
  used.reason = row.next<std::string>();
  used.used_by = row.next<std::string>();
  return used;
}

void add_filter(Query& query, CountFilter const& filter) {
  if (!filter.rule.empty()) query.add(" AND x.rule_code = $?", filter.rule);
  if (filter.department) query.add(" AND x.department_id = $?", *filter.department);
}

}  // namespace

void insert_exception(Tx& tx, UsedException const& used) {
  tx.change(
      "INSERT INTO rule_exceptions (institution_id, id, rule_code, used_on, department_id, title, path, reason, used_by) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
      new_uuid(), used.rule, used.used_on, used.department, used.title, used.path, used.reason, used.used_by);
}

void add_refusal(Tx& tx, std::string_view rule, DepartmentId department) {
  tx.change(
      "INSERT INTO rule_refusals (institution_id, day, rule_code, department_id, refusals) VALUES ($institution, $1, $2, $3, 1) "
      "ON CONFLICT (institution_id, day, rule_code, department_id) DO UPDATE SET refusals = rule_refusals.refusals + 1",
      tx.today(), rule, department);
}

std::vector<UsedException> list_exceptions(Tx& tx, CountFilter const& filter) {
  auto query = Query{
      "SELECT x.rule_code, x.used_on, x.department_id, COALESCE(d.name, ''), x.title, x.path, x.reason, x.used_by FROM rule_exceptions x "
      "LEFT JOIN departments d ON d.institution_id = x.institution_id AND d.id = x.department_id WHERE x.institution_id = $institution"};
  query.add(" AND x.used_on >= $? AND x.used_on <= $?", filter.from, filter.until);
  add_filter(query, filter);
  return tx.list(query.add(" ORDER BY x.used_on DESC, x.id DESC LIMIT 500"), read_exception);
}

std::vector<RuleCount> count_refusals(Tx& tx, CountFilter const& filter) {
  auto query = Query{
      "SELECT x.rule_code, x.department_id, COALESCE(d.name, ''), SUBSTR(x.day, 1, 7), SUM(x.refusals) FROM rule_refusals x "
      "LEFT JOIN departments d ON d.institution_id = x.institution_id AND d.id = x.department_id WHERE x.institution_id = $institution"};
  query.add(" AND x.day >= $? AND x.day <= $?", filter.from, filter.until);
  add_filter(query, filter);
  return tx.list(
      query.add(" GROUP BY x.rule_code, x.department_id, COALESCE(d.name, ''), SUBSTR(x.day, 1, 7) ORDER BY 4 DESC, 5 DESC, 1, 3"),
      read_count);
}

std::vector<RuleCount> count_exceptions(Tx& tx, CountFilter const& filter) {
  auto query = Query{
      "SELECT x.rule_code, x.department_id, COALESCE(d.name, ''), SUBSTR(x.used_on, 1, 7), COUNT(*) FROM rule_exceptions x "
      "LEFT JOIN departments d ON d.institution_id = x.institution_id AND d.id = x.department_id WHERE x.institution_id = $institution"};
  query.add(" AND x.used_on >= $? AND x.used_on <= $?", filter.from, filter.until);
  add_filter(query, filter);
  return tx.list(
      query.add(" GROUP BY x.rule_code, x.department_id, COALESCE(d.name, ''), SUBSTR(x.used_on, 1, 7) ORDER BY 4 DESC, 5 DESC, 1, 3"),
      read_count);
}

}  // namespace baeumgil
