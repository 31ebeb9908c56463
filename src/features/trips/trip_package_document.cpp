#include "features/trips/trip_package_document.h"

#include "features/people/approval_line_document.h"
#include "features/trips/find_trip.h"
#include "features/trips/trip_document.h"
#include "features/trips/visit_document.h"
#include "features/trips/visit_letter_view.h"

namespace baeumgil {

bool has_trip_package(Trip const& trip) {
  auto const is_given_back = trip.state == TripState::returned || trip.state == TripState::rejected || trip.state == TripState::cancelled;
  return trip.submitted_at && !trip.approver.is_nil() && !is_given_back;
}

Result<ApprovalPackage> read_trip_package(Tx& tx, Actor const& actor, TripId id, Locale const& locale) {
  auto const trip = TRY(find_trip(tx, actor, id));
  if (!has_trip_package(trip)) return not_found();
  auto package = ApprovalPackage{.title = trip.number};
  package.paper = TRY(read_plan_document(tx, actor, id, locale, kApprovalLanguage));
  auto const line = ApprovalLine{tx, locale, package.line};
  auto const drafter = trip.submitted_by.is_nil() ? trip.leader : trip.submitted_by;
  line.add("approval_package.draft", drafter, day_in_seoul(*trip.submitted_at));
  auto const is_permitted = trip.permitted_at && !trip.decided_by.is_nil();
  line.add("approval_package.decide", is_permitted ? trip.decided_by : trip.approver,
           is_permitted ? std::optional{day_in_seoul(*trip.permitted_at)} : std::nullopt);
  return package;
}

Result<ApprovalPackage> read_letter_package(Tx& tx, Actor const& actor, VisitId id, Locale const& locale) {
  auto visit = TRY(find_visit(tx, actor, id));
  auto trip = TRY(find_trip(tx, actor, visit.trip));
  auto const letter = read_letter(tx, std::move(visit), std::move(trip));
  auto package = ApprovalPackage{.title = letter.visit.number};
  package.paper = to_document(letter, locale);
  auto const line = ApprovalLine{tx, locale, package.line};
  auto const& signed_at = letter.visit.signed_at;
  line.add("approval_package.draft", letter.visit.contact, {});
  line.add("approval_package.decide", letter.decider, signed_at ? std::optional{day_in_seoul(*signed_at)} : std::nullopt);
  return package;
}

}  // namespace baeumgil
