#include "features/targets/find_institution.h"
#include "features/trips/trip_words.h"
#include "features/visit_desk/desk_form.h"
#include "features/visit_desk/desk_pages.h"
#include "features/visit_desk/find_desk_offer.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct Offer {
  std::vector<VisitSlot> slots{};
  std::vector<StandingAnswer> answers{};
};

Offer read_offer(Tx& tx, InstitutionId host) { return {list_visit_slots(tx, host), list_standing_answers(tx, host)}; }

SlotView to_slot(Site const& site, Actor const& actor, VisitSlot const& slot) {
  auto view = SlotView{.id = to_text(slot.id), .when = trip_moment(actor.language, slot.starts_at) + "–" + time_in_seoul(slot.ends_at)};
  view.place = slot.place;
  view.note = slot.note;
  view.left = site.words(actor, slot.groups_left() > 0 ? "desk.slot.left" : "desk.slot.none_left", {std::to_string(slot.groups_left())});
  view.may_close = slot.groups_taken == 0;
  view.close = {.label_key = "desk.slot.close",
                .path = "/visit-desk/slots/" + view.id + "/closure",
                .style = "tertiary",
                .confirm_key = "desk.slot.close_sure"};
  return view;
}

StandingAnswerView to_standing(StandingAnswer const& answer) {
  auto view = StandingAnswerView{.id = to_text(answer.id), .question = answer.question, .answer = answer.answer};
  view.remove = {.label_key = "desk.answer.remove",
                 .path = "/visit-desk/answers/" + view.id + "/removal",
                 .style = "tertiary",
                 .confirm_key = "desk.answer.remove_sure"};
  return view;
}

template <class View>
void show_offer(View& view, Site const& site, Actor const& actor, Offer const& offer) {
  for (auto const& slot : offer.slots) view.slots.push_back(to_slot(site, actor, slot));
  for (auto const& answer : offer.answers) view.answers.push_back(to_standing(answer));
}

}  // namespace

Result<Response> DeskPages::offer_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const offer = db.read(actor, [](Tx& tx) { return read_offer(tx, tx.institution()); });
  auto view = DeskOfferView{.guest_path = "/institutions/" + to_text(actor.institution) + "/visit-desk"};
  show_offer(view, site, actor, offer);
  view.on = form.date("on", "desk.slot.on", {.required = true});
  view.from_time = form.text("from_time", "desk.slot.from", {.required = true, .type = "time"});
  view.until_time = form.text("until_time", "desk.slot.until", {.required = true, .type = "time"});
  view.groups_most = form.text("groups_most", "desk.slot.groups_most", {.required = true, .type = "number"});
  view.place = form.text("place", "visit.place", {.max_length = 300});
  view.note = form.text("note", "trip.stop.note", {.max_length = 300});
  view.edited = {.name = "edited", .value = form.value("edited")};
  view.question = form.text("question", "desk.answer.question", {.required = true, .max_length = 300});
  view.answer = form.area("answer", "desk.answer.answer", {.required = true, .max_length = 4000, .rows = 4});
  view.summary = form.summary();
  return site.page(
      request, actor,
      {.title = site.words(actor, "desk.offer"),
       .crumbs = {{.label = site.words(actor, "desk.title"), .path = "/visit-desk"}, {.label = site.words(actor, "desk.offer")}},
       .section = "/visit-desk",
       .status = view.summary.is_shown() ? 422 : 200},
      view);
}

// ?edited=…: an answer to be written anew stands in the form.
Result<Response> DeskPages::offer(Request const& request, Actor const& actor) const {
  auto form = Form{site.locale(), actor.language};
  form.set("groups_most", "1");
  auto const edited = std::string{request.query_value("edited")};
  auto const answers = db.read(actor, [](Tx& tx) { return list_standing_answers(tx, tx.institution()); });
  for (auto const& one : answers)
    if (to_text(one.id) == edited) form.set("edited", edited).set("question", one.question).set("answer", one.answer);
  return offer_page(request, actor, form);
}

Result<Response> DeskPages::open_slot(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_slot(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<VisitSlotId>{*unreadable} : baeumgil::open_slot(db, actor, input);
  if (done) return redirect("/visit-desk/offer", "desk.flash.slot_opened");
  if (done.error().kind != Kind::invalid) return done.error();
  return offer_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> DeskPages::close_slot(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitSlotId>();
  if (!id) return not_found();
  TRY(baeumgil::close_slot(db, actor, *id));
  return redirect("/visit-desk/offer", "desk.flash.slot_closed");
}

Result<Response> DeskPages::write_answer(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const edited = fields.id<StandingAnswerId>("edited");
  auto const input = read_standing_answer(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<StandingAnswerId>{*unreadable} : write_standing_answer(db, actor, edited, input);
  if (done) return redirect("/visit-desk/offer", "form.saved");
  if (done.error().kind != Kind::invalid) return done.error();
  return offer_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> DeskPages::remove_answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<StandingAnswerId>();
  if (!id) return not_found();
  TRY(remove_standing_answer(db, actor, *id));
  return redirect("/visit-desk/offer", "desk.flash.answer_removed");
}

Result<Response> DeskPages::guest(Request const& request, Actor const& actor) const {
  auto const id = request.id<InstitutionId>();
  if (!id) return not_found();
  auto offer = Offer{};
  auto const host = TRY(db.read(actor, [&](Tx& tx) {
    offer = read_offer(tx, *id);
    return find_institution(tx, *id);
  }));
  if (!host.is_tenant) return not_found();
  auto view = GuestDeskView{.title = site.words(actor, "desk.guest_title", {host.name})};
  show_offer(view, site, actor, offer);
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/targets", .is_wide = false}, view);
}

}  // namespace baeumgil
