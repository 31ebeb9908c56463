#include "base/day_text.h"
#include "features/programs/find_program.h"
#include "features/season/season_input.h"
#include "features/season/season_pages.h"
#include "features/season/season_store.h"
#include "features/season/season_views.h"
#include "features/season/season_words_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kProgramsAtMost = 50;

struct Listed {
  Season season{};
  bool has_wish{false};
};

SeasonRowView to_row(Site const& site, Actor const& actor, Listed const& listed) {
  auto row = SeasonRowView{.path = "/seasons/" + to_text(listed.season.id), .title = listed.season.program_title};
  row.dates = span_words(actor, listed.season.starts_on, listed.season.ends_on);
  row.until = day_text(actor.language, listed.season.apply_until);
  row.state = season_badge(site, actor, listed.season.state);
  row.mine = {.label = site.words(actor, listed.has_wish ? "season.stated" : "season.not_stated"),
              .tone = listed.has_wish ? Tone::success : Tone::gray};
  return row;
}

// Those that take trips and have no season yet.
std::vector<ProgramTitle> list_programs_for_seasons(Tx& tx, Actor const& actor) {
  auto programs = list_recent_programs(tx, actor, kProgramsAtMost);
  std::erase_if(programs, [&](ProgramTitle const& one) {
    auto const program = find_program(tx, actor, one.id);
    return !program || !takes_trips(*program) || find_season_of(tx, one.id);
  });
  return programs;
}

}  // namespace

Result<Response> SeasonPages::list(Request const& request, Actor const& actor) const {
  auto const listed = db.read(actor, [&](Tx& tx) {
    auto found = std::vector<Listed>{};
    for (auto& season : list_seasons(tx)) {
      auto const has_wish = find_wish(tx, season.id, actor.person).has_value();
      found.push_back({std::move(season), has_wish});
    }
    return found;
  });
  auto view = SeasonListView{.may_open = may_open_season(actor)};
  for (auto const& one : listed) view.rows.push_back(to_row(site, actor, one));
  view.nothing = {.title_key = "season.none", .hint_key = "season.none_hint"};
  auto const title = site.words(actor, "season.list");
  return site.page(request, actor, {.title = title, .crumbs = {{.label = title}}, .section = "/seasons"}, view);
}

Result<Response> SeasonPages::form_page(Request const& request, Actor const& actor, std::optional<SeasonId> id, Form const& form) const {
  auto view = SeasonFormView{.version = {.name = "version", .value = form.value("version")}};
  if (!id) {
    auto choices = std::vector<Choice>{};
    for (auto const& program : db.read(actor, [&](Tx& tx) { return list_programs_for_seasons(tx, actor); }))
      choices.push_back({.value = to_text(program.id), .label = program.title});
    view.program = form.select("program", "season.program", std::move(choices), {.required = true});
  }
  view.starts_on = form.date("starts_on", "season.starts_on", {.required = true});
  view.ends_on = form.date("ends_on", "season.ends_on", {.required = true});
  view.budget = form.text("budget", "season.budget", {.required = true, .max_length = 20, .hint_key = "season.budget_hint"});
  view.day_cost = form.text("day_cost", "season.day_cost", {.required = true, .max_length = 12, .hint_key = "season.day_cost_hint"});
  view.night_cost =
      form.text("night_cost", "season.night_cost", {.required = true, .max_length = 12, .hint_key = "season.night_cost_hint"});
  view.summary = form.summary();
  view.title = site.words(actor, id ? "season.edit" : "season.open");
  view.action = id ? "/seasons/" + to_text(*id) : "/seasons";
  view.cancel = view.action;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "season.list"), .path = "/seasons"}, {.label = view.title}},
                    .section = "/seasons",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> SeasonPages::new_form(Request const& request, Actor const& actor) const {
  if (!may_open_season(actor)) return forbidden("season.edit.not_officer");
  auto form = Form{site.locale(), actor.language};
  if (auto const value = request.query_value("program"); !value.empty()) form.set("program", std::string{value});
  return form_page(request, actor, {}, form);
}

Result<Response> SeasonPages::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_season_draft(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<SeasonId>{*unreadable} : open_season(db, actor, draft);
  if (made) return redirect("/seasons/" + to_text(*made), "season.flash.opened");
  if (made.error().kind != Kind::invalid) return made.error();
  return form_page(request, actor, {}, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> SeasonPages::edit_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto const season = TRY(db.read(actor, [&](Tx& tx) { return find_season(tx, *id); }));
  if (!may_edit_season(actor, season)) return forbidden("season.edit.not_officer");
  auto form = Form{site.locale(), actor.language};
  form.set("starts_on", to_text(season.starts_on)).set("ends_on", to_text(season.ends_on));
  form.set("budget", with_commas(season.budget)).set("day_cost", with_commas(season.day_cost));
  form.set("night_cost", with_commas(season.night_cost)).set("version", std::to_string(season.version));
  return form_page(request, actor, id, form);
}

Result<Response> SeasonPages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<SeasonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_season_draft(fields);
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<SeasonId>{*unreadable} : edit_season(db, actor, *id, draft);
  if (saved) return redirect("/seasons/" + to_text(*id), "form.saved");
  if (saved.error().kind != Kind::invalid) return saved.error();
  return form_page(request, actor, id, Form{site.locale(), actor.language}.typed(request).refuse(saved.error()));
}

}  // namespace baeumgil
