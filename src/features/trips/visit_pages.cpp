#include "features/trips/visit_pages.h"

#include <algorithm>

#include "features/audit/history.h"
#include "features/trips/close_visit.h"
#include "features/trips/follow_visit.h"
#include "features/trips/hold_trip.h"
#include "features/trips/send_visit.h"
#include "features/trips/thank_you_document.h"
#include "features/trips/trip_words.h"
#include "features/trips/visit_document.h"
#include "features/trips/visit_input.h"
#include "features/trips/visit_letter_view.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct Shown {
  VisitLetter letter{};
  std::vector<RecordedEvent> events{};
  std::optional<Problem> held{};  // while the trip's programme is suspended
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, VisitId id) {
  auto visit = TRY(find_visit(tx, actor, id));
  auto trip = TRY(find_trip(tx, actor, visit.trip));
  auto shown = Shown{.letter = read_letter(tx, std::move(visit), std::move(trip))};
  shown.events = list_events_of(tx, "visit", id.value);
  shown.held = suspension_problem(tx, actor, shown.letter.trip);
  return shown;
}

// The host proposes one time with its hour: there is nothing to choose.
bool is_one_hour(Visit const& visit) {
  return visit.state == VisitState::counter_proposed && visit.proposed.size() == 1 && visit.proposed.front().part == DayPart::at_time;
}

// Which of the host's times it is to be, and the hour of those that name only a part of the day.
void ask_agreement(VisitShowView& view, Site const& site, Actor const& actor, VisitLetter const& letter, Form const& form) {
  auto const& visit = letter.visit;
  if (visit.state != VisitState::counter_proposed || is_one_hour(visit) || !may_follow_visit(actor, visit, letter.trip)) return;
  auto choices = std::vector<Choice>{};
  for (auto const& one : visit.proposed)
    choices.push_back({.value = std::to_string(choices.size()), .label = proposed_words(site.locale(), actor.language, one)});
  view.agreement_path = "/visits/" + to_text(visit.id) + "/agreement";
  view.proposal = form.radio("proposal", "visit.proposed_at", std::move(choices), {.required = true});
  auto const has_hour = [](ProposedTime const& one) { return one.part == DayPart::at_time; };
  if (!std::ranges::all_of(visit.proposed, has_hour))
    view.agreed_time = form.text("agreed_time", "visit.agree.time", {.hint_key = "visit.agree.time_hint", .type = "time"});
}

void show_actions(VisitShowView& view, Actor const& actor, VisitLetter const& letter, Form const& form) {
  auto const& visit = letter.visit;
  auto const& trip = letter.trip;
  auto const path = "/visits/" + to_text(visit.id);
  auto offer = [&](std::string_view key, std::string_view noun, std::string_view confirm_key = {}) {
    view.actions.push_back({.label_key = std::string{key}, .path = path + std::string{noun}, .confirm_key = std::string{confirm_key}});
  };
  if (visit.state == VisitState::draft && may_request_visit(actor, trip)) view.edit_path = path + "/edit";
  if (may_sign_visit(actor, visit, letter.decider)) {
    view.signature_path = path + "/signature";
    view.record_no = form.text("record_no", "visit.record_no", {.required = true, .max_length = 60, .hint_key = "visit.record_no_hint"});
  }
  if (may_send_visit(actor, visit, trip) && view.held.empty())
    offer(visit.state == VisitState::no_reply ? "visit.send_again" : "visit.send", "/sending", "visit.send_confirm");
  if (may_send_feedback(actor, visit)) {
    view.feedback_path = path + "/feedback";
    view.feedback =
        form.area("feedback", "visit.feedback", {.required = true, .max_length = 4000, .rows = 5, .hint_key = "visit.feedback_hint"});
  }
  if (may_close_visit(actor, visit)) offer("visit.close", "/closure");
  if (!may_follow_visit(actor, visit, trip)) return;
  if (is_one_hour(visit)) offer("visit.agree_date", "/agreement", "visit.agree_date_confirm");
  if (visit.state == VisitState::accepted) offer("visit.confirm", "/confirmation");
  if (visit.state == VisitState::confirmed) offer("visit.mark_visited", "/completion");
  if (visit.state == VisitState::visited) offer("visit.thank", "/thanks", "visit.thank_confirm");
  if (!may_still_change(visit.state)) return;
  view.withdrawal_path = path + "/withdrawal";
  view.withdrawal_reason = form.area("reason", "trip.reason", {.required = true, .max_length = 1000, .rows = 3});
}

std::string days_path_of(Trip const& trip) {
  auto const id = to_text(trip.id);
  if (trip.kind == TripKind::overseas) return "/overseas/trips/" + id;
  return "/trips/" + id + (trip.state >= TripState::permitted ? "/changes" : "");
}

// The time the host would have the team agree to, where it is none of the trip's days.
void warn_of_day(VisitShowView& view, Site const& site, Actor const& actor, VisitLetter const& letter) {
  auto const& visit = letter.visit;
  auto at = visit.state == VisitState::accepted ? visit.agreed_at : std::nullopt;
  if (visit.state == VisitState::counter_proposed && !visit.proposed.empty() && !offers_day_of(visit, letter.trip))
    at = visit.proposed.front().at;
  if (!at || is_on_trip(letter.trip, *at) || !may_follow_visit(actor, visit, letter.trip)) return;
  view.outside_trip = site.words(actor, "visit.agree.outside_trip",
                                 {in_korean(day_in_seoul(*at)), in_korean(letter.trip.starts_on), in_korean(letter.trip.ends_on)});
  view.days_path = days_path_of(letter.trip);
}

}  // namespace

