#include "features/overseas/dossier_form.h"

#include <algorithm>

#include "features/overseas/after_travel.h"
#include "features/overseas/change_plan.h"
#include "features/overseas/consult.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/meet_conditions.h"
#include "features/overseas/plan_form.h"
#include "features/overseas/request_review.h"

namespace baeumgil {
namespace {

constexpr auto kReason = 1000;
constexpr auto kMostMileage = std::int64_t{10'000'000};

Result<Dossier> find(Tx& tx, Actor const& actor, Request const& request) {
  auto const id = request.id<TripId>();
  if (!id) return not_found();
  return find_dossier(tx, actor, *id);
}
std::string path(Dossier const& dossier) { return dossier_path(dossier.trip.id); }
std::string title(Dossier const& dossier, Site const&, Actor const&) { return dossier.trip.number; }

Result<std::string> there(Result<TripId> const& done) {
  if (!done) return done.error();
  return dossier_path(*done);
}

template <Result<TripId> (*Act)(Database&, Actor const&, TripId)>
Result<std::string> plainly(Database& db, Actor const& actor, Dossier const& dossier, Fields&) {
  return there(Act(db, actor, dossier.trip.id));
}

// 사전협의
void draw_consultation(StepForm& step, DossierView const& view) {
  auto const& form = view.form;
  step.sections.push_back(
      {.parts = {form.radio("kind", "overseas.consult.kind", view.choices<Consulted>("overseas.consulted."), {.required = true}),
                 form.radio("answer", "overseas.consult.answer", view.choices<ConsultAnswer>("overseas.answer."), {.required = true}),
                 form.text("department", "overseas.consult.department", {.required = true, .max_length = 60}),
                 form.area("opinion", "overseas.consult.opinion", {.max_length = kReason, .rows = 3})}});
}
void fill_consultation(Form& form, DossierView const& view) {
  for (auto const kind : all_of<Consulted>())
    if (!view.noun.is_consulted(kind)) {
      form.set("kind", std::string{to_word(kind)});
      return;
    }
}
std::vector<ApiField> consultation_input() {
  return {word_field<Consulted>("kind"), word_field<ConsultAnswer>("answer"), given("department"), maybe("opinion")};
}
Result<std::string> consult(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  auto input = ConsultInput{.kind = fields.choice<Consulted>("kind"), .answer = fields.choice<ConsultAnswer>("answer")};
  input.department = fields.text("department");
  input.opinion = fields.text("opinion");
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(record_consultation(db, actor, dossier.trip.id, input));
}

// One reason.
void draw_reason(StepForm& step, DossierView const& view) {
  step.sections.push_back({.parts = {view.form.area("reason", "overseas.reason", {.required = true, .max_length = kReason, .rows = 3})}});
}
std::vector<ApiField> reason_input() { return {given("reason")}; }
Result<std::string> return_plan(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  return there(return_from_consultation(db, actor, dossier.trip.id, fields.text("reason")));
}

void draw_request(StepForm& step, DossierView const& view) {
  step.sections.push_back({.parts = {view.form.checks("refers", "overseas.review.refers",
                                                      {{.value = "on", .label = view.form.words("overseas.review.refers_yes")}},
                                                      {.hint_key = "overseas.review.refers_hint"})}});
}
std::vector<ApiField> request_input() { return {maybe("refers", ApiType::boolean)}; }
Result<std::string> request(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  return there(request_review(db, actor, dossier.trip.id, fields.flag("refers")));
}

// 조건
void draw_answers(StepForm& step, DossierView const& view) {
  auto section = FormSection{};
  for (auto const& condition : view.noun.conditions)
    section.parts.emplace_back(view.form.area("answers." + std::to_string(condition.position) + ".answer", condition.condition,
                                              {.required = true, .max_length = kReason, .rows = 3}));
  step.sections.push_back(std::move(section));
}
void fill_answers(Form& form, DossierView const& view) {
  for (auto const& condition : view.noun.conditions)
    form.set("answers." + std::to_string(condition.position) + ".answer", condition.answer);
}
std::vector<ApiField> answers_input() { return {rows_field("answers", {given("answer")})}; }
Result<std::string> answer(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  auto answers = std::vector<std::string>{};
  for (auto& row : fields.rows("answers")) answers.push_back(row.text("answer"));
  return there(answer_conditions(db, actor, dossier.trip.id, answers));
}

// 변경 결정
void draw_change_decision(StepForm& step, DossierView const& view) {
  step.sections.push_back({.parts = {view.form.radio("decision", "overseas.change.decision",
                                                     view.choices<ChangeDecision>("overseas.change.decide."), {.required = true}),
                                     view.form.area("reason", "overseas.reason", {.max_length = kReason, .rows = 3})}});
}
std::vector<ApiField> change_decision_input() { return {word_field<ChangeDecision>("decision"), maybe("reason")}; }
Result<std::string> decide(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  auto const decision = fields.choice<ChangeDecision>("decision");
  return there(decide_change(db, actor, dossier.trip.id, decision, fields.text("reason")));
}

// 출국 준비
void draw_preparation(StepForm& step, DossierView const& view) {
  auto const& form = view.form;
  step.sections.push_back({.title_key = "overseas.section.safety",
                           .parts = {form.select("travel_alert", "overseas.plan.travel_alert", view.choices<TravelAlert>("overseas.alert."),
                                                 {.required = true}),
                                     form.date("alert_checked_on", "overseas.plan.alert_checked_on", {.required = true})}});
  auto number = 0;
  for (auto const& traveler : view.noun.plan.travelers) {
    auto const row = "travelers." + std::to_string(number++) + ".";
    step.hidden.push_back({row + "person", to_text(traveler.person)});
    step.sections.push_back({.title_key = traveler.name,
                             .parts = {form.date(row + "conduct_trained_on", "overseas.traveler.conduct", {}),
                                       form.date(row + "security_trained_on", "overseas.traveler.security", {}),
                                       form.text(row + "insurance", "overseas.traveler.insurance", {.max_length = 120})}});
  }
}
void fill_preparation(Form& form, DossierView const& view) {
  auto const set_day = [&](std::string const& name, std::optional<Date> const& day) {
    if (day) form.set(name, to_text(*day));
  };
  form.set("travel_alert", std::string{to_word(view.noun.plan.travel_alert)});
  set_day("alert_checked_on", view.noun.plan.alert_checked_on);
  auto number = 0;
  for (auto const& traveler : view.noun.plan.travelers) {
    auto const row = "travelers." + std::to_string(number++) + ".";
    set_day(row + "conduct_trained_on", traveler.conduct_trained_on);
    set_day(row + "security_trained_on", traveler.security_trained_on);
    form.set(row + "insurance", traveler.insurance);
  }
}
std::vector<ApiField> preparation_input() {
  return {word_field<TravelAlert>("travel_alert"), given("alert_checked_on", ApiType::date),
          rows_field("travelers", {given("person", ApiType::id), maybe("conduct_trained_on", ApiType::date),
                                   maybe("security_trained_on", ApiType::date), maybe("insurance")})};
}
Result<std::string> prepare(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  auto input =
      PreparationInput{.travel_alert = fields.choice<TravelAlert>("travel_alert"), .alert_checked_on = fields.date("alert_checked_on")};
  for (auto& row : fields.rows("travelers")) {
    auto traveler = OverseasTraveler{.person = row.id<PersonId>("person").value_or(PersonId{})};
    traveler.conduct_trained_on = row.date("conduct_trained_on");
    traveler.security_trained_on = row.date("security_trained_on");
    traveler.insurance = row.text("insurance");
    input.travelers.push_back(std::move(traveler));
    fields.take_problems(row);
  }
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(prepare_departure(db, actor, dossier.trip.id, input));
}

// 마일리지
void draw_mileage(StepForm& step, DossierView const& view) {
  auto const& form = view.form;
  step.sections.push_back(
      {.parts = {form.text("airline", "overseas.mileage.airline", {.required = true, .max_length = 60}),
                 form.text("earned", "overseas.mileage.earned", {.required = true, .max_length = 9}),
                 form.text("used", "overseas.mileage.used", {.max_length = 9, .hint_key = "overseas.mileage.used_hint"}),
                 form.text("note", "overseas.mileage.note", {.max_length = 200})}});
}
std::vector<ApiField> mileage_input() {
  return {given("airline"), given("earned", ApiType::integer), maybe("used", ApiType::integer), maybe("note")};
}
Result<std::string> declare(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  auto const miles = [&](std::string_view name) -> std::optional<int> {
    auto const number = fields.integer(name);
    if (!number) return std::nullopt;
    return static_cast<int>(std::clamp<std::int64_t>(*number, -1, kMostMileage));
  };
  auto input =
      MileageInput{.airline = fields.text("airline"), .earned = miles("earned"), .used = miles("used"), .note = fields.text("note")};
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(declare_mileage(db, actor, dossier.trip.id, input));
}

// 공개, 등록
void draw_publication(StepForm& step, DossierView const& view) {
  step.sections.push_back({.parts = {view.form.date("on", "overseas.publish.on", {.required = true}),
                                     view.form.text("where", "overseas.publish.where",
                                                    {.required = true, .max_length = 200, .hint_key = "overseas.publish.where_hint"})}});
}
std::vector<ApiField> publication_input() { return {given("on", ApiType::date), given("where")}; }
Result<std::string> publish(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  auto const on = fields.date("on");
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(publish_plan(db, actor, dossier.trip.id, on, fields.text("where")));
}
void draw_registration(StepForm& step, DossierView const& view) {
  step.sections.push_back({.parts = {view.form.date("on", "overseas.register.on", {.required = true}),
                                     view.form.text("number", "overseas.register.number", {.required = true, .max_length = 60})}});
}
std::vector<ApiField> registration_input() { return {given("on", ApiType::date), given("number")}; }
Result<std::string> enter_register(Database& db, Actor const& actor, Dossier const& dossier, Fields& fields) {
  auto const on = fields.date("on");
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(register_report(db, actor, dossier.trip.id, on, fields.text("number")));
}

constexpr Move<Dossier> kMoves[] = {
    {"plan",
     {"overseas.step.plan", "overseas.step.plan_lead", "overseas.flash.plan", "", "Write the overseas plan"},
     may_write_plan,
     draw_plan,
     fill_plan,
     plan_input,
     save_plan},
    {"consultation-start",
     {"overseas.step.start", "", "overseas.flash.started", "overseas.step.start_confirm", "Begin the pre-consultation"},
     may_start_consultation,
     nullptr,
     nullptr,
     nullptr,
     plainly<start_consultation>},
    {"consultations",
     {"overseas.step.consult", "overseas.step.consult_lead", "overseas.flash.consulted", "", "Record an answer"},
     may_consult,
     draw_consultation,
     fill_consultation,
     consultation_input,
     consult},
    {"review-request",
     {"overseas.step.request", "overseas.step.request_lead", "overseas.flash.requested", "", "Ask for the review"},
     may_request_review,
     draw_request,
     nullptr,
     request_input,
     request},
    {"return",
     {"overseas.step.return", "", "overseas.flash.returned", "", "Send the plan back"},
     may_return_from_consultation,
     draw_reason,
     nullptr,
     reason_input,
     return_plan},
    {"condition-answers",
     {"overseas.step.answer", "overseas.step.answer_lead", "overseas.flash.answered", "", "Answer the conditions"},
     may_answer_conditions,
     draw_answers,
     fill_answers,
     answers_input,
     answer},
    {"condition-acceptance",
     {"overseas.step.accept", "", "overseas.flash.accepted", "overseas.step.accept_confirm", "Accept the answers"},
     may_accept_conditions,
     nullptr,
     nullptr,
     nullptr,
     plainly<accept_conditions>},
    {"changes",
     {"overseas.step.change", "overseas.step.change_lead", "overseas.flash.changed", "", "Propose a change of the plan"},
     may_propose_change,
     draw_change,
     fill_change,
     change_input,
     save_change},
    {"change-decision",
     {"overseas.step.decide", "", "overseas.flash.decided", "", "Decide a small change"},
     may_decide_change,
     draw_change_decision,
     nullptr,
     change_decision_input,
     decide},
    {"preparation",
     {"overseas.step.prepare", "overseas.step.prepare_lead", "overseas.flash.prepared", "", "Record training and insurance"},
     may_prepare_departure,
     draw_preparation,
     fill_preparation,
     preparation_input,
     prepare},
    {"mileage",
     {"overseas.step.mileage", "overseas.step.mileage_lead", "overseas.flash.mileage", "", "Declare the air mileage"},
     may_declare_mileage,
     draw_mileage,
     nullptr,
     mileage_input,
     declare},
    {"publication",
     {"overseas.step.publish", "", "overseas.flash.published", "", "Record the day of publication"},
     may_publish_plan,
     draw_publication,
     nullptr,
     publication_input,
     publish},
    {"registration",
     {"overseas.step.register", "overseas.step.register_lead", "overseas.flash.registered", "", "Record the registration"},
     may_register_report,
     draw_registration,
     nullptr,
     registration_input,
     enter_register},
};

}  // namespace

MoveNoun<Dossier> const& dossier_moves() {
  static auto const moves = MoveNoun<Dossier>{.pattern = "/overseas/trips/{id}",
                                              .forbidden_key = "overseas.not_now",
                                              .section = "/overseas",
                                              .find = find,
                                              .path = path,
                                              .title = title,
                                              .moves = kMoves};
  return moves;
}

}  // namespace baeumgil
