#include "features/trips/tell_desk.h"

#include <algorithm>

#include "features/people/find_person.h"
#include "features/publications/public_cover.h"
#include "features/settings/find_settings.h"
#include "features/trips/answer_visit.h"
#include "features/trips/as_host_reads.h"
#include "features/trips/find_trip.h"
#include "features/trips/visit_parcel.h"
#include "features/trips/visit_store.h"

namespace baeumgil {
namespace {

// All that stands in the letter and its two lists, and no more.
VisitRequestParcel parcel_of(Tx& tx, Trip const& trip, Visit const& visit) {
  auto parcel = VisitRequestParcel{.visit = visit.id, .version = visit.version, .state = visit.state, .state_reason = visit.state_reason};
  parcel.guest_name = official_name_of(find_settings(tx));
  parcel.number = visit.number;
  parcel.record_no = visit.record_no;
  parcel.for_department = visit.host_department;
  if (auto const writer = find_person(tx, visit.contact)) {
    parcel.contact = writer->department_name + " " + writer->rank + " " + writer->name;
    parcel.reach = visit.contact_phone + (visit.contact_phone.empty() || writer->email.empty() ? "" : ", ") + writer->email;
  }
  parcel.topic = visit.topic;
  parcel.requests = visit.requests;
  parcel.place = visit.place;
  parcel.first_choice_at = visit.first_choice_at;
  parcel.second_choice_at = visit.second_choice_at;
  parcel.agreed_at = visit.agreed_at;
  parcel.proposed = visit.proposed;
  parcel.reminders = visit.reminders;
  parcel.feedback = visit.feedback;
  for (auto const& traveler : trip.travelers)
    parcel.visitors.push_back(traveler.department_name + " " + traveler.rank + " " + traveler.name);
  for (auto const& question : trip.questions) parcel.questions.push_back(question.question);
  return parcel;
}

}  // namespace

Result<VisitId> tell_desk(Tx& tx, Trip const& trip, VisitId id) {
  auto const visits = list_visits_of(tx, trip.id);  // as stored now
  auto const visit = std::ranges::find(visits, id, &Visit::id);
  if (visit == visits.end() || !visit->sent_at) return id;
  send_parcel(tx, visit->host, kVisitRequestParcel, [&] {
    auto const cover = load_public_cover(tx).everywhere();
    return to_json(parcel_of(tx, as_host_reads(cover, trip), as_host_reads(cover, *visit)));
  });
  return id;
}

Result<Done> take_desk_answer(Tx& tx, Actor const& clock, Parcel const& parcel) {
  auto const said = read_visit_answer(parcel.content);
  if (!said) return Done{};
  auto const found = find_visit(tx, clock, said->visit);
  if (!found || found->host != parcel.from || !found->sent_at) return Done{};  // somebody else's letter, or none
  auto visit = *found;
  auto const trip = TRY(find_trip(tx, clock, visit.trip));
  if (awaits_answer(visit.state) && !answer_problem(said->answer, visit, parcel.sent_at)) {
    auto host = clock;
    host.name = visit.host_name;
    visit.groups_together = said->groups_together;
    TRY(record_host_answer(tx, host, visit, said->answer));
    return Done{};
  }
  TRY(tell_desk(tx, trip, visit.id));
  return Done{};
}

}  // namespace baeumgil
