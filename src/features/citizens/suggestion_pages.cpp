#include "features/citizens/candidate.h"
#include "features/citizens/citizen_pages.h"
#include "features/citizens/citizen_store.h"
#include "features/citizens/citizen_views.h"
#include "features/citizens/public_record.h"
#include "features/publications/public_cover.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr int kShown = 200;

struct Listed {
  std::vector<Suggestion> suggestions{};
  std::vector<CitizenRound> rounds{};
  std::string code{};
  bool is_open_now{false};
  TextCover cover{};
};

std::vector<Choice> round_choices(std::vector<CitizenRound> const& rounds) {
  auto choices = std::vector<Choice>{};
  for (auto const& round : rounds) choices.push_back({.value = to_text(round.id), .label = round.title});
  return choices;
}

// What goes into a document is in Korean, says whose words it is, and gives nobody's telephone away.
std::string quoted(Locale const& locale, TextCover const& cover, Suggestion const& suggestion) {
  return locale.words(Language::ko, "citizens.quoted",
                      {in_korean(day_in_seoul(suggestion.received_at)), reference_of(suggestion), cover(suggestion.body)});
}

}  // namespace

Result<Response> CitizenPages::list_page(Request const& request, Actor const& actor, Form const& form, SuggestionId refused) const {
  if (!may_handle_suggestions(actor)) return not_found();
  auto const listed = db.read(actor, [&](Tx& tx) {
    auto const own = find_institution(tx, tx.institution());
    return Listed{list_suggestions(tx, kShown), list_citizen_rounds(tx), own ? own->code : std::string{}, is_open(tx),
                  load_public_cover(tx).everywhere()};
  });
  auto view = SuggestionsView{.open_path = listed.is_open_now ? "/open/" + listed.code : std::string{}};
  view.status.push_back({.text = site.words(actor, listed.is_open_now ? "citizens.is_open" : "citizens.is_closed"),
                         .tone = listed.is_open_now ? Tone::success : Tone::information});
  view.change = {.label_key = listed.is_open_now ? "citizens.close" : "citizens.open",
                 .path = "/suggestions/pages",
                 .style = "secondary",
                 .confirm_key = listed.is_open_now ? "citizens.close_confirm" : "citizens.open_confirm",
                 .fields = {{.name = "is_open", .value = listed.is_open_now ? "0" : "1"}}};
  for (auto const& one : listed.suggestions) {
    auto const is_waiting = one.state == SuggestionState::received;
    auto row = SuggestionRow{.id = one.id, .title = one.title, .body = one.body, .contact = one.contact, .at = one.received_at};
    row.state = {.label = site.words(actor, "citizens.state." + std::string{to_word(one.state)}),
                 .tone = is_waiting ? Tone::warning : Tone::success};
    row.note = one.note;
    row.handled_by = one.handled_by;
    auto const blank = Form{site.locale(), actor.language};
    if (is_waiting) {
      row.answer.push_back(
          (one.id == refused ? form : blank).area("note", "citizens.note", {.required = true, .max_length = 4000, .rows = 3}));
      row.answer.back().name = "note";
    }
    if (!one.candidate.is_nil()) row.candidate_path = "/adoptions/" + to_text(one.candidate);
    if (is_waiting && !one.candidate.is_nil() && !listed.rounds.empty()) {
      auto const& asked = one.id == refused ? form : blank;
      row.rounds.push_back(asked.select("round", "citizens.round", round_choices(listed.rounds), {.required = true}));
      row.merit.push_back(
          asked.area("merit", "citizens.merit",
                     {.required = true, .max_length = static_cast<int>(kCandidateMerit), .rows = 6, .hint_key = "citizens.merit_hint"}));
      auto const was_emptied = asked.has_value("merit", "");
      if (row.merit.back().value.empty() && !was_emptied) row.merit.back().value = quoted(site.locale(), listed.cover, one);
    }
    view.rows.push_back(std::move(row));
  }
  view.summary = form.summary();
  view.nothing = {.title_key = "citizens.no_suggestions", .hint_key = "citizens.no_suggestions_hint"};
  auto const title = site.words(actor, "citizens.suggestions");
  return site.page(request, actor,
                   {.title = title, .crumbs = {{.label = title}}, .section = "/suggestions", .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> CitizenPages::list(Request const& request, Actor const& actor) const {
  return list_page(request, actor, Form{site.locale(), actor.language}, {});
}

Result<Response> CitizenPages::list_json(Request const& request, Actor const& actor) const {
  if (!may_handle_suggestions(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const suggestions = db.read(actor, [](Tx& tx) { return list_suggestions(tx, kShown); });
  return page_of_all(suggestions, asked, [](JsonWriter& json, Suggestion const& one) {
    json.begin_object().field("id", to_text(one.id)).field("received_at", to_text(one.received_at)).field("title", one.title);
    json.field("body", one.body).field("contact", one.contact);
    json.field("candidate_id", one.candidate.is_nil() ? std::nullopt : std::optional{to_text(one.candidate)});
    json.field("state", to_word(one.state));
    json.field("note", one.note).field("handled_by", one.handled_by).end_object();
  });
}

Result<Response> CitizenPages::handle(Request const& request, Actor const& actor) const {
  auto const id = request.id<SuggestionId>();
  if (!id) return not_found();
  auto const done = handle_suggestion(db, actor, *id, Fields::of(request).text("note"));
  if (done) return redirect("/suggestions", "citizens.flash.handled");
  if (done.error().kind != Kind::invalid) return done.error();
  return list_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()), *id);
}

Result<Response> CitizenPages::open(Request const& request, Actor const& actor) const {
  (void)TRY(set_citizen_pages(db, actor, Fields::of(request).flag("is_open")));
  return redirect("/suggestions", "form.saved");
}

}  // namespace baeumgil
