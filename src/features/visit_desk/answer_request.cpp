#include "features/visit_desk/answer_request.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/trips/visit_parcel.h"
#include "features/visit_desk/desk_json.h"
#include "features/visit_desk/desk_offer_store.h"
#include "features/visit_desk/desk_store.h"
#include "platform/db/database.h"
#include "platform/parcels/parcels.h"

namespace baeumgil {
namespace {

constexpr auto kMostTogether = std::size_t{20};

Result<DeskRequest> open_waiting(Tx& tx, Actor const& actor, DeskRequestId id) {
  auto request = TRY(find_desk_request(tx, id));
  if (!may_run_desk(actor)) return forbidden("desk.answer.not_officer");
  if (!awaits_desk(request)) return conflict("desk.answer.already");
  return request;
}

// Yes to who asked for this time, otherwise an offer of it.
void answer_with_time(HostAnswer& said, DeskRequest const& request, Instant at) {
  said.takes_second_choice = request.first_choice_at != at && request.second_choice_at == at;
  auto const is_asked_for = request.first_choice_at == at || said.takes_second_choice;
  said.decision = is_asked_for ? HostDecision::accept : HostDecision::propose_date;
  said.proposed = is_asked_for ? std::vector<ProposedTime>{} : std::vector{ProposedTime{.at = at}};
}

// The time within the slot that the guest asked for, or its beginning.
Instant time_in(VisitSlot const& slot, DeskRequest const& request) {
  if (slot.holds(request.first_choice_at)) return request.first_choice_at;
  if (request.second_choice_at && slot.holds(*request.second_choice_at)) return *request.second_choice_at;
  return slot.starts_at;
}

Result<VisitSlot> take_own_slot(Tx& tx, VisitSlotId id, int groups) {
  auto const slot = find_own_slot(tx, id);
  if (!slot) return invalid("slot", "field.unknown_choice");
  if (slot->starts_at <= tx.now()) return invalid("slot", "desk.slot.over");
  if (!take_slot(tx, id, groups)) return invalid("slot", "desk.slot.full", {std::to_string(slot->groups_left())});
  return *slot;
}

// Here at once, at the guest's when the parcel is opened there; what it then says of its letter counts.
Result<Done> give(Tx& tx, Actor const& actor, DeskRequest request, VisitAnswerParcel const& answer) {
  auto const before = to_json(request);
  auto const& said = answer.answer;
  request.answered_at = tx.now();
  request.answered_by = actor.person;
  request.state = *said.decision == HostDecision::accept    ? VisitState::accepted
                  : *said.decision == HostDecision::decline ? VisitState::declined
                                                            : VisitState::counter_proposed;
  if (*said.decision == HostDecision::accept)
    request.agreed_at = said.takes_second_choice ? *request.second_choice_at : request.first_choice_at;
  request.proposed = said.proposed;
  request.state_reason = said.decline_reason;
  TRY(update_desk_request(tx, request));
  record_event(tx, actor,
               {.verb = "desk_request.answered",
                .subject = {"desk_request", request.id.value, request.guest_name},
                .reason = said.decline_reason,
                .before = before,
                .after = to_json(request)});
  send_parcel(tx, request.guest, kVisitAnswerParcel, [&] { return to_json(answer); });
  return Done{};
}

}  // namespace

Result<DeskRequestId> answer_request(Database& db, Actor const& actor, DeskRequestId id, DeskAnswer const& answer) {
  return db.write(actor, [&](Tx& tx) -> Result<DeskRequestId> {
    auto request = TRY(open_waiting(tx, actor, id));
    auto parcel = VisitAnswerParcel{.visit = request.visit, .answer = answer.said};
    if (!answer.slot.is_nil() && answer.said.decision != HostDecision::decline) {
      auto const slot = TRY(take_own_slot(tx, answer.slot, 1));
      answer_with_time(parcel.answer, request, time_in(slot, request));
      request.slot = slot.id;
    }
    auto const asked = Visit{.second_choice_at = request.second_choice_at};
    if (auto problem = answer_problem(parcel.answer, asked, tx.now())) return std::move(*problem);
    TRY(give(tx, actor, request, parcel));
    return id;
  });
}

Result<DeskBundleId> bundle_requests(Database& db, Actor const& actor, BundleInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<DeskBundleId> {
    if (!may_run_desk(actor)) return forbidden("desk.answer.not_officer");
    auto ids = input.requests;
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    if (ids.size() < 2) return invalid("request", "desk.bundle.at_least_two");
    if (ids.size() > kMostTogether) return invalid("request", "desk.bundle.too_many", {std::to_string(kMostTogether)});
    auto const groups = static_cast<int>(ids.size());
    auto at = input.at;
    if (!input.slot.is_nil()) {
      auto const slot = TRY(take_own_slot(tx, input.slot, groups));
      if (!at || !slot.holds(*at)) at = slot.starts_at;
    }
    if (!at) return invalid("on", "field.required");
    if (*at <= tx.now()) return invalid("on", "visit.answer.date_passed");
    auto const bundle = DeskBundleId::make();
    insert_desk_bundle(tx, actor, bundle, *at);
    for (auto const id : ids) {
      auto request = TRY(open_waiting(tx, actor, id));
      auto parcel = VisitAnswerParcel{.visit = request.visit, .answer = input.said, .groups_together = groups};
      answer_with_time(parcel.answer, request, *at);
      auto const asked = Visit{.second_choice_at = request.second_choice_at};
      if (auto problem = answer_problem(parcel.answer, asked, tx.now())) return std::move(*problem);
      request.bundle = bundle;
      request.slot = input.slot;
      TRY(give(tx, actor, request, parcel));
    }
    return bundle;
  });
}

}  // namespace baeumgil
