#include "features/trips/host_pages.h"

#include "base/day_text.h"
#include "features/trips/answer_visit.h"
#include "features/trips/follow_visit.h"
#include "features/trips/inspired.h"
#include "features/trips/trip_words.h"
#include "features/trips/visit_document.h"
#include "features/trips/visit_input.h"
#include "features/trips/visit_store.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kText = 2000;

struct OpenedLetter {
  LinkToken token{};
  Actor host{};
  VisitLetter letter{};
};

std::optional<VisitLetter> find_letter(Tx& tx, Actor const& host, LinkToken const& token) {
  auto visit = find_visit_by_token(tx, hash_of(token));
  if (!visit) return std::nullopt;
  auto trip = find_trip(tx, host, visit->trip);
  if (!trip) return std::nullopt;
  return read_letter(tx, *std::move(visit), *std::move(trip));
}

// After the visit the link stays good: later it tells what came of it.
bool is_over(VisitState state) { return state == VisitState::withdrawn || state == VisitState::cancelled; }

// None for a token that opens nothing.
std::optional<OpenedLetter> open_any_link(Database& db, Request const& request, Actor const& actor) {
  auto const token = read_visit_token(request.parameter("token"));
  if (!token) return std::nullopt;
  auto opened = OpenedLetter{.token = *token, .host = link_actor(actor, *token)};
  auto letter = db.read(opened.host, [&](Tx& tx) { return find_letter(tx, opened.host, *token); });
  if (!letter) return std::nullopt;
  opened.letter = *std::move(letter);
  opened.host.name = opened.letter.visit.host_name;
  return opened;
}

// None too for a request that was taken back: there is nothing to answer any more.
std::optional<OpenedLetter> open_link(Database& db, Request const& request, Actor const& actor) {
  auto opened = open_any_link(db, request, actor);
  if (opened && is_over(opened->letter.visit.state)) return std::nullopt;
  return opened;
}

RadioField yes_no(Form const& form, std::string_view name, std::string_view label_key) {
  return form.radio(name, label_key, {{.value = "yes", .label = form.words("form.yes")}, {.value = "no", .label = form.words("form.no")}},
                    {});
}

HostPageView to_page_view(Form const& form, VisitLetter const& letter, Language language) {
  auto const& visit = letter.visit;
  auto view = HostPageView{.may_say_seen = visit.state == VisitState::sent};
  auto choices =
      std::vector<Choice>{{.value = "accept", .label = form.words("visit.host.accept", {trip_moment(language, visit.first_choice_at)})}};
  if (visit.second_choice_at)
    choices.push_back(
        {.value = "accept_second", .label = form.words("visit.host.accept", {trip_moment(language, *visit.second_choice_at)})});
  choices.push_back({.value = "propose_date", .label = form.words("visit.host.propose_date")});
  choices.push_back({.value = "decline", .label = form.words("visit.host.decline")});
  view.decision = form.radio("decision", "visit.host.decision", std::move(choices), {.required = true});
  view.proposed = proposed_time_rows(form);
  view.decline_reason =
      form.area("decline_reason", "visit.decline_reason", {.max_length = kText, .rows = 3, .hint_key = "visit.host.decline_hint"});
  view.attendants = form.area("attendants", "visit.attendants", {.max_length = kText, .rows = 2, .hint_key = "visit.host.attendants_hint"});
  view.limits = form.area("limits", "visit.limits", {.max_length = kText, .rows = 2, .hint_key = "visit.host.limits_hint"});
  view.photo_allowed = yes_no(form, "photo_allowed", "visit.photo_allowed");
  view.share_allowed = yes_no(form, "share_allowed", "visit.share_allowed");
  view.arrival_info =
      form.area("arrival_info", "visit.arrival_info", {.max_length = kText, .rows = 2, .hint_key = "visit.host.arrival_hint"});
  view.summary = form.summary();
  return view;
}

}  // namespace

