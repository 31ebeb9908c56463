#include "features/overseas/plan_form.h"

#include <algorithm>

#include "base/text.h"
#include "features/overseas/change_plan.h"
#include "features/overseas/country_form.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/write_plan.h"

namespace baeumgil {
namespace {

constexpr auto kShortText = 200;
constexpr auto kLongText = 4000;
constexpr auto kMostNumber = std::int64_t{1'000'000};

FormPart text_part(Form const& form, PlanText const& text) {
  auto const key = "overseas.plan." + std::string{text.name};
  auto const name = std::string{text.name};
  if (text.rows == 0) return form.text(name, key, {.required = text.is_required, .max_length = kShortText});
  return form.area(name, key, {.required = text.is_required, .max_length = kLongText, .rows = text.rows});
}

void add_texts(FormSection& section, Form const& form, std::initializer_list<std::string_view> names) {
  for (auto const name : names) section.parts.push_back(text_part(form, *std::ranges::find(kPlanTexts, name, &PlanText::name)));
}

RowGroup host_rows(Form const& form) {
  return row_group(form, "hosts", "overseas.hosts", [&](std::string const& row) {
    return RowGroup::Row{.parts = {form.text(row + "name", "overseas.host.name", {.max_length = kShortText}),
                                   form.text(row + "city", "overseas.host.city", {.max_length = kShortText}),
                                   form.text(row + "contact", "overseas.host.contact", {.max_length = kShortText}),
                                   form.date(row + "agreed_on", "overseas.host.agreed_on", {}),
                                   form.text(row + "evidence", "overseas.host.evidence", {.max_length = kShortText})}};
  });
}

RowGroup cost_rows(DossierView const& view) {
  auto const& form = view.form;
  auto group = row_group(form, "costs", "overseas.costs", [&](std::string const& row) {
    return RowGroup::Row{.parts = {form.select(row + "kind", "overseas.cost.kind", view.choices<CostKind>("overseas.cost."), {}),
                                   form.text(row + "note", "overseas.cost.note", {.max_length = kShortText}),
                                   form.text(row + "amount", "overseas.cost.amount", {.max_length = 15})}};
  });
  group.lead = form.words("overseas.costs_lead");
  return group;
}

void draw_travelers(StepForm& step, DossierView const& view) {
  auto number = 0;
  for (auto const& traveler : view.noun.plan.travelers) {
    auto const row = "travelers." + std::to_string(number++) + ".";
    step.hidden.push_back({row + "person", to_text(traveler.person)});
    auto section = FormSection{.title_key = traveler.name};  // a name is its own words
    section.parts.emplace_back(view.form.text(row + "months_in_post", "overseas.traveler.months", {.required = true, .max_length = 3}));
    section.parts.emplace_back(view.form.date(row + "last_overseas_on", "overseas.traveler.last", {}));
    section.parts.emplace_back(
        view.form.text(row + "relevance", "overseas.traveler.relevance", {.required = true, .max_length = kShortText}));
    step.sections.push_back(std::move(section));
  }
}

// What the plan and a change of it share.
void draw_common(StepForm& step, DossierView const& view) {
  auto const& form = view.form;
  auto what = FormSection{.title_key = "overseas.section.what"};
  what.parts.emplace_back(form.radio("track", "overseas.plan.track", view.choices<Track>("overseas.track."), {.required = true}));
  what.parts.emplace_back(
      form.radio("main_purpose", "overseas.plan.main_purpose", view.choices<MainPurpose>("overseas.purpose."), {.required = true}));
  what.parts.emplace_back(form.select("country", "overseas.plan.country", country_choices(view.noun.candidates, view.actor.language),
                                      {.required = true, .hint_key = "overseas.country_hint"}));
  add_texts(what, form, {"cities", "legal_basis"});
  auto why = FormSection{.title_key = "overseas.section.why"};
  add_texts(why, form,
            {"necessity", "why_not_home", "why_not_online", "expected_effect", "adoption_plan", "similar_answer", "joint_trip",
             "expert_meeting"});
  auto money = FormSection{.title_key = "overseas.section.money"};
  money.parts.emplace_back(form.radio("payer", "overseas.plan.payer", view.choices<Payer>("overseas.payer."), {.required = true}));
  add_texts(money, form, {"payer_name"});
  money.parts.emplace_back(form.text("civilians", "overseas.plan.civilians", {.max_length = 3}));
  what.parts.emplace_back(form.checks("is_ministry_plan", "overseas.plan.is_ministry_plan",
                                      {{.value = "yes", .label = form.words("overseas.plan.is_ministry_plan_yes")}},
                                      {.hint_key = "overseas.plan.is_ministry_plan_hint"}));
  add_texts(money, form, {"exchange_rate"});
  money.parts.emplace_back(form.date("exchange_on", "overseas.plan.exchange_on", {}));
  add_texts(money, form, {"agency_quotes"});
  auto safety = FormSection{.title_key = "overseas.section.safety"};
  safety.parts.emplace_back(form.select("travel_alert", "overseas.plan.travel_alert", view.choices<TravelAlert>("overseas.alert."), {}));
  safety.parts.emplace_back(form.date("alert_checked_on", "overseas.plan.alert_checked_on", {.required = true}));
  add_texts(safety, form, {"safety", "emergency_contact", "training_plan"});
  for (auto* section : {&what, &why, &money, &safety}) step.sections.push_back(std::move(*section));
  step.groups.push_back(host_rows(form));
  step.groups.push_back(cost_rows(view));
}

int small(std::optional<std::int64_t> number) { return static_cast<int>(std::clamp<std::int64_t>(number.value_or(0), -1, kMostNumber)); }

void read_rows(Fields& fields, OverseasPlan& plan) {
  for (auto& row : fields.rows("hosts")) {
    auto host = HostAbroad{.name = row.text("name"), .city = row.text("city"), .contact = row.text("contact")};
    host.agreed_on = row.date("agreed_on");
    host.evidence = row.text("evidence");
    auto const is_empty = host.name.empty() && host.city.empty() && host.contact.empty() && host.evidence.empty();
    if (!is_empty) plan.hosts.push_back(std::move(host));
    fields.take_problems(row);
  }
  for (auto& row : fields.rows("costs")) {
    auto cost = CostLine{.kind = row.choice<CostKind>("kind").value_or(CostKind::other), .note = row.text("note")};
    cost.amount = row.won("amount").value_or(Won{});
    if (cost.amount.amount != 0 || !cost.note.empty()) plan.costs.push_back(std::move(cost));
    fields.take_problems(row);
  }
}

OverseasPlan read_plan_input(Fields& fields, OverseasPlan plan) {
  for (auto i = std::size_t{0}; i < kWrittenTexts; ++i) plan.*kPlanTexts[i].field = fields.text(kPlanTexts[i].name);
  plan.track = fields.choice<Track>("track").value_or(Track::benchmarking);
  plan.main_purpose = fields.choice<MainPurpose>("main_purpose").value_or(MainPurpose::study);
  plan.payer = fields.choice<Payer>("payer").value_or(Payer::own);
  plan.civilians = small(fields.integer("civilians"));
  plan.is_ministry_plan = fields.flag("is_ministry_plan");
  plan.travel_alert = fields.choice<TravelAlert>("travel_alert").value_or(TravelAlert::none);
  plan.alert_checked_on = fields.date("alert_checked_on");
  plan.exchange_on = fields.date("exchange_on");
  plan.hosts.clear();
  plan.costs.clear();
  read_rows(fields, plan);
  return plan;
}

void read_travelers(Fields& fields, OverseasPlan& plan) {
  for (auto& row : fields.rows("travelers")) {
    auto const person = row.id<PersonId>("person").value_or(PersonId{});
    auto const found = std::ranges::find(plan.travelers, person, &OverseasTraveler::person);
    if (found != plan.travelers.end()) {
      auto const months = row.integer("months_in_post");
      found->months_in_post = months ? std::optional{small(months)} : std::nullopt;
      found->last_overseas_on = row.date("last_overseas_on");
      found->relevance = row.text("relevance");
    }
    fields.take_problems(row);
  }
}

void fill_values(Form& form, Dossier const& dossier) {
  for (auto const& [name, value] : values_of(dossier.plan, dossier.trip))
    if (name != "travelers" && name != "total") form.set(name, value);
}

}  // namespace

void draw_plan(StepForm& step, DossierView const& view) {
  step.hidden.push_back({"version", std::to_string(view.noun.plan.version)});
  draw_common(step, view);
  step.sections.push_back({.title_key = "overseas.section.urgent",
                           .lead = view.form.words("overseas.urgent_lead"),
                           .parts = {view.form.area("urgent_reason", "overseas.plan.urgent_reason", {.max_length = 1000, .rows = 2})}});
  draw_travelers(step, view);
}

void fill_plan(Form& form, DossierView const& view) {
  fill_values(form, view.noun);
  auto number = 0;
  for (auto const& traveler : view.noun.plan.travelers) {
    auto const row = "travelers." + std::to_string(number++) + ".";
    form.set(row + "months_in_post", traveler.months_in_post ? std::to_string(*traveler.months_in_post) : std::string{});
    form.set(row + "last_overseas_on", traveler.last_overseas_on ? to_text(*traveler.last_overseas_on) : std::string{});
    form.set(row + "relevance", traveler.relevance);
  }
}

Result<std::string> save_plan(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  auto plan = read_plan_input(fields, dossier.plan);
  read_travelers(fields, plan);
  if (auto const version = fields.integer("version")) plan.version = small(version);  // what the person had before them
  if (auto problem = fields.problem()) return std::move(*problem);
  return dossier_path(TRY(write_plan(db, actor, plan)));
}

void draw_change(StepForm& step, DossierView const& view) {
  auto const& form = view.form;
  auto days = FormSection{.title_key = "overseas.section.change"};
  days.parts.emplace_back(form.area("reason", "overseas.change.reason", {.required = true, .max_length = 1000, .rows = 3}));
  days.parts.emplace_back(form.date("starts_on", "trip.starts_on", {.required = true}));
  days.parts.emplace_back(form.date("ends_on", "trip.ends_on", {.required = true}));
  days.parts.emplace_back(form.text("destination", "trip.destination", {.required = true, .max_length = kShortText}));
  auto going = std::vector<Choice>{};
  for (auto const& traveler : view.noun.trip.travelers) going.push_back({.value = to_text(traveler.person), .label = traveler.name});
  for (auto const& member : view.noun.team)
    if (!view.noun.trip.has_traveler(member.person))
      going.push_back({.value = to_text(member.person), .label = form.words("overseas.change.joins", {member.name})});
  days.parts.emplace_back(form.checks("travelers", "trip.travelers", std::move(going), {.hint_key = "overseas.change.travelers_hint"}));
  step.sections.push_back(std::move(days));
  draw_common(step, view);
}

void fill_change(Form& form, DossierView const& view) {
  fill_values(form, view.noun);
  for (auto const& traveler : view.noun.trip.travelers) form.set("travelers", to_text(traveler.person));
}

// Only what was sent changes: a program may send one field.
Result<std::string> save_change(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  auto plan = dossier.plan;
  auto trip = dossier.trip;
  if (fields.has("track")) {
    plan = read_plan_input(fields, dossier.plan);
    plan.urgent_reason = dossier.plan.urgent_reason;
  } else {
    for (auto i = std::size_t{0}; i < kWrittenTexts; ++i)
      if (fields.has(kPlanTexts[i].name)) plan.*kPlanTexts[i].field = fields.text(kPlanTexts[i].name);
  }
  for (auto const* name : {"starts_on", "ends_on"})
    if (auto const day = fields.date(name)) set_value(plan, trip, name, to_text(*day));
  if (fields.has("destination")) trip.destination = fields.text("destination");
  if (fields.has("travelers")) set_value(plan, trip, "travelers", join(fields.texts("travelers"), ","));
  if (auto problem = fields.problem()) return std::move(*problem);
  auto input = ChangeInput{.trip = dossier.trip.id, .reason = fields.text("reason")};
  for (auto& change : difference(values_of(dossier.plan, dossier.trip), values_of(plan, trip)))
    input.values.emplace_back(std::move(change.field), std::move(change.after));
  return dossier_path(TRY(propose_change(db, actor, input)));
}

std::vector<ApiField> plan_input() {
  auto fields = std::vector<ApiField>{word_field<Track>("track"),
                                      word_field<MainPurpose>("main_purpose"),
                                      word_field<Payer>("payer"),
                                      maybe("civilians", ApiType::integer),
                                      maybe("is_ministry_plan", ApiType::boolean),
                                      word_field<TravelAlert>("travel_alert", false),
                                      maybe("alert_checked_on", ApiType::date),
                                      maybe("exchange_on", ApiType::date),
                                      maybe("version", ApiType::integer)};
  for (auto i = std::size_t{0}; i < kWrittenTexts; ++i) fields.push_back(maybe(std::string{kPlanTexts[i].name}));
  fields.push_back(
      rows_field("hosts", {given("name"), maybe("city"), maybe("contact"), maybe("agreed_on", ApiType::date), maybe("evidence")}));
  fields.push_back(rows_field("costs", {word_field<CostKind>("kind"), maybe("note"), given("amount", ApiType::integer)}));
  fields.push_back(rows_field("travelers", {given("person", ApiType::id), maybe("months_in_post", ApiType::integer),
                                            maybe("last_overseas_on", ApiType::date), maybe("relevance")}));
  return fields;
}

std::vector<ApiField> change_input() {
  auto fields =
      std::vector<ApiField>{given("reason"), maybe("starts_on", ApiType::date), maybe("ends_on", ApiType::date), maybe("destination")};
  for (auto& field : plan_input()) {
    field.required = false;
    if (field.name == "travelers") field = ids_field("travelers");
    fields.push_back(std::move(field));
  }
  return fields;
}

}  // namespace baeumgil
