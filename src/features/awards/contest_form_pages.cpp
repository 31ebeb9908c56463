// Forms about one nomination: shares, ties, objections and their answers.
#include <algorithm>

#include "features/awards/award_input.h"
#include "features/awards/contest_form.h"
#include "features/awards/contest_pages.h"
#include "features/awards/contest_store.h"
#include "features/awards/declare_tie.h"
#include "features/awards/nomination_store.h"
#include "features/awards/share_merit.h"
#include "features/awards/sheet_store.h"
#include "features/people/find_person.h"
#include "features/teams/find_team.h"
#include "platform/db/database.h"
#include "platform/html/form.h"

namespace baeumgil {
namespace {

struct About {
  Nomination nomination{};
  AwardRound round{};
  std::vector<Contributor> contributors{};
  std::vector<Choice> people{};
};

Result<About> read_about(Tx& tx, Actor const& actor, NominationId id) {
  auto about = About{.nomination = TRY(find_nomination(tx, actor, id))};
  about.round = TRY(find_round(tx, actor, about.nomination.round));
  return about;
}

void offer(std::vector<Choice>& people, PersonId id, std::string label) {
  auto const value = to_text(id);
  if (std::ranges::find(people, value, &Choice::value) == people.end()) people.push_back({.value = value, .label = std::move(label)});
}

// Of the team that learned it, of the department it is for, and who took it on.
void offer_people(Tx& tx, Actor const& actor, About& about) {
  if (!about.nomination.team.is_nil())
    if (auto const team = find_team(tx, actor, about.nomination.team))
      for (auto const& member : team->members) offer(about.people, member.person, member.name + " (" + member.department_name + ")");
  for (auto const department : {about.nomination.department, find_adopter(tx, about.nomination), actor.department})
    if (!department.is_nil())
      for (auto const& person : list_people_of(tx, department))
        offer(about.people, person.id, person.name + " (" + person.department_name + ")");
  about.contributors = list_contributors(tx, about.nomination.id);
}

Result<About> read_sharing(Tx& tx, Actor const& actor, NominationId id) {
  auto about = TRY(read_about(tx, actor, id));
  offer_people(tx, actor, about);
  return about;
}

RowGroup::Row contributor_row(Form const& form, std::vector<Choice> const& people, std::string const& number) {
  auto const row = "contributors." + number + ".";
  auto person = form.select(row + "person", "nomination.contributor", people, {});
  person.empty_label = form.words("form.choose");
  return {.parts = {std::move(person), form.text(row + "share", "nomination.share", {.max_length = 3}),
                    form.text(row + "part", "nomination.part", {.max_length = 100})}};
}

std::string path_of(NominationId id) { return "/nominations/" + to_text(id); }

}  // namespace

Result<Response> ContestPages::share_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto const about = TRY(db.read(actor, [&](Tx& tx) { return read_sharing(tx, actor, *id); }));
  if (!may_share_merit(actor, about.nomination)) return forbidden("award.not_allowed");
  auto filled = form;
  auto const is_blank = form.row_count("contributors", 0) == 0;
  for (std::size_t i = 0; is_blank && i < about.contributors.size(); ++i) {
    auto const row = "contributors." + std::to_string(i) + ".";
    filled.set(row + "person", to_text(about.contributors[i].person))
        .set(row + "share", std::to_string(about.contributors[i].share_percent));
    filled.set(row + "part", about.contributors[i].part);
  }
  auto view = StepForm{.title = site.words(actor, "nomination.shares"), .lead = about.nomination.title};
  auto group =
      RowGroup{.name = "contributors", .title_key = "nomination.contributors", .lead = site.words(actor, "nomination.shares_lead")};
  constexpr auto kRows = 3;
  for (auto i = 0; i < filled.row_count("contributors", kRows); ++i)
    group.rows.push_back(contributor_row(filled, about.people, std::to_string(i)));
  group.blank = contributor_row(filled, about.people, "__N__");
  view.groups.push_back(std::move(group));
  view.summary = filled.summary();
  view.cancel = path_of(*id);
  view.action = view.cancel + "/contributors";
  view.submit_key = "form.save";
  return form_response(site, request, actor, view, {about.nomination.title, view.cancel});
}

