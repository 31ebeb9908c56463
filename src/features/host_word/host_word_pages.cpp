#include "features/host_word/host_word_pages.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/cases/find_case.h"
#include "features/host_word/answer_host_word.h"
#include "features/host_word/as_host_hears.h"
#include "features/host_word/ask_host.h"
#include "features/host_word/host_word_store.h"
#include "features/host_word/host_word_views.h"
#include "features/host_word/host_word_words.h"
#include "features/reports/find_report.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct Desk {
  Case found{};
  std::vector<HostWord> words{};
  std::string email{};  // the newest one known: of the last question, or of the visit
  std::string contact{};
};

Result<Desk> read_desk(Tx& tx, Actor const& actor, CaseId id) {
  auto desk = Desk{.found = TRY(find_case(tx, actor, id)), .words = list_host_words(tx, id)};
  if (!desk.words.empty()) {
    desk.email = desk.words.front().email;
    desk.contact = desk.words.front().contact;
    return desk;
  }
  if (desk.found.report.is_nil()) return desk;
  auto const report = find_report(tx, actor, desk.found.report);
  if (!report) return desk;
  for (auto const& visit : list_visits_of(tx, report->trip)) {
    if (visit.host != desk.found.host) continue;
    desk.email = visit.host_email;
    desk.contact = visit.host_department;
  }
  return desk;
}

HostQuestion read_question(Fields& fields) {
  return {.email = fields.text("email"), .contact = fields.text("contact"), .note = fields.text("note")};
}

std::string what_ours_says(Case const& found) {
  auto text = found.one_line;
  for (auto const* part : {&found.problem_before, &found.what_they_did, &found.conditions})
    if (!part->empty()) text += (text.empty() ? "" : "\n\n") + *part;
  return text;
}

HostWordRowView to_row(Site const& site, Actor const& actor, Case const& found, HostWord const& word) {
  auto const& locale = site.locale();
  auto row = HostWordRowView{.id = to_text(word.id), .state = host_word_badge(locale, actor.language, word.state)};
  row.kind = site.words(actor, "host_word.kind." + std::string{to_word(word.kind)});
  row.asked = site.words(actor, word.asked_by_name.empty() ? "host_word.asked_by_clock" : "host_word.asked",
                         {day_text(actor.language, word.asked_at), word.contact.empty() ? word.email : word.contact, word.asked_by_name});
  if (word.answered_at)
    row.answered = site.words(actor, "host_word.answered", {day_text(actor.language, *word.answered_at), word.respondent});
  if (!word.text.empty()) {
    row.text = word.text;
    row.ours = what_ours_says(found);
    row.text_label = site.words(actor, word.state == HostWordState::removal_asked ? "host_word.removal_reason" : "host_word.correction");
  }
  if (word.settled_at)
    row.settled = site.words(actor, "host_word.settled", {word.settled_by_name, day_text(actor.language, *word.settled_at)});
  row.settlement = word.settlement;
  return row;
}

std::vector<Crumb> crumbs_of(Site const& site, Actor const& actor, Case const& found) {
  return {{.label = site.words(actor, "case.list"), .path = "/cases"},
          {.label = found.number, .path = "/cases/" + to_text(found.id)},
          {.label = site.words(actor, "host_word.title")}};
}

struct Opened {
  LinkToken token{};
  Actor host{};
  HostHears told{};
};

// None for a token that opens nothing, or a case that is shown no more.
std::optional<Opened> open_link(Database& db, Request const& request, Actor const& actor) {
  auto const token = read_link_token(request.parameter("token"));
  if (!token) return std::nullopt;
  auto opened = Opened{.token = *token, .host = link_actor(actor, *token)};
  auto const is_there = db.read(opened.host, [&](Tx& tx) {
    auto word = find_host_word_by_link(tx, hash_of(*token));
    if (!word) return false;
    auto found = find_case(tx, opened.host, word->good_case);
    if (!found || (!is_standing(*found) && found->state != CaseState::checked)) return false;
    opened.told = as_host_hears(tx, *std::move(word), *std::move(found));
    return true;
  });
  if (!is_there) return std::nullopt;
  opened.host.name = opened.told.found.host_name;
  return opened;
}

