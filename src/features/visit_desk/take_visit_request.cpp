#include "features/visit_desk/take_visit_request.h"

#include "features/audit/record_event.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/trips/visit_parcel.h"
#include "features/visit_desk/desk_json.h"
#include "features/visit_desk/desk_offer_store.h"
#include "features/visit_desk/desk_store.h"

namespace baeumgil {
namespace {

void copy(VisitRequestParcel const& letter, DeskRequest& request) {
  request.visit_version = letter.version;
  request.guest_name = letter.guest_name;
  request.number = letter.number;
  request.record_no = letter.record_no;
  request.for_department = letter.for_department;
  request.contact = letter.contact;
  request.reach = letter.reach;
  request.topic = letter.topic;
  request.requests = letter.requests;
  request.place = letter.place;
  request.visitors = static_cast<int>(letter.visitors.size());
  request.first_choice_at = letter.first_choice_at;
  request.second_choice_at = letter.second_choice_at;
  request.state = letter.state;
  request.state_reason = letter.state_reason;
  request.agreed_at = letter.agreed_at;
  request.proposed = letter.proposed;
  request.reminders = letter.reminders;
  request.feedback = letter.feedback;
  request.visitor_lines = letter.visitors;
  request.questions = letter.questions;
}

void tell_officers(Tx& tx, DeskRequest const& request, std::string_view key) {
  for (auto const& officer : list_people_with(tx, Role::programme_officer))
    notify(tx,
           {.to = officer.id, .key = key, .arguments = {request.guest_name, request.number}, .path = "/visit-desk/" + to_text(request.id)});
}

// Nobody comes at the time that was kept for them: the visit is off, or its guest asks for another time.
void free_slot(Tx& tx, DeskRequest const& before, DeskRequest& request) {
  auto const asks_anew = !awaits_answer(before.state) && awaits_answer(request.state);
  if (!(asks_anew || is_off(request.state)) || request.slot.is_nil()) return;
  release_slot(tx, request.slot, 1);
  request.slot = {};
}

Result<Done> take_first(Tx& tx, Actor const& actor, Parcel const& parcel, VisitRequestParcel const& letter) {
  auto request = DeskRequest{.id = DeskRequestId::make(), .guest = parcel.from, .visit = letter.visit, .received_at = tx.now()};
  copy(letter, request);
  insert_desk_request(tx, request);
  record_event(
      tx, actor,
      {.verb = "desk_request.received", .subject = {"desk_request", request.id.value, request.guest_name}, .after = to_json(request)});
  tell_officers(tx, request, "notice.desk.received");
  return Done{};
}

}  // namespace

Result<Done> take_visit_request(Tx& tx, Actor const& clock, Parcel const& parcel) {
  auto const letter = read_visit_request(parcel.content);
  if (!letter) return Done{};
  auto guest = clock;
  guest.name = letter->guest_name;
  auto known = find_desk_request_of(tx, parcel.from, letter->visit);
  if (!known) return take_first(tx, guest, parcel, *letter);
  if (letter->version <= known->visit_version) return Done{};
  auto const before = *known;
  copy(*letter, *known);
  free_slot(tx, before, *known);
  TRY(update_desk_request(tx, *known));
  replace_desk_lines(tx, *known);
  record_event(tx, guest,
               {.verb = "desk_request.changed",
                .subject = {"desk_request", known->id.value, known->guest_name},
                .reason = known->state_reason,
                .before = to_json(before),
                .after = to_json(*known)});
  if (known->reminders > before.reminders)
    tell_officers(tx, *known, "notice.desk.reminded");
  else if (known->state != before.state)
    tell_officers(tx, *known, "notice.desk.changed");
  return Done{};
}

}  // namespace baeumgil