Result<Response> ContestPages::contributors(Request const& request, Actor const& actor) const {
  return share_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ContestPages::share(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_contributors_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<NominationId>{*unreadable} : share_merit(db, actor, *id, input);
  if (done) return redirect(path_of(*id), "nomination.flash.shared");
  if (done.error().kind != Kind::invalid) return done.error();
  return share_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ContestPages::sign(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  TRY(sign_share(db, actor, *id));
  return redirect(path_of(*id), "nomination.flash.signed");
}

Result<Response> ContestPages::tie_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto const about = TRY(db.read(actor, [&](Tx& tx) { return read_about(tx, actor, *id); }));
  if (!may_declare_tie(actor, about.round)) return forbidden("award.not_allowed");
  auto view = StepForm{.title = site.words(actor, "nomination.declare_tie"), .lead = about.nomination.title};
  view.sections.push_back({.parts = {form.area("reason", "nomination.reason",
                                               {.required = true, .max_length = 500, .rows = 3, .hint_key = "nomination.tie_hint"})}});
  view.summary = form.summary();
  view.cancel = path_of(*id);
  view.action = view.cancel + "/tie";
  view.submit_key = "nomination.declare_tie";
  return form_response(site, request, actor, view, {about.nomination.title, view.cancel});
}

Result<Response> ContestPages::tie(Request const& request, Actor const& actor) const {
  return tie_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ContestPages::declare(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = declare_tie(db, actor, *id, fields.text("reason"));
  if (done) return redirect(path_of(*id), "nomination.flash.tie_declared");
  if (done.error().kind != Kind::invalid) return done.error();
  return tie_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ContestPages::objection_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto const about = TRY(db.read(actor, [&](Tx& tx) { return read_about(tx, actor, *id); }));
  if (!may_object(actor, about.round)) return forbidden("award.not_allowed");
  auto view = StepForm{.title = site.words(actor, "nomination.object"), .lead = about.nomination.title};
  view.sections.push_back(
      {.parts = {form.area("words", "nomination.objection",
                           {.required = true, .max_length = 2000, .rows = 5, .hint_key = "nomination.objection_hint"})}});
  view.summary = form.summary();
  view.cancel = path_of(*id);
  view.action = view.cancel + "/objection";
  view.submit_key = "nomination.object";
  return form_response(site, request, actor, view, {about.nomination.title, view.cancel});
}

Result<Response> ContestPages::objection(Request const& request, Actor const& actor) const {
  return objection_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ContestPages::object(Request const& request, Actor const& actor) const {
  auto const id = request.id<NominationId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const done = raise_objection(db, actor, *id, fields.text("words"));
  if (done) return redirect(path_of(*id), "nomination.flash.objected");
  if (done.error().kind != Kind::invalid) return done.error();
  return objection_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

namespace {

struct Answering {
  Objection objection{};
  AwardRound round{};
  std::vector<Choice> reviewers{};  // whose sheets count
};

Result<Answering> read_answering(Tx& tx, Actor const& actor, ObjectionId id) {
  auto answering = Answering{.objection = TRY(find_objection(tx, id))};
  answering.round = TRY(find_round(tx, actor, answering.objection.round));
  for (auto const& sheet : list_sheets(tx, answering.objection.nomination))
    if (sheet.set_aside.empty()) offer(answering.reviewers, sheet.reviewer, sheet.reviewer_name);
  return answering;
}

}  // namespace

Result<Response> ContestPages::answer_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<ObjectionId>();
  if (!id) return not_found();
  auto answering = TRY(db.read(actor, [&](Tx& tx) { return read_answering(tx, actor, *id); }));
  if (!may_answer_objection(actor, answering.round) || answering.objection.state != ObjectionState::open)
    return forbidden("award.not_allowed");
  auto view = StepForm{.title = site.words(actor, "award.objection.answer"), .lead = answering.objection.nomination_title};
  view.notes.push_back({.text = answering.objection.words});
  auto states = enum_choices<ObjectionState>(site.locale(), actor.language, "award.objection.state.", "");
  std::erase_if(states, [](Choice const& choice) { return choice.value == to_word(ObjectionState::open); });
  auto reviewer =
      form.select("reviewer", "award.objection.reviewer", std::move(answering.reviewers), {.hint_key = "award.objection.reviewer_hint"});
  reviewer.empty_label = site.words(actor, "form.choose");
  view.sections.push_back(
      {.parts = {form.radio("state", "award.state", std::move(states), {.required = true}),
                 form.radio("remedy", "award.objection.remedy",
                            enum_choices<Remedy>(site.locale(), actor.language, "award.objection.remedy.", ""),
                            {.hint_key = "award.objection.remedy_hint"}),
                 std::move(reviewer),
                 form.area("answer", "award.objection.answer_words", {.required = true, .max_length = 2000, .rows = 4})}});
  view.summary = form.summary();
  view.cancel = "/awards/" + to_text(answering.round.id);
  view.action = "/objections/" + to_text(*id) + "/answer";
  view.submit_key = "award.objection.answer";
  return form_response(site, request, actor, view, {answering.round.title, view.cancel});
}

Result<Response> ContestPages::answer_form(Request const& request, Actor const& actor) const {
  return answer_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ContestPages::answer(Request const& request, Actor const& actor) const {
  auto const id = request.id<ObjectionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_objection_answer(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<ObjectionId>{*unreadable} : answer_objection(db, actor, *id, input);
  if (!done && done.error().kind != Kind::invalid) return done.error();
  if (!done) return answer_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
  auto const answered = TRY(db.read(actor, [&](Tx& tx) { return find_objection(tx, *id); }));
  return redirect("/awards/" + to_text(answered.round), answered.is_order_changed ? "award.flash.order_changed" : "award.flash.order_kept");
}

}  // namespace baeumgil