std::vector<HostWordPageView::Text> texts_of(Site const& site, Actor const& host, HostHears const& told) {
  auto const& found = told.found;
  auto const result = found.result_metric.empty() ? std::string{}
                                                  : found.result_metric + ": " + found.result_before + " → " + found.result_after + " (" +
                                                        found.result_source + ")";
  auto const money = [&](std::optional<Won> const& won) { return won ? site.words(host, "trip.won", {with_commas(*won)}) : std::string{}; };
  auto all = std::vector<HostWordPageView::Text>{{"case.one_line", found.one_line},
                                                 {"case.problem_before", found.problem_before},
                                                 {"case.what_they_did", found.what_they_did},
                                                 {"case.since_year", found.since_year ? std::to_string(*found.since_year) : std::string{}},
                                                 {"case.cost_initial", money(found.cost_initial)},
                                                 {"case.cost_yearly", money(found.cost_yearly)},
                                                 {"case.part.result", result},
                                                 {"case.legal_basis", found.legal_basis},
                                                 {"case.failure_points", found.failure_points},
                                                 {"case.conditions", found.conditions}};
  std::erase_if(all, [&](auto const& item) {
    auto const heading = site.locale().words(Language::ko, item.label_key);
    return item.text.empty() || std::ranges::find(told.withheld, heading) != told.withheld.end();
  });
  return all;
}

Response host_page(Site const& site, Request const& request, Opened const& opened, Form const& form) {
  auto const& host = opened.host;
  auto const& word = opened.told.word;
  auto view = HostWordPageView{.path = "/host-word/" + opened.token.text, .case_title = opened.told.found.title, .note = word.note};
  view.texts = texts_of(site, host, opened.told);
  view.takes_answer = !word.answered_at;
  view.title = site.words(host, view.takes_answer ? "host_word.page_title" : "host_word.thanks");
  auto const is_yearly = word.kind == HostWordKind::yearly;
  view.lead = site.words(host,
                         !view.takes_answer ? "host_word.thanks_lead"
                         : is_yearly        ? "host_word.lead_yearly"
                                            : "host_word.lead",
                         {day_text(host.language, word.answer_by)});
  if (view.takes_answer) {
    auto choices = std::vector<Choice>{};
    for (auto const reply : all_of<HostReply>())
      choices.push_back({.value = std::string{to_word(reply)}, .label = form.words("host_word.reply." + std::string{to_word(reply)})});
    view.reply = form.radio("reply", "host_word.reply", std::move(choices), {.required = true});
    view.text = form.area("text", "host_word.text", {.max_length = 4000, .rows = 5, .hint_key = "host_word.text_hint"});
    view.respondent =
        form.text("respondent", "host_word.respondent", {.required = true, .max_length = 100, .hint_key = "host_word.respondent_hint"});
  } else {
    view.answer = {{"host_word.reply", site.words(host, "host_word.state." + std::string{to_word(word.state)})},
                   {"host_word.respondent", word.respondent}};
    if (!word.text.empty()) view.answer.push_back({"host_word.text", word.text});
    if (!word.settlement.empty()) view.answer.push_back({"host_word.settlement", word.settlement});
  }
  view.summary = form.summary();
  return site.page(request, host, {.title = view.title, .status = view.summary.is_shown() ? 422 : 200, .is_wide = false}, view);
}

}  // namespace

