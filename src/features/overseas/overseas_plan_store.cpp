#include "features/overseas/overseas_plan_store.h"

#include <algorithm>

#include "features/overseas/dossier_store.h"

namespace baeumgil {
namespace {

OverseasPlan read_plan(Row& row) {
  auto plan = OverseasPlan{.trip = row.next<TripId>()};
  plan.track = row.next<Track>();
  plan.main_purpose = row.next<MainPurpose>();
  for (auto i = std::size_t{0}; i < kWrittenTexts; ++i) plan.*kPlanTexts[i].field = row.next<std::string>();
  plan.payer = row.next<Payer>();
  plan.civilians = row.next<int>();
  plan.is_referred = row.next<int>() != 0;
  plan.is_ministry_plan = row.next<int>() != 0;
  plan.travel_alert = row.next<TravelAlert>();
  plan.alert_checked_on = row.next<std::optional<Date>>();
  plan.exchange_on = row.next<std::optional<Date>>();
  plan.resolved_on = row.next<std::optional<Date>>();
  plan.publish_by = row.next<std::optional<Date>>();
  plan.published_on = row.next<std::optional<Date>>();
  plan.published_at = row.next<std::string>();
  plan.register_by = row.next<std::optional<Date>>();
  plan.registered_on = row.next<std::optional<Date>>();
  plan.registration_no = row.next<std::string>();
  plan.version = row.next<int>();
  return plan;
}

void read_rows(Tx& tx, OverseasPlan& plan) {
  plan.hosts = tx.list(
      "SELECT name, city, contact, agreed_on, evidence FROM overseas_hosts WHERE institution_id = $institution AND trip_id = $1 "
      "ORDER BY position",
      [](Row& row) {
        auto host = HostAbroad{.name = row.next<std::string>()};
        host.city = row.next<std::string>();
        host.contact = row.next<std::string>();
        host.agreed_on = row.next<std::optional<Date>>();
        host.evidence = row.next<std::string>();
        return host;
      },
      plan.trip);
  plan.costs = tx.list(
      "SELECT kind, note, amount_won FROM overseas_costs WHERE institution_id = $institution AND trip_id = $1 ORDER BY position",
      [](Row& row) {
        auto cost = CostLine{.kind = row.next<CostKind>()};
        cost.note = row.next<std::string>();
        cost.amount = row.next<Won>();
        return cost;
      },
      plan.trip);
}

OverseasTraveler read_traveler(Row& row) {
  auto traveler = OverseasTraveler{.person = row.next<PersonId>()};
  traveler.months_in_post = row.next<std::optional<int>>();
  traveler.last_overseas_on = row.next<std::optional<Date>>();
  traveler.relevance = row.next<std::string>();
  traveler.conduct_trained_on = row.next<std::optional<Date>>();
  traveler.security_trained_on = row.next<std::optional<Date>>();
  traveler.insurance = row.next<std::string>();
  return traveler;
}

std::vector<OverseasTraveler> list_travelers(Tx& tx, TripId trip) {
  return tx.list(
      "SELECT person_id, months_in_post, last_overseas_on, relevance, conduct_trained_on, security_trained_on, insurance "
      "FROM overseas_travelers WHERE institution_id = $institution AND trip_id = $1",
      read_traveler, trip);
}

// The day this person last came back from abroad before this trip, as far as it is known here.
std::optional<Date> last_return(Tx& tx, PersonId person, Trip const& before) {
  auto const here = tx.value<std::optional<Date>>(
      "SELECT MAX(t.ends_on) FROM trips t JOIN trip_travelers v ON v.institution_id = t.institution_id AND v.trip_id = t.id "
      "WHERE t.institution_id = $institution AND v.person_id = $1 AND t.kind = 'overseas' AND t.starts_on < $2 AND t.id <> $3 "
      "AND t.state IN ('came_back', 'reported', 'closed')",
      person, before.starts_on, before.id);
  auto const noted = tx.value<std::optional<Date>>(
      "SELECT MAX(returned_on) FROM overseas_past_trips WHERE institution_id = $institution AND person_id = $1", person);
  return std::max(here, noted);
}

// One for each who goes, in the trip's order, with what was written about them.
std::vector<OverseasTraveler> travelers_of(Tx& tx, Trip const& trip) {
  auto const written = list_travelers(tx, trip.id);
  auto travelers = std::vector<OverseasTraveler>{};
  for (auto const& going : trip.travelers) {
    auto const found = std::ranges::find(written, going.person, &OverseasTraveler::person);
    auto traveler = found == written.end() ? OverseasTraveler{.person = going.person} : *found;
    traveler.name = going.name;
    traveler.mileage_left = mileage_left(tx, going.person);
    traveler.last_overseas_on = std::max(traveler.last_overseas_on, last_return(tx, going.person, trip));
    travelers.push_back(std::move(traveler));
  }
  return travelers;
}

void insert_rows(Tx& tx, OverseasPlan const& plan) {
  for (auto i = std::size_t{0}; i < plan.hosts.size(); ++i)
    tx.change(
        "INSERT INTO overseas_hosts (institution_id, trip_id, position, name, city, contact, agreed_on, evidence) "
        "VALUES ($institution, $1, $2, $3, $4, $5, $6, $7)",
        plan.trip, i, plan.hosts[i].name, plan.hosts[i].city, plan.hosts[i].contact, plan.hosts[i].agreed_on, plan.hosts[i].evidence);
  for (auto i = std::size_t{0}; i < plan.costs.size(); ++i)
    tx.change(
        "INSERT INTO overseas_costs (institution_id, trip_id, position, kind, note, amount_won) VALUES ($institution, $1, $2, $3, $4, $5)",
        plan.trip, i, plan.costs[i].kind, plan.costs[i].note, plan.costs[i].amount);
  for (auto const& traveler : plan.travelers)
    tx.change(
        "INSERT INTO overseas_travelers (institution_id, trip_id, person_id, months_in_post, last_overseas_on, relevance, "
        "conduct_trained_on, security_trained_on, insurance) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8)",
        plan.trip, traveler.person, traveler.months_in_post, traveler.last_overseas_on, traveler.relevance, traveler.conduct_trained_on,
        traveler.security_trained_on, traveler.insurance);
}

void remove_rows(Tx& tx, TripId trip) {
  tx.change("DELETE FROM overseas_hosts WHERE institution_id = $institution AND trip_id = $1", trip);
  tx.change("DELETE FROM overseas_costs WHERE institution_id = $institution AND trip_id = $1", trip);
  tx.change("DELETE FROM overseas_travelers WHERE institution_id = $institution AND trip_id = $1", trip);
}

std::int64_t insert_plan(Tx& tx, OverseasPlan const& plan) {
  return tx.change(
      "INSERT INTO overseas_plans (institution_id, trip_id, track, main_purpose) VALUES ($institution, $1, $2, $3) "
      "ON CONFLICT (institution_id, trip_id) DO NOTHING",
      plan.trip, plan.track, plan.main_purpose);
}

}  // namespace

OverseasPlan find_overseas_plan(Tx& tx, Trip const& trip) {
  auto found = tx.find(
      "SELECT trip_id, track, main_purpose, country, cities, necessity, why_not_home, why_not_online, payer_name, expected_effect, "
      "adoption_plan, "
      "similar_answer, joint_trip, expert_meeting, safety, emergency_contact, training_plan, agency_quotes, legal_basis, urgent_reason, "
      "exchange_rate, payer, civilians, is_referred, is_ministry_plan, travel_alert, alert_checked_on, exchange_on, resolved_on, "
      "publish_by, published_on, published_at, "
      "register_by, registered_on, registration_no, version FROM overseas_plans WHERE institution_id = $institution AND trip_id = $1",
      read_plan, trip.id);
  auto plan = found ? std::move(*found) : OverseasPlan{.trip = trip.id};
  if (found) read_rows(tx, plan);
  plan.travelers = travelers_of(tx, trip);
  return plan;
}

Result<Done> save_overseas_plan(Tx& tx, OverseasPlan const& plan) {
  auto version = plan.version;
  if (version == 0) {
    if (insert_plan(tx, plan) == 0) return conflict("problem.saved_first");
    version = 1;
  }
  auto const changed = tx.change(
      "UPDATE overseas_plans SET track = $3, main_purpose = $4, country = $5, cities = $6, necessity = $7, why_not_home = $8, "
      "payer_name = $9, expected_effect = $10, adoption_plan = $11, similar_answer = $12, joint_trip = $13, safety = $14, "
      "emergency_contact = $15, training_plan = $16, agency_quotes = $17, legal_basis = $18, urgent_reason = $19, exchange_rate = $20, "
      "payer = $21, civilians = $22, is_referred = $23, travel_alert = $24, alert_checked_on = $25, exchange_on = $26, "
      "resolved_on = $27, publish_by = $28, published_on = $29, published_at = $30, register_by = $31, registered_on = $32, "
      "registration_no = $33, expert_meeting = $34, is_ministry_plan = $35, why_not_online = $36, version = version + 1 WHERE "
      "institution_id = $institution AND "
      "trip_id = $1 AND version = $2",
      plan.trip, version, plan.track, plan.main_purpose, plan.country, plan.cities, plan.necessity, plan.why_not_home, plan.payer_name,
      plan.expected_effect, plan.adoption_plan, plan.similar_answer, plan.joint_trip, plan.safety, plan.emergency_contact,
      plan.training_plan, plan.agency_quotes, plan.legal_basis, plan.urgent_reason, plan.exchange_rate, plan.payer, plan.civilians,
      plan.is_referred ? 1 : 0, plan.travel_alert, plan.alert_checked_on, plan.exchange_on, plan.resolved_on, plan.publish_by,
      plan.published_on, plan.published_at, plan.register_by, plan.registered_on, plan.registration_no, plan.expert_meeting,
      plan.is_ministry_plan ? 1 : 0, plan.why_not_online);
  if (changed == 0) return conflict("problem.saved_first");
  remove_rows(tx, plan.trip);
  insert_rows(tx, plan);
  return Done{};
}

}  // namespace baeumgil