Result<Response> HostPages::gone(Request const& request, Actor const& actor) const {
  auto const opened = open_any_link(db, request, actor);
  if (!opened) {
    auto const view = HostGoneView{.title = site.words(actor, "visit.host.gone"), .text = site.words(actor, "visit.host.gone_hint")};
    return site.page(request, actor, {.title = view.title, .status = 404, .is_wide = false}, view);
  }
  auto const& letter = opened->letter;
  auto view = HostGoneView{.title = site.words(actor, "visit.host.over"), .reason = letter.visit.state_reason};
  auto const at = letter.visit.agreed_at.value_or(letter.visit.first_choice_at);
  view.text = site.words(actor, "visit.host.over_text", {letter.sender, trip_moment(actor.language, at)});
  view.contact = to_view(letter, site.locale(), actor.language).contact;
  return site.page(request, opened->host, {.title = view.title, .status = 410, .is_wide = false}, view);
}

Result<Response> HostPages::form_page(Request const& request, Actor const& host, VisitLetter const& letter, Form const& form) const {
  auto view = to_page_view(form, letter, host.language);
  view.title = site.words(host, "visit.host.title", {letter.sender});
  view.letter = to_view(letter, site.locale(), host.language);
  view.contact = letter.host_contact;
  view.path = "/host/" + std::string{request.parameter("token")};
  view.files.path = view.path + "/letter";
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, host, {.title = view.title, .status = status, .is_wide = false}, view);
}

Result<Response> HostPages::thanks_page(Request const& request, Actor const& host, VisitLetter const& letter) const {
  auto const is_after = took_place(letter.visit.state);
  auto view = HostThanksView{.is_after_visit = is_after, .feedback = letter.visit.feedback};
  if (is_after) {
    view.inspired = db.read(
        host, [&](Tx& tx) { return to_inspired_list(site, host, list_inspired(tx, letter.visit.trip, letter.visit.host), tx.today()); });
  }
  view.title = site.words(host, is_after ? "visit.host.after" : "visit.host.thanks");
  view.state = state_badge(site, host, letter.visit.state);
  view.files.path = "/host/" + std::string{request.parameter("token")} + "/letter";
  view.letter = to_view(letter, site.locale(), host.language);
  view.answer = answer_facts(letter.visit, site.locale(), host.language);
  return site.page(request, host, {.title = view.title, .is_wide = false}, view);
}

Result<Response> HostPages::show(Request const& request, Actor const& actor) const {
  auto const opened = open_link(db, request, actor);
  if (!opened) return gone(request, actor);
  if (!awaits_answer(opened->letter.visit.state)) return thanks_page(request, opened->host, opened->letter);
  return form_page(request, opened->host, opened->letter, Form{site.locale(), actor.language});
}

Result<Response> HostPages::letter(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const opened = open_link(db, request, actor);
  if (!opened) return gone(request, actor);
  return document_download(to_document(opened->letter, site.locale()), format, letter_file_name(opened->letter.visit, site.locale()));
}

Result<Response> HostPages::say_seen(Request const& request, Actor const& actor) const {
  auto const opened = open_link(db, request, actor);
  if (!opened) return gone(request, actor);
  auto const seen = view_visit(db, opened->host, opened->token);
  if (!seen) return seen.error();
  return redirect("/host/" + opened->token.text, "visit.host.flash_seen");
}

Result<Response> HostPages::answer(Request const& request, Actor const& actor) const {
  auto const opened = open_link(db, request, actor);
  if (!opened) return gone(request, actor);
  auto fields = Fields::of(request);
  auto const said = read_host_answer(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<VisitId>{*unreadable} : answer_visit(db, opened->host, opened->token, said);
  if (done) return redirect("/host/" + opened->token.text);
  if (done.error().kind != Kind::invalid) return done.error();
  return form_page(request, opened->host, opened->letter, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