Result<Response> HostWordPages::desk_page(Request const& request, Actor const& actor, CaseId id, Shown const& shown) const {
  auto const desk = TRY(db.read(actor, [&](Tx& tx) { return read_desk(tx, actor, id); }));
  auto const& found = desk.found;
  auto const blank = Form{site.locale(), actor.language};
  auto view = HostWordDeskView{.case_path = "/cases/" + to_text(id), .case_title = found.number + " " + found.title};
  view.host = found.host_name;
  view.link = shown.link;
  if (found.as_of) view.as_of = host_word_as_of(site.locale(), actor.language, *found.as_of);
  if (may_edit_case(actor, found)) view.edit_path = view.case_path + "/edit";
  for (auto const& word : desk.words) {
    auto row = to_row(site, actor, found, word);
    if (may_settle(actor, found, word))
      row.settle.push_back((word.id == shown.refused ? shown.form : blank)
                               .area("settlement", "host_word.settlement",
                                     {.required = true, .max_length = 4000, .rows = 3, .hint_key = "host_word.settlement_hint"}));
    view.rows.push_back(std::move(row));
  }
  view.may_ask = may_ask_host(actor, found);
  view.is_open = std::ranges::any_of(desk.words, [](HostWord const& word) { return word.state == HostWordState::asked; });
  auto ask = shown.form;
  if (ask.value("email").empty() && !shown.form.summary().is_shown()) ask.set("email", desk.email).set("contact", desk.contact);
  view.email = ask.text("email", "host_word.email", {.required = true, .max_length = 200, .type = "email"});
  view.contact = ask.text("contact", "host_word.contact", {.max_length = 200, .hint_key = "host_word.contact_hint"});
  view.note = ask.area("note", "host_word.note", {.max_length = 2000, .rows = 3, .hint_key = "host_word.note_hint"});
  view.summary = ask.summary();
  return site.page(request, actor,
                   {.title = site.words(actor, "host_word.title"),
                    .crumbs = crumbs_of(site, actor, found),
                    .section = "/cases",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> HostWordPages::gone(Request const& request, Actor const& actor) const {
  auto const view = HostWordGoneView{.nothing = {.title_key = "host_word.gone", .hint_key = "host_word.gone_hint"}};
  return site.page(request, actor, {.title = site.words(actor, "host_word.gone"), .status = 404, .is_wide = false}, view);
}

Result<Response> HostWordPages::desk(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  return desk_page(request, actor, *id, {.form = Form{site.locale(), actor.language}});
}

Result<Response> HostWordPages::ask(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const token = ask_host(db, actor, *id, read_question(fields), base_address);
  if (token && token->empty()) return redirect("/cases/" + to_text(*id) + "/host-word");  // sent twice by a double click
  if (token)
    return desk_page(request, actor, *id, {.form = Form{site.locale(), actor.language}, .link = base_address + "/host-word/" + *token});
  if (token.error().kind != Kind::invalid) return token.error();
  return desk_page(request, actor, *id, {.form = Form{site.locale(), actor.language}.typed(request).refuse(token.error())});
}

Result<Response> HostWordPages::settle(Request const& request, Actor const& actor) const {
  auto const id = request.id<HostWordId>();
  if (!id) return not_found();
  auto const done = settle_host_word(db, actor, *id, Fields::of(request).text("settlement"));
  if (!done && done.error().kind != Kind::invalid) return done.error();
  auto const word = TRY(db.read(actor, [&](Tx& tx) { return find_host_word(tx, *id); }));
  if (done) return redirect("/cases/" + to_text(word.good_case) + "/host-word", "host_word.flash.settled");
  return desk_page(request, actor, word.good_case,
                   {.form = Form{site.locale(), actor.language}.typed(request).refuse(done.error()), .refused = *id});
}

Result<Response> HostWordPages::show(Request const& request, Actor const& actor) const {
  auto const opened = open_link(db, request, actor);
  if (!opened) return gone(request, actor);
  return host_page(site, request, *opened, Form{site.locale(), actor.language});
}

Result<Response> HostWordPages::answer(Request const& request, Actor const& actor) const {
  auto const opened = open_link(db, request, actor);
  if (!opened) return gone(request, actor);
  auto fields = Fields::of(request);
  auto const said =
      HostStatement{.reply = fields.choice<HostReply>("reply"), .respondent = fields.text("respondent"), .text = fields.text("text")};
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<HostWordId>{*unreadable} : answer_host_word(db, opened->host, opened->token, said);
  if (done) return redirect("/host-word/" + opened->token.text);
  if (done.error().kind != Kind::invalid) return done.error();
  return host_page(site, request, *opened, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> HostWordPages::json(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const desk = TRY(db.read(actor, [&](Tx& tx) { return read_desk(tx, actor, *id); }));
  return page_of_all(desk.words, asked, [](JsonWriter& json, HostWord const& word) { write_host_word(json, word); });
}

Result<Response> HostWordPages::ask_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<CaseId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const question = read_question(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const token = ask_host(db, actor, *id, question, base_address);
  if (!token) return token.error();
  return done_answer(201, to_text(*id));
}

Result<Response> HostWordPages::settle_by_program(Request const& request, Actor const& actor) const {
  auto const id = request.id<HostWordId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const settlement = fields.text("settlement");
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = settle_host_word(db, actor, *id, settlement);
  if (!done) return done.error();
  return done_answer(200, to_text(*done));
}

}  // namespace baeumgil
