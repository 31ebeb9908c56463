#include "features/programs/program_pages.h"

#include "base/day_text.h"
#include "base/field_name.h"
#include "features/audit/history.h"
#include "features/chain/chain_line.h"
#include "features/issues/find_issue.h"
#include "features/programs/edit_program.h"
#include "features/programs/program_document.h"
#include "features/programs/program_form.h"
#include "features/programs/program_money_view.h"
#include "features/programs/program_store.h"
#include "features/programs/program_views.h"
#include "features/programs/set_budget.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/list_filter.h"
#include "platform/html/site.h"
#include "platform/html/sort_header.h"

namespace baeumgil {
namespace {

struct Shown {
  Program program{};
  std::vector<Issue> issues{};
  std::string owner{};
  std::int64_t teams{0};
  ProgramMoney money{};
  Date today{};
  ChainLine chain{};
  std::vector<RecordedEvent> events{};
};

Result<Shown> read_shown(Tx& tx, Actor const& actor, ProgramId id, Locale const& locale) {
  auto found = Shown{.program = TRY(find_program(tx, actor, id))};
  for (auto const& issue : found.program.issues)
    if (auto one = find_issue(tx, actor, issue)) found.issues.push_back(*std::move(one));
  found.owner = program_owner(tx, found.program);
  found.teams = count_teams(tx, id);
  found.money = find_program_money(tx, found.program.id, found.program.budget);
  found.today = tx.today();
  found.chain = chain_line(tx, actor, Stage::program, id.value, locale);
  found.events = list_events_of(tx, "program", id.value);
  return found;
}

std::string days(Actor const& actor, Date from, Date until) {
  return day_text_with_weekday(actor.language, from) + " ~ " + day_text_with_weekday(actor.language, until);
}

Badge state_badge(Site const& site, Actor const& actor, Program const& program) {
  auto const word = std::string{to_word(program.state)};
  return {.label = site.words(actor, "program.state." + word), .tone = tone_of_state(word)};
}

void show_moves(ProgramShowView& view, Actor const& actor, Program const& program, Form const& form) {
  auto const path = "/programs/" + to_text(program.id) + "/";
  for (auto const move : all_of<ProgramMove>()) {
    if (!may_make(move, actor, program)) continue;
    auto const word = std::string{to_word(move)};
    auto const action = path + std::string{noun_of(move)};
    if (needs_of(move) == MoveNeeds::nothing) {
      view.buttons.push_back({.label_key = "program.move." + word, .path = action, .confirm_key = "program.confirm." + word});
      continue;
    }
    auto step = ProgramStepView{.label_key = "program.move." + word, .hint_key = "program.confirm." + word, .action = action};
    if (needs_of(move) == MoveNeeds::record_number)
      step.fields.push_back(
          form.text("record_no", "program.record_no", {.required = true, .max_length = 60, .hint_key = "program.record_no_hint"}));
    else
      step.reasons.push_back(form.area(word + "_reason", "program.reason", {.required = true, .max_length = 1000, .rows = 3}));
    step.is_open = needs_of(move) == MoveNeeds::record_number;
    view.steps.push_back(std::move(step));
  }
  if (!may_edit_program(actor, program) || program.state == ProgramState::draft) return;
  auto step = ProgramStepView{.label_key = "program.prolong", .hint_key = "program.prolong_hint", .action = path + "prolongation"};
  step.fields.push_back(form.date("apply_until", "program.apply_until", {}));
  step.fields.push_back(form.date("ends_on", "program.ends_on", {}));
  step.reasons.push_back(form.area("prolong_reason", "program.reason", {.required = true, .max_length = 1000, .rows = 3}));
  view.steps.push_back(std::move(step));
}

void show_budget_step(ProgramShowView& view, Actor const& actor, Program const& program, Form const& form) {
  if (!may_set_budget(actor, program)) return;
  auto step = ProgramStepView{.label_key = "program.set_budget", .hint_key = "program.set_budget_hint"};
  step.action = "/programs/" + to_text(program.id) + "/budget";
  step.fields.push_back(form.text("budget", "program.budget", {.required = true, .hint_key = "program.budget_hint"}));
  step.fields.push_back(
      form.text("budget_source", "program.budget_source", {.required = true, .max_length = 200, .hint_key = "program.budget_source_hint"}));
  step.fields.push_back(form.date("budget_decided_on", "program.budget_decided_on", {.required = true}));
  for (auto const& field : step.fields) step.is_open = step.is_open || !field.error.empty();
  view.steps.push_back(std::move(step));
}

ProgramShowView to_view(Site const& site, Actor const& actor, Shown const& shown, Form const& form) {
  auto const& program = shown.program;
  auto view = ProgramShowView{.title = program.title, .year = std::to_string(program.fiscal_year)};
  view.state = state_badge(site, actor, program);
  view.gist = program.gist;
  view.keywords = program.keywords;
  view.owner = shown.owner;
  view.record_no = program.record_no;
  view.state_reason = program.state_reason;
  view.disclosure = site.words(actor, "program.disclosure." + std::string{to_word(program.disclosure)});
  view.teams = shown.teams;
  view.id = to_text(program.id);
  if (may_edit_program(actor, program) && program.state == ProgramState::draft) view.edit_path = "/programs/" + view.id + "/edit";
  if (takes_teams(program, shown.today) && !actor.has(Role::auditor)) view.form_team_path = "/teams/new?program=" + view.id;
  if (program.state == ProgramState::draft)
    for (auto const field : missing_fields(program)) view.missing.push_back(site.words(actor, "program." + std::string{field}));
  view.summary = form.summary();
  view.clauses = plan_clauses(program, shown.issues, site.locale(), actor.language);
  view.files.path = "/programs/" + view.id + "/plan";
  view.money = to_money_view(site, actor, shown.money);
  show_moves(view, actor, program, form);
  show_budget_step(view, actor, program, form);
  view.chain = shown.chain;
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  return view;
}

struct ListedPrograms {
  std::vector<Program> programs{};
  std::int64_t total{0};
  std::vector<int> years{};
};

void show_filters(ProgramListView& view, Site const& site, Actor const& actor, ProgramFilter const& filter, std::vector<int> const& years) {
  auto choices = std::vector<Choice>{};
  for (auto const year : years) {
    auto const text = std::to_string(year);
    choices.push_back({.value = text, .label = site.words(actor, "program.of_year", {text}), .is_chosen = filter.fiscal_year == year});
  }
  view.year = Form{site.locale(), actor.language}.select("year", "program.fiscal_year", std::move(choices), {});
  view.year.empty_label = site.words(actor, "form.all");
  view.states = enum_facet(site, actor, {.name = "state", .label_key = "program.state"}, "program.state.", filter.states);
  keep_order(view.kept, filter.order);
}

void show_chosen(ProgramListView& view, QueryString const& address, ListOrder<ProgramSort> const& order) {
  for (auto const& choice : view.year.choices)
    if (choice.is_chosen) view.tags.push_back({.label = choice.label, .remove_path = address.without("page").without("year").text()});
  add_tags(view.tags, address, view.states);
  view.by_year = sort_header(address, order, "program.fiscal_year", ProgramSort::year);
  view.by_window = sort_header(address, order, "program.window", ProgramSort::window);
  view.by_period = sort_header(address, order, "program.period", ProgramSort::period);
}

}  // namespace

Result<Response> ProgramPages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_program_filter(query);
  auto const listed = db.read(actor, [&](Tx& tx) {
    return ListedPrograms{list_programs(tx, actor, filter), count_programs(tx, actor, filter), list_program_years(tx, actor)};
  });
  auto const address = QueryString{request};
  auto view = ProgramListView{.title = site.words(actor, "program.list"), .may_write = may_write_program(actor)};
  show_filters(view, site, actor, filter, listed.years);
  show_chosen(view, address, filter.order);
  view.total = listed.total;
  view.pagination = paginate(address.without("page").text(), listed.total, filter.page, filter.page_size);
  for (auto const& program : listed.programs)
    view.rows.push_back({.id = to_text(program.id),
                         .title = program.title,
                         .year = std::to_string(program.fiscal_year),
                         .window = days(actor, program.apply_from, program.apply_until),
                         .period = days(actor, program.starts_on, program.ends_on),
                         .state = state_badge(site, actor, program)});
  auto const is_narrowed = !view.tags.empty();
  view.nothing = {.title_key = is_narrowed ? "program.none_such" : "program.none",
                  .hint_key = is_narrowed ? "program.none_such_hint" : "program.none_hint"};
  if (view.may_write && !is_narrowed) {
    view.nothing.action_key = "program.write";
    view.nothing.action_path = "/programs/new";
  }
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/programs"}, view);
}

