#include "features/silos/silo_queries.h"

namespace baeumgil {
namespace {

// The department of a case is its author's as it is today; that of a reader as it was on the day.
constexpr Sql kReads{
    "SELECT r.department_id, p.department_id, r.day, count(*) FROM case_reads r "
    "JOIN cases c ON c.institution_id = r.institution_id AND c.id = r.case_id "
    "JOIN people p ON p.institution_id = c.institution_id AND p.id = c.author_id "
    "WHERE r.institution_id = $institution AND r.day >= $1 AND r.day <= $2 GROUP BY r.department_id, p.department_id, r.day"};
constexpr Sql kUses{
    "SELECT i.owner_department_id, p.department_id, x.matched_at, count(*) FROM case_issues x "
    "JOIN issues i ON i.institution_id = x.institution_id AND i.id = x.issue_id "
    "JOIN cases c ON c.institution_id = x.institution_id AND c.id = x.case_id "
    "JOIN people p ON p.institution_id = c.institution_id AND p.id = c.author_id "
    "WHERE x.institution_id = $institution AND x.matched_at >= $1 AND x.matched_at <= $2 "
    "GROUP BY i.owner_department_id, p.department_id, x.matched_at"};
constexpr Sql kAdopts{
    "SELECT a.owner_department_id, p.department_id, a.decided_on, count(*) FROM adoptions a "
    "JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
    "JOIN people p ON p.institution_id = c.institution_id AND p.id = c.author_id "
    "WHERE a.institution_id = $institution AND a.decision IN ('adopt', 'adapt', 'pilot') AND a.owner_department_id IS NOT NULL "
    "AND a.decided_on >= $1 AND a.decided_on <= $2 GROUP BY a.owner_department_id, p.department_id, a.decided_on"};

template <class Time>
std::string month_of(Time time);
template <>
std::string month_of(Date day) {
  return to_text(day).substr(0, 7);
}
template <>
std::string month_of(Instant at) {
  return to_text(day_in_seoul(at)).substr(0, 7);
}

template <class Time>
SiloCount read_count(Row& row) {
  auto one = SiloCount{.learner = row.next<DepartmentId>()};
  one.source = row.next<DepartmentId>();
  one.month = month_of(row.next<Time>());
  one.count = row.next<std::int64_t>();
  return one;
}

}  // namespace

std::vector<SiloCount> list_silo_counts(Tx& tx, SiloMeasure measure, int year) {
  auto const first = Date::of(year, 1, 1);
  auto const last = Date::of(year, 12, 31);
  if (measure == SiloMeasure::reads) return tx.list(kReads, read_count<Date>, first, last);
  if (measure == SiloMeasure::adopts) return tx.list(kAdopts, read_count<Date>, first, last);
  return tx.list(kUses, read_count<Instant>, start_of_day_in_seoul(first), start_of_day_in_seoul(last + 1) - 1);
}

}  // namespace baeumgil
