#include "features/publications/public_cover.h"
#include "features/trips/follow_visit.h"
#include "features/trips/inspired.h"

namespace baeumgil {

std::vector<InspiredPolicy> list_inspired(Tx& tx, TripId trip, InstitutionId host) {
  auto policies = tx.list(
      "SELECT CASE WHEN a.policy_name <> '' THEN a.policy_name WHEN c.share_scope <> 'internal' THEN c.title ELSE '' END, c.field, "
      "a.state, a.decided_on, a.kpi_metric, "
      "a.kpi_baseline, a.kpi_result, a.kpi_unit, c.id FROM reports r JOIN cases c ON c.institution_id = r.institution_id AND c.report_id = "
      "r.id "
      "JOIN adoptions a ON a.institution_id = c.institution_id AND a.case_id = c.id WHERE r.institution_id = $institution "
      "AND r.trip_id = $1 AND c.host_id = $2 AND c.state IN ('published', 'stale') AND a.decision IN ('adopt', 'adapt', 'pilot') "
      "AND a.decided_on IS NOT NULL AND (c.share_scope = 'open' OR (c.share_scope = 'institutions' AND (NOT EXISTS (SELECT 1 "
      "FROM case_receivers v WHERE v.institution_id = c.institution_id AND v.case_id = c.id) OR EXISTS (SELECT 1 FROM case_receivers w "
      "WHERE w.institution_id = c.institution_id AND w.case_id = c.id AND w.receiver_id = c.host_id))) OR EXISTS (SELECT 1 FROM "
      "citizen_pages p WHERE p.institution_id = r.institution_id AND p.is_open = 1)) ORDER BY a.decided_on, a.id LIMIT 50",
      [](Row& row) {
        auto policy = InspiredPolicy{.name = row.next<std::string>(), .field = row.next<std::string>()};
        policy.state = row.next<std::string>();
        policy.decided_on = row.next<Date>();
        policy.metric = row.next<std::string>();
        policy.before = row.next<std::optional<double>>();
        policy.after = row.next<std::optional<double>>();
        policy.unit = row.next<std::string>();
        policy.of_case = row.next<CaseId>();
        return policy;
      },
      trip, host);
  for (auto& policy : policies) cover_each(load_edition_cover(tx, policy.of_case.value), policy.name, policy.metric);
  return policies;
}

std::vector<InspiredPolicy> list_inspired_by(Tx& tx, VisitId letter, InstitutionId host) {
  struct Sent {
    TripId trip{};
    VisitState state{};
  };
  auto const sent = tx.find(
      "SELECT trip_id, state FROM visits WHERE institution_id = $institution AND id = $1 AND host_id = $2",
      [](Row& row) {
        auto found = Sent{.trip = row.next<TripId>()};
        found.state = row.next<VisitState>();
        return found;
      },
      letter, host);
  if (!sent || !took_place(sent->state)) return {};
  return list_inspired(tx, sent->trip, host);
}

}  // namespace baeumgil
