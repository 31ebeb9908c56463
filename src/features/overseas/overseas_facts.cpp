#include "features/overseas/overseas_facts.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "features/overseas/backpack_store.h"
#include "features/overseas/committee_store.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "features/trips/trip_facts.h"

namespace baeumgil {
namespace {

constexpr std::array<std::string_view, 4> kPurposeWords{"inspection", "conference", "training", "other"};  // by MainPurpose

std::string_view yes_or_no(bool is_so) { return is_so ? "yes" : "no"; }

// The day the last of its travellers put the mileage down; none while one is missing.
std::optional<Date> mileage_entered_on(Tx& tx, Trip const& trip) {
  auto last = std::optional<Date>{};
  auto const entries = list_mileage_on(tx, trip.id);
  for (auto const& traveler : trip.travelers) {
    auto const own = std::ranges::find(entries, traveler.person, &MileageEntry::person);
    if (own == entries.end()) return std::nullopt;
    last = std::max(last, std::optional{own->declared_on});
  }
  return last;
}

}  // namespace

std::vector<std::string> barring_trips(Tx& tx, RuleBook const& book, PersonId person) {
  auto trips = std::vector<std::string>{};
  for (auto const& report : list_late_reports(tx, person)) {
    auto const until = report.submitted_on ? deadline(book, "overseas.report.bar.until", *report.submitted_on) : std::nullopt;
    auto const still_bars = !report.submitted_on || (*report.submitted_on > report.due_on && until && tx.today() <= *until);
    if (still_bars) trips.push_back(report.trip_number);
  }
  return trips;
}

int least_visits_a_day(Trip const& trip) {
  auto least = std::optional<int>{};
  for (auto day = trip.starts_on; day <= trip.ends_on; day = day + 1) {
    auto stops = 0;
    auto visits = 0;
    auto transfers = 0;
    for (auto const& stop : trip.stops) {
      if (stop.on != day) continue;
      ++stops;
      if (stop.activity == Activity::official) ++visits;
      if (stop.activity == Activity::transfer) ++transfers;
    }
    if (stops == 0 || transfers < stops) least = std::min(least.value_or(visits), visits);
  }
  return least.value_or(0);
}

bool is_trained(OverseasTraveler const& traveler) { return traveler.conduct_trained_on && traveler.security_trained_on; }

void set_review_grounds(OverseasPlan const& plan, Situation& situation) {
  situation.set("trip.payer", plan.payer == Payer::own ? "own" : "other")
      .set("trip.purpose_kind", kPurposeWords[static_cast<std::size_t>(plan.main_purpose)])
      .set("trip.has_civilians", yes_or_no(plan.civilians > 0))
      .set("trip.is_referred", yes_or_no(plan.is_referred))
      .set("trip.is_ministry_plan", yes_or_no(plan.is_ministry_plan));
}

void set_overseas_facts(Tx& tx, Trip const& trip, OverseasPlan const& plan, Situation& situation) {
  if (!plan.is_written()) return;
  auto const book = load_rule_book(tx);
  set_review_grounds(plan, situation);
  situation.set("trip.reviews", list_items_of_trip(tx, trip.id).empty() ? 0 : 1)
      .set("trip.travelers", static_cast<int>(trip.travelers.size()) + plan.civilians)
      .set("trip.is_urgent", yes_or_no(plan.is_urgent()))
      .set("trip.urgent_reasons", plan.is_urgent() ? 1 : 0)
      .set("trip.alert_level", static_cast<int>(plan.travel_alert))
      .set("trip.legal_basis", plan.track == Track::training ? "training_act" : "overseas_rule")
      .set("trip.is_long", yes_or_no(plan.track == Track::training))  // training lasts as long as its course
      .set("trip.least_visits_a_day", least_visits_a_day(trip))
      .set("trip.travelers_without_own_task", travelers_without_own_task(book, trip))
      .set("trip.untrained_travelers", static_cast<int>(std::ranges::count_if(plan.travelers, std::not_fn(is_trained))));
  if (auto const entered = mileage_entered_on(tx, trip)) situation.set("overseas.mileage_entered_on", *entered);
  auto owed = std::size_t{0};
  for (auto const& traveler : trip.travelers) owed = std::max(owed, barring_trips(tx, book, traveler.person).size());
  situation.set("traveler.barring_reports", static_cast<int>(owed));
  if (auto const proposal = find_proposal_of_trip(tx, trip.id))
    situation.set("trip.won_above_support",
                  static_cast<double>(std::max<std::int64_t>(0, trip.estimate.amount - proposal->support.amount)));
  if (!trip.submitted_at) situation.set("trip.submitted_on", tx.today());  // if it were handed in today
  if (plan.resolved_on) situation.set("overseas.resolved_on", *plan.resolved_on);
  if (plan.published_on) situation.set("overseas.published_on", *plan.published_on).set("overseas.plan_published_on", *plan.published_on);
  if (plan.registered_on) situation.set("report.registered_on", *plan.registered_on);
}

}  // namespace baeumgil
