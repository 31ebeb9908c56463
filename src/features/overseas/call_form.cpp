#include "features/overseas/call_form.h"

#include <algorithm>

#include "features/overseas/country_form.h"
#include "features/overseas/dossier.h"
#include "features/overseas/follow_scoring.h"
#include "features/overseas/keep_lists.h"
#include "features/overseas/make_backpack_trip.h"
#include "features/overseas/propose_backpack.h"
#include "features/overseas/run_call.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/teams/find_team.h"

namespace baeumgil {
namespace {

constexpr auto kShort = 200;
constexpr auto kLong = 4000;
constexpr auto kMostNumber = std::int64_t{1'000'000};

std::string call_path(BackpackCallId id) { return "/overseas/backpack-calls/" + to_text(id); }
Result<std::string> there(Result<BackpackCallId> const& done) {
  if (!done) return done.error();
  return call_path(*done);
}
Result<std::string> there(Result<ProposalId> const& done) {
  if (!done) return done.error();
  return "/overseas/backpack-proposals/" + to_text(*done);
}
std::optional<int> small(std::optional<std::int64_t> number) {
  if (!number) return std::nullopt;
  return static_cast<int>(std::clamp<std::int64_t>(*number, -1, kMostNumber));
}

// 공모
Result<NewCall> find_new_call(Tx& tx, Actor const& actor, Request const&) {
  constexpr auto kPrograms = 50;
  auto offered = NewCall{};
  for (auto const& program : list_recent_programs(tx, actor, kPrograms))
    offered.programs.push_back({.value = to_text(program.id), .label = program.title});
  for (auto const& person : list_people_with(tx, Role::reviewer))
    offered.reviewers.push_back({.value = to_text(person.id), .label = person.name + " (" + person.department_name + ")"});
  return offered;
}
struct DefaultCriterion {
  std::string_view word{};
  int points{0};
};
constexpr DefaultCriterion kRubric[] = {{"necessity", 40}, {"host", 30}, {"adoption", 30}};
void draw_new(StepForm& step, MoveView<NewCall> const& view) {
  auto const& form = view.form;
  step.sections.push_back({.parts = {form.text("title", "backpack.call.title", {.required = true, .max_length = kShort}),
                                     form.area("purpose", "backpack.call.purpose", {.max_length = kLong, .rows = 3}),
                                     form.select("program", "backpack.call.program", view.noun.programs, {.required = true}),
                                     form.date("apply_until", "backpack.call.apply_until", {.required = true}),
                                     form.date("score_until", "backpack.call.score_until", {.required = true}),
                                     form.text("budget", "backpack.call.budget", {.required = true, .max_length = 15}),
                                     form.text("places", "backpack.call.places", {.required = true, .max_length = 3}),
                                     form.checks("reviewers", "backpack.call.reviewers", view.noun.reviewers, {.required = true})}});
  step.groups.push_back(row_group(form, "criteria", "overseas.criteria", [&](std::string const& row) {
    return RowGroup::Row{.parts = {form.text(row + "name", "overseas.criterion", {.max_length = 60}),
                                   form.text(row + "question", "overseas.criterion.question", {.max_length = kShort}),
                                   form.text(row + "points", "overseas.criterion.points", {.max_length = 4})}};
  }));
}
void fill_new(Form& form, MoveView<NewCall> const& view) {
  auto number = 0;
  for (auto const& criterion : kRubric) {
    auto const row = "criteria." + std::to_string(number++) + ".";
    auto const key = "backpack.rubric." + std::string{criterion.word};
    form.set(row + "name", view.site.words(view.actor, key));
    form.set(row + "question", view.site.words(view.actor, key + ".question"));
    form.set(row + "points", std::to_string(criterion.points));
  }
}
std::vector<ApiField> new_input() {
  return {given("title"),
          maybe("purpose"),
          given("program", ApiType::id),
          given("apply_until", ApiType::date),
          given("score_until", ApiType::date),
          given("budget", ApiType::integer),
          given("places", ApiType::integer),
          ids_field("reviewers"),
          rows_field("criteria", {given("name"), maybe("question"), given("points", ApiType::integer)})};
}
Result<std::string> plan(Database& db, Actor const& actor, NewCall const&, Fields& fields) {
  auto input = CallInput{.title = fields.text("title"), .purpose = fields.text("purpose")};
  input.program = fields.id<ProgramId>("program").value_or(ProgramId{});
  input.apply_until = fields.date("apply_until");
  input.score_until = fields.date("score_until");
  input.budget = fields.won("budget");
  input.places = small(fields.integer("places"));
  input.reviewers = fields.ids<PersonId>("reviewers");
  for (auto& row : fields.rows("criteria")) {
    auto criterion = CriterionLine{.name = row.text("name"), .question = row.text("question"), .points = small(row.integer("points"))};
    if (!criterion.name.empty() || criterion.points) input.criteria.push_back(std::move(criterion));
    fields.take_problems(row);
  }
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(plan_call(db, actor, input));
}
bool may_plan(Actor const& actor, NewCall const&) { return may_plan_call(actor); }

// 한 공모
Result<CallWithTeams> find_one(Tx& tx, Actor const& actor, Request const& request) {
  auto const id = request.id<BackpackCallId>();
  if (!id) return not_found();
  auto found = CallWithTeams{.call = TRY(find_call(tx, actor, *id)), .candidates = list_candidate_countries(tx)};
  for (auto const& team : list_teams_of_person(tx, actor, actor.person))
    if (team.leader == actor.person && team.program == found.call.program &&
        (team.state == TeamState::confirmed || team.state == TeamState::active))
      found.teams.push_back({.value = to_text(team.id), .label = team.name});
  for (auto const reviewer : found.call.reviewers)
    if (auto const person = find_person(tx, reviewer); person && !found.call.is_excused(reviewer))
      found.reviewers.push_back({.value = to_text(reviewer), .label = person->name + " (" + person->department_name + ")"});
  return found;
}
template <BackpackState from>
bool may_move(Actor const& actor, CallWithTeams const& it) {
  return may_move_call(actor, it.call, from);
}
template <Result<BackpackCallId> (*Act)(Database&, Actor const&, BackpackCallId)>
Result<std::string> plainly(Database& db, Actor const& actor, CallWithTeams const& it, Fields&) {
  return there(Act(db, actor, it.call.id));
}
bool may_answer(Actor const& actor, CallWithTeams const& it) { return may_propose(actor, it.call) && !it.teams.empty(); }
void draw_proposal(StepForm& step, MoveView<CallWithTeams> const& view) {
  auto const& form = view.form;
  step.sections.push_back({.parts = {form.select("team", "backpack.team", view.noun.teams, {.required = true}),
                                     form.text("title", "backpack.proposal.title", {.required = true, .max_length = kShort}),
                                     form.select("country", "overseas.plan.country",
                                                 country_choices(view.noun.candidates, view.actor.language), {.required = true}),
                                     form.text("cities", "overseas.plan.cities", {.max_length = kShort}),
                                     form.area("plan", "backpack.proposal.plan", {.required = true, .max_length = kLong, .rows = 6}),
                                     form.area("hosts", "backpack.proposal.hosts", {.required = true, .max_length = 1000, .rows = 3}),
                                     form.text("requested", "backpack.proposal.requested", {.required = true, .max_length = 15})}});
}
std::vector<ApiField> proposal_input() {
  return {given("team", ApiType::id),          given("title"), given("country"), maybe("cities"), given("plan"), given("hosts"),
          given("requested", ApiType::integer)};
}
Result<std::string> propose(Database& db, Actor const& actor, CallWithTeams const& it, Fields& fields) {
  auto input =
      ProposalInput{.team = fields.id<TeamId>("team").value_or(TeamId{}), .title = fields.text("title"), .country = fields.text("country")};
  input.cities = fields.text("cities");
  input.plan = fields.text("plan");
  input.hosts = fields.text("hosts");
  input.requested = fields.won("requested");
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(propose_backpack(db, actor, it.call.id, input));
}
void draw_decision(StepForm& step, MoveView<CallWithTeams> const& view) {
  step.sections.push_back({.parts = {view.form.text("record_no", "overseas.meeting.record_no", {.required = true, .max_length = 60})}});
}
std::vector<ApiField> decision_input() { return {given("record_no")}; }
Result<std::string> decide(Database& db, Actor const& actor, CallWithTeams const& it, Fields& fields) {
  return there(decide_call(db, actor, it.call.id, fields.text("record_no")));
}
void draw_excuse(StepForm& step, MoveView<CallWithTeams> const& view) {
  auto const& form = view.form;
  step.sections.push_back({.parts = {form.select("reviewer", "backpack.reviewer", view.noun.reviewers, {.required = true}),
                                     form.area("reason", "overseas.reason", {.required = true, .max_length = 1000, .rows = 3})}});
}
std::vector<ApiField> excuse_input() { return {given("reviewer", ApiType::id), given("reason")}; }
Result<std::string> excuse(Database& db, Actor const& actor, CallWithTeams const& it, Fields& fields) {
  auto const reviewer = fields.id<PersonId>("reviewer").value_or(PersonId{});
  auto const reason = fields.text("reason");
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(excuse_reviewer(db, actor, it.call.id, reviewer, reason));
}
void draw_deadline(StepForm& step, MoveView<CallWithTeams> const& view) {
  step.sections.push_back({.parts = {view.form.date("score_until", "backpack.call.score_until", {.required = true})}});
}
void fill_deadline(Form& form, MoveView<CallWithTeams> const& view) { form.set("score_until", to_text(view.noun.call.score_until)); }
std::vector<ApiField> deadline_input() { return {given("score_until", ApiType::date)}; }
Result<std::string> give_days(Database& db, Actor const& actor, CallWithTeams const& it, Fields& fields) {
  auto const until = fields.date("score_until");
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(move_score_deadline(db, actor, it.call.id, until));
}

// 제안 심사
Result<SeenProposal> find_seen(Tx& tx, Actor const& actor, Request const& request) {
  auto const id = request.id<ProposalId>();
  if (!id) return not_found();
  return find_proposal(tx, actor, *id);
}
bool may_score(Actor const& actor, SeenProposal const& it) { return may_score_proposal(actor, it.call, it.proposal); }
void draw_scores(StepForm& step, MoveView<SeenProposal> const& view) {
  auto section = FormSection{.title_key = "overseas.criteria"};
  auto number = 0;
  for (auto const& criterion : view.noun.call.criteria) {
    auto field = view.form.text("scores." + std::to_string(number++) + ".points", criterion.name, {.required = true, .max_length = 4});
    field.hint = view.site.words(view.actor, "overseas.score.of", {std::to_string(criterion.points), criterion.question});
    section.parts.emplace_back(std::move(field));
  }
  step.sections.push_back(std::move(section));
}
void fill_scores(Form& form, MoveView<SeenProposal> const& view) {
  auto const own = std::ranges::find(view.noun.proposal.scores, view.actor.person, &ProposalScore::reviewer);
  if (own == view.noun.proposal.scores.end()) return;
  for (auto i = std::size_t{0}; i < own->points.size(); ++i)
    form.set("scores." + std::to_string(i) + ".points", std::to_string(own->points[i]));
}
std::vector<ApiField> scores_input() { return {rows_field("scores", {given("points", ApiType::integer)})}; }
Result<std::string> score(Database& db, Actor const& actor, SeenProposal const& it, Fields& fields) {
  auto points = std::vector<std::optional<int>>{};
  for (auto& row : fields.rows("scores")) {
    points.push_back(small(row.integer("points")));
    fields.take_problems(row);
  }
  if (auto problem = fields.problem()) return std::move(*problem);
  return there(score_proposal(db, actor, it.proposal.id, points));
}

// 제안에서 출장으로
bool may_make_trip(Actor const& actor, SeenProposal const& it) { return may_make_trip_of(actor, it.proposal); }
void draw_trip(StepForm& step, MoveView<SeenProposal> const& view) {
  step.sections.push_back({.parts = {view.form.date("starts_on", "trip.starts_on", {.required = true}),
                                     view.form.date("ends_on", "trip.ends_on", {.required = true})}});
}
std::vector<ApiField> trip_input() { return {given("starts_on", ApiType::date), given("ends_on", ApiType::date)}; }
Result<std::string> make_trip(Database& db, Actor const& actor, SeenProposal const& it, Fields& fields) {
  auto const days = TripDays{.starts_on = fields.date("starts_on"), .ends_on = fields.date("ends_on")};
  if (auto problem = fields.problem()) return std::move(*problem);
  auto const trip = TRY(make_backpack_trip(db, actor, it.proposal.id, days));
  return "/trips/" + to_text(trip);
}

constexpr Move<NewCall> kNew[] = {
    {"",
     {"backpack.step.plan", "backpack.step.plan_lead", "backpack.flash.planned", "", "Plan a backpack call"},
     may_plan,
     draw_new,
     fill_new,
     new_input,
     plan},
};
constexpr Move<CallWithTeams> kCall[] = {
    {"opening",
     {"backpack.step.open", "", "backpack.flash.opened", "backpack.step.open_confirm", "Take proposals"},
     may_move<BackpackState::planned>,
     nullptr,
     nullptr,
     nullptr,
     plainly<open_call>},
    {"proposals",
     {"backpack.step.propose", "backpack.step.propose_lead", "backpack.flash.proposed", "", "Propose a backpack trip"},
     may_answer,
     draw_proposal,
     nullptr,
     proposal_input,
     propose},
    {"scoring",
     {"backpack.step.score", "", "backpack.flash.scoring", "backpack.step.score_confirm", "Let the reviewers begin"},
     may_move<BackpackState::open>,
     nullptr,
     nullptr,
     nullptr,
     plainly<start_scoring_call>},
    {"decision",
     {"backpack.step.decide", "backpack.step.decide_lead", "backpack.flash.decided", "", "Choose in order within the budget"},
     may_move<BackpackState::scoring>,
     draw_decision,
     nullptr,
     decision_input,
     decide},
    {"excuses",
     {"backpack.step.excuse", "backpack.step.excuse_lead", "backpack.flash.excused", "", "Excuse a reviewer, with the reason"},
     may_move<BackpackState::scoring>,
     draw_excuse,
     nullptr,
     excuse_input,
     excuse},
    {"score-deadline",
     {"backpack.step.deadline", "backpack.step.deadline_lead", "backpack.flash.deadline", "", "Give the reviewers other days"},
     may_move<BackpackState::scoring>,
     draw_deadline,
     fill_deadline,
     deadline_input,
     give_days},
    {"closing",
     {"backpack.step.close", "", "backpack.flash.closed", "backpack.step.close_confirm", "Close the call"},
     may_move<BackpackState::decided>,
     nullptr,
     nullptr,
     nullptr,
     plainly<close_call>},
};
constexpr Move<SeenProposal> kProposal[] = {
    {"scores",
     {"backpack.step.points", "overseas.step.sheet_lead", "backpack.flash.points", "", "Score a proposal"},
     may_score,
     draw_scores,
     fill_scores,
     scores_input,
     score},
    {"trip",
     {"backpack.step.trip", "backpack.step.trip_lead", "backpack.flash.trip", "", "Make the trip of a chosen proposal"},
     may_make_trip,
     draw_trip,
     nullptr,
     trip_input,
     make_trip},
};

}  // namespace

MoveNoun<NewCall> const& new_call_moves() {
  static auto const moves =
      MoveNoun<NewCall>{.pattern = "/overseas/backpack-calls",
                        .forbidden_key = "backpack.call.not_officer",
                        .section = "/overseas/backpack-calls",
                        .find = find_new_call,
                        .path = [](NewCall const&) { return std::string{"/overseas/backpack-calls"}; },
                        .title = [](NewCall const&, Site const& site, Actor const& actor) { return site.words(actor, "backpack.calls"); },
                        .moves = kNew};
  return moves;
}

MoveNoun<CallWithTeams> const& call_moves() {
  static auto const moves =
      MoveNoun<CallWithTeams>{.pattern = "/overseas/backpack-calls/{id}",
                              .forbidden_key = "overseas.not_now",
                              .section = "/overseas/backpack-calls",
                              .find = find_one,
                              .path = [](CallWithTeams const& it) { return call_path(it.call.id); },
                              .title = [](CallWithTeams const& it, Site const&, Actor const&) { return it.call.title; },
                              .moves = kCall};
  return moves;
}

MoveNoun<SeenProposal> const& proposal_moves() {
  static auto const moves =
      MoveNoun<SeenProposal>{.pattern = "/overseas/backpack-proposals/{id}",
                             .forbidden_key = "overseas.not_now",
                             .section = "/overseas/backpack-calls",
                             .find = find_seen,
                             .path = [](SeenProposal const& it) { return "/overseas/backpack-proposals/" + to_text(it.proposal.id); },
                             .title = [](SeenProposal const& it, Site const&, Actor const&) { return it.proposal.title; },
                             .moves = kProposal};
  return moves;
}

}  // namespace baeumgil