Result<Response> VisitPages::shown(Request const& request, Actor const& actor, VisitId id, Form const& form,
                                   std::string const& link) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, id); }));
  auto const& visit = found.letter.visit;
  auto view = VisitShowView{.title = site.words(actor, "visit.to_host", {visit.host_name}), .number = visit.number, .link = link};
  view.state = state_badge(site, actor, visit.state);
  view.trip = found.letter.trip.number + " " + found.letter.trip.purpose;
  view.trip_path = "/trips/" + to_text(visit.trip);
  view.reason = visit.state_reason;
  if (found.held) view.held = site.words(actor, found.held->key, found.held->arguments);
  view.letter = to_view(found.letter, site.locale(), actor.language);
  view.files.path = "/visits/" + to_text(visit.id) + "/letter";
  view.e_approval_path = "/visits/" + to_text(visit.id) + "/e-approval.zip";
  if (took_place(visit.state)) view.thank_you.path = "/visits/" + to_text(visit.id) + "/thank-you";
  view.awaits_answer = awaits_answer(visit.state);
  view.answer = answer_facts(visit, site.locale(), actor.language);
  show_actions(view, actor, found.letter, form);
  ask_agreement(view, site, actor, found.letter, form);
  warn_of_day(view, site, actor, found.letter);
  view.history = to_timeline(site.locale(), actor.language, found.events);
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "trip.list"), .path = "/trips"},
                               {.label = found.letter.trip.number, .path = view.trip_path},
                               {.label = visit.number}},
                    .section = "/trips",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> VisitPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  return shown(request, actor, *id, Form{site.locale(), actor.language}, {});
}

Result<Response> VisitPages::after_step(Request const& request, Actor const& actor, Result<VisitId> const& done,
                                        std::string_view flash_key) const {
  if (done) return redirect("/visits/" + to_text(*done), flash_key);
  auto const id = request.id<VisitId>();
  if (!id || done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()), {});
}

Result<Response> VisitPages::letter(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, *id); }));
  return document_download(to_document(found.letter, site.locale()), format, letter_file_name(found.letter.visit, site.locale()));
}

Result<Response> VisitPages::thank_you(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto const letter = TRY(read_thank_you(db, actor, *id, site.locale()));
  return document_download(letter.document, format, letter.file_name);
}

Result<Response> VisitPages::thank_you_page(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto const letter = TRY(db.read(actor, [&](Tx& tx) { return read_visited(tx, actor, *id); }));
  auto const& visit = letter.visit;
  auto const back = "/visits/" + to_text(visit.id);
  auto const view = ThankYouView{.letter = to_view(letter, site.locale(), actor.language),
                                 .files = {.path = back + "/thank-you"},
                                 .back = back,
                                 .when = trip_moment(actor.language, visit.agreed_at.value_or(visit.first_choice_at)),
                                 .received_by = visit.attendants};
  auto const title = site.words(actor, "visit.thank_you");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{site.words(actor, "trip.list"), "/trips"},
                               {letter.trip.number, "/trips/" + to_text(visit.trip)},
                               {visit.number, back},
                               {title, ""}},
                    .section = "/trips"},
                   view);
}

Result<Response> VisitPages::sign(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return after_step(request, actor, sign_visit(db, actor, *id, fields.text("record_no")), "visit.flash.signed");
}

Result<Response> VisitPages::send(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto const letter = TRY(letter_attachments(db, actor, *id, site.locale()));
  auto const token = send_visit(db, actor, *id, base_address, letter);
  if (token && token->empty()) return redirect("/visits/" + to_text(*id));  // sent twice by a double click
  if (token) return shown(request, actor, *id, Form{site.locale(), actor.language}, base_address + "/host/" + *token);
  if (token.error().kind != Kind::invalid) return token.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.refuse(token.error()), {});
}

Result<Response> VisitPages::agree(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const chosen = read_date_chosen(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<VisitId>{*unreadable} : agree_date(db, actor, *id, chosen);
  return after_step(request, actor, done, "visit.flash.agreed");
}

Result<Response> VisitPages::confirm(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  return after_step(request, actor, confirm_visit(db, actor, *id), "visit.flash.confirmed");
}

Result<Response> VisitPages::withdraw(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return after_step(request, actor, withdraw_visit(db, actor, *id, fields.text("reason")), "visit.flash.withdrawn");
}

Result<Response> VisitPages::mark(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  return after_step(request, actor, mark_visited(db, actor, *id), "visit.flash.visited");
}

Result<Response> VisitPages::thank(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto const letter = TRY(thank_you_attachments(db, actor, *id, site.locale()));
  return after_step(request, actor, thank_host(db, actor, *id, letter), "visit.flash.thanked");
}

Result<Response> VisitPages::tell_feedback(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const told = send_feedback(db, actor, *id, {.text = fields.text("feedback"), .base_address = base_address});
  return after_step(request, actor, told, "visit.flash.feedback");
}

Result<Response> VisitPages::close(Request const& request, Actor const& actor) const {
  auto const id = request.id<VisitId>();
  if (!id) return not_found();
  return after_step(request, actor, close_visit(db, actor, *id), "visit.flash.closed");
}

}  // namespace baeumgil