Result<Response> ProgramPages::shown(Request const& request, Actor const& actor, ProgramId id, Form const& form) const {
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, id, site.locale()); }));
  auto const view = to_view(site, actor, found, form);
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "program.list"), .path = "/programs"}, {.label = view.title}},
                    .section = "/programs",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> ProgramPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  return shown(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> ProgramPages::prolong(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const asked =
      Prolongation{.apply_until = fields.date("apply_until"), .ends_on = fields.date("ends_on"), .reason = fields.text("prolong_reason")};
  auto const unreadable = fields.problem();
  auto const done =
      unreadable ? Result<ProgramId>{*unreadable} : as_field(prolong_program(db, actor, *id, asked), "reason", "prolong_reason");
  if (done) return redirect("/programs/" + to_text(*id), "program.flash.prolonged");
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ProgramPages::set_budget(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_budget(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<ProgramId>{*unreadable} : set_program_budget(db, actor, *id, input);
  if (done) return redirect("/programs/" + to_text(*id), "program.flash.budget_set");
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ProgramPages::move(Request const& request, Actor const& actor, ProgramMove move) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const reason = std::string{to_word(move)} + "_reason";
  auto const text = fields.text(needs_of(move) == MoveNeeds::record_number ? "record_no" : reason);
  auto const done = as_field(move_program(db, actor, *id, move, text), "reason", reason);
  if (done) return redirect("/programs/" + to_text(*id), "program.flash." + std::string{to_word(move)});
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
