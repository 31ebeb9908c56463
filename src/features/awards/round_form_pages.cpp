#include "features/awards/award_input.h"
#include "features/awards/award_pages.h"
#include "features/awards/plan_round.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/html/step_form.h"

namespace baeumgil {
namespace {

struct Choices {
  std::vector<ProgramTitle> programs{};
  std::vector<Person> reviewers{};
};

// The rubric most contests use; every line may be changed.
struct DefaultCriterion {
  std::string_view word{};
  int points{0};
};
constexpr DefaultCriterion kRubric[] = {{"fit", 20},      {"feasible", 25}, {"benefit", 20}, {"redesign", 10},
                                        {"evidence", 15}, {"spread", 5},    {"delivery", 5}};

void fill_defaults(Form& form) {
  form.set("weight_paper", "50").set("weight_presentation", "30").set("weight_expert", "0").set("weight_audience", "20");
  auto number = 0;
  for (auto const& criterion : kRubric) {
    auto const row = "criteria." + std::to_string(number++) + ".";
    auto const key = "award.rubric." + std::string{criterion.word};
    form.set(row + "name", form.words(key))
        .set(row + "anchor", form.words(key + ".anchor"))
        .set(row + "points", std::to_string(criterion.points));
  }
}

RowGroup::Row criterion_row(Form const& form, std::string const& number) {
  auto const row = "criteria." + number + ".";
  return {.parts = {form.text(row + "name", "award.criterion", {.max_length = 60}),
                    form.text(row + "anchor", "award.anchor", {.max_length = 200}), form.text(row + "points", "award.points", {})}};
}

RowGroup::Row prize_row(Form const& form, std::string const& number) {
  auto const row = "prizes." + number + ".";
  return {.parts = {form.text(row + "name", "award.prize", {.max_length = 60}), form.text(row + "places", "award.places", {}),
                    form.text(row + "amount", "award.amount", {})}};
}

template <class MakeRow>
RowGroup group_of(Form const& form, std::string name, std::string_view title_key, int least, MakeRow&& make_row) {
  auto group = RowGroup{.name = name, .title_key = std::string{title_key}};
  for (auto i = 0; i < form.row_count(name, least); ++i) group.rows.push_back(make_row(form, std::to_string(i)));
  group.blank = make_row(form, "__N__");
  return group;
}

std::vector<Choice> people_choices(std::vector<Person> const& people) {
  auto choices = std::vector<Choice>{};
  for (auto const& person : people)
    choices.push_back({.value = to_text(person.id), .label = person.name + " (" + person.department_name + ")"});
  return choices;
}

FormSection judging_section(Site const& site, Actor const& actor, Form const& form, std::vector<Choice> const& people) {
  auto section = FormSection{.title_key = "award.judging", .lead = site.words(actor, "award.judging_lead")};
  section.parts.emplace_back(form.checks("channels", "award.channels",
                                         enum_choices<Channel>(site.locale(), actor.language, "nomination.channel.", ""),
                                         {.hint_key = "award.channels_hint"}));
  section.parts.emplace_back(form.checks("is_blind", "award.blind", {{.value = "1", .label = site.words(actor, "award.blind_yes")}},
                                         {.hint_key = "award.blind_hint"}));
  section.parts.emplace_back(
      form.text("judges_of_each", "award.judges_of_each", {.max_length = 3, .hint_key = "award.judges_of_each_hint"}));
  for (auto const panel : all_of<Panel>()) {
    auto const word = std::string{to_word(panel)};
    section.parts.emplace_back(form.text("weight_" + word, "award.weight." + word, {.max_length = 3}));
  }
  section.parts.emplace_back(form.radio("ordering", "award.ordering",
                                        enum_choices<Ordering>(site.locale(), actor.language, "award.ordering.", "weighted_sum"),
                                        {.hint_key = "award.ordering_hint"}));
  section.parts.emplace_back(form.checks("experts", "award.experts", people, {.hint_key = "award.experts_hint"}));
  return section;
}

StepForm to_plan_form(Site const& site, Actor const& actor, Form const& form, Choices const& choices) {
  auto programs = std::vector<Choice>{};
  for (auto const& program : choices.programs) programs.push_back({.value = to_text(program.id), .label = program.title});
  auto const reviewers = people_choices(choices.reviewers);
  auto what = FormSection{.title_key = "award.what"};
  what.parts.emplace_back(form.text("title", "award.title", {.required = true, .max_length = 120, .hint_key = "award.title_hint"}));
  what.parts.emplace_back(form.select("program", "award.program", std::move(programs), {.required = true}));
  what.parts.emplace_back(form.radio("instrument", "award.instrument",
                                     enum_choices<AwardInstrument>(site.locale(), actor.language, "award.instrument.", ""),
                                     {.required = true, .hint_key = "award.instrument_hint"}));
  what.parts.emplace_back(form.date("nominate_until", "award.nominate_until", {.required = true}));
  what.parts.emplace_back(form.date("score_until", "award.score_until", {.required = true}));
  what.parts.emplace_back(form.checks("reviewers", "award.reviewers", reviewers, {.required = true, .hint_key = "award.reviewers_hint"}));
  auto view = StepForm{};
  view.sections.push_back(std::move(what));
  view.sections.push_back(judging_section(site, actor, form, reviewers));
  view.groups.push_back(group_of(form, "criteria", "award.rubric", 1, criterion_row));
  view.groups.back().lead = site.words(actor, "award.rubric_lead");
  view.groups.push_back(group_of(form, "prizes", "award.prizes", 3, prize_row));
  view.groups.back().lead = site.words(actor, "award.prizes_lead");
  view.summary = form.summary();
  return view;
}

}  // namespace

Result<Response> AwardPages::plan_page(Request const& request, Actor const& actor, Form const& form) const {
  constexpr auto kPrograms = 50;
  auto const choices = db.read(actor, [&](Tx& tx) {
    return Choices{list_recent_programs(tx, actor, kPrograms), list_people_with(tx, Role::reviewer)};
  });
  auto view = to_plan_form(site, actor, form, choices);
  view.title = site.words(actor, "award.plan");
  view.lead = site.words(actor, "award.plan_lead");
  view.action = view.cancel = "/awards";
  view.submit_key = "form.save";
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"}, {.label = view.title}},
                    .section = "/awards",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> AwardPages::new_form(Request const& request, Actor const& actor) const {
  if (!may_plan_round(actor)) return forbidden("award.plan.not_officer");
  auto form = Form{site.locale(), actor.language};
  fill_defaults(form);
  return plan_page(request, actor, form);
}

Result<Response> AwardPages::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_round_input(fields);
  auto const unreadable = fields.problem();
  auto const made = unreadable ? Result<AwardRoundId>{*unreadable} : plan_round(db, actor, input);
  if (made) return redirect("/awards/" + to_text(*made), "award.flash.planned");
  if (made.error().kind != Kind::invalid) return made.error();
  return plan_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(made.error()));
}

Result<Response> AwardPages::step_page(Request const& request, Actor const& actor, RoundMove const& move, Form const& form) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const round = TRY(db.read(actor, [&](Tx& tx) { return find_round(tx, actor, *id); }));
  if (!move.may(actor, round)) return forbidden("award.not_allowed");
  auto view = StepForm{.title = site.words(actor, move.label_key), .lead = round.title};
  if (move.step == RoundStep::pay)
    view.sections.push_back(
        {.parts = {form.date("paid_on", "award.paid_on", {.required = true}),
                   form.text("late_reason", "award.late_reason", {.max_length = 200, .hint_key = "award.late_reason_hint"})}});
  else
    view.sections.push_back(
        {.parts = {form.text("record_no", "award.record_no", {.required = true, .max_length = 60, .hint_key = "award.record_no_hint"})}});
  view.summary = form.summary();
  auto const path = "/awards/" + to_text(*id);
  view.action = path + "/" + std::string{move.noun};
  view.cancel = path;
  view.submit_key = move.label_key;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "award.list"), .path = "/awards"},
                               {.label = round.title, .path = path},
                               {.label = view.title}},
                    .section = "/awards",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> AwardPages::step(Request const& request, Actor const& actor, RoundMove const& move) const {
  return step_page(request, actor, move, Form{site.locale(), actor.language});
}

Result<Response> AwardPages::carry_out(Request const& request, Actor const& actor, RoundMove const& move) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = move.carry_out(db, actor, *id, fields);
  if (done) return redirect("/awards/" + to_text(*id), move.flash_key);
  if (done.error().kind != Kind::invalid || !move.asks) return done.error();
  return step_page(request, actor, move, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
