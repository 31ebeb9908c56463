// The ballot, the call of the committee, and what it resolved.
#include <algorithm>

#include "features/awards/award_input.h"
#include "features/awards/award_words_view.h"
#include "features/awards/contest_form.h"
#include "features/awards/contest_pages.h"
#include "features/awards/contest_store.h"
#include "features/awards/nomination_store.h"
#include "features/awards/sheet_store.h"
#include "features/awards/vote_for.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"
#include "platform/html/form.h"

namespace baeumgil {
namespace {

std::string path_of(AwardRoundId id) { return "/awards/" + to_text(id); }

struct Ballots {
  AwardRound round{};
  std::vector<BallotEntry> entries{};
  std::vector<NominationId> own{};
};

Result<Ballots> read_ballots(Tx& tx, Actor const& actor, AwardRoundId id) {
  auto ballots = Ballots{.round = TRY(find_round(tx, actor, id))};
  ballots.entries = list_ballot(tx, id);
  ballots.own = list_votes_of(tx, id, actor.person);
  return ballots;
}

struct Called {
  AwardRound round{};
  std::optional<AwardMeeting> meeting{};
  std::vector<Nomination> nominations{};
  std::vector<std::vector<ItemRecusal>> recusals{};  // by nomination
  std::vector<Choice> insiders{};
};

Result<Called> read_called(Tx& tx, Actor const& actor, AwardRoundId id) {
  auto called = Called{.round = TRY(find_round(tx, actor, id))};
  called.meeting = find_award_meeting(tx, id);
  called.nominations = list_nominations(tx, actor, id);
  std::erase_if(called.nominations, [](Nomination const& nomination) { return nomination.state != NominationState::scored; });
  if (called.meeting)
    for (auto const& nomination : called.nominations) called.recusals.push_back(find_recusals(tx, *called.meeting, nomination.id));
  for (auto const role : {Role::executive, Role::department_head, Role::programme_officer, Role::committee_secretary})
    for (auto const& person : list_people_with(tx, role)) {
      auto const value = to_text(person.id);
      if (std::ranges::find(called.insiders, value, &Choice::value) == called.insiders.end())
        called.insiders.push_back({.value = value, .label = person.name + " (" + person.department_name + ")"});
    }
  return called;
}

RowGroup::Row member_row(Form const& form, std::vector<Choice> const& people, std::string const& number) {
  auto const row = "members." + number + ".";
  auto chairing = std::vector<Choice>{{.value = "none", .label = form.words("award.meeting.member")},
                                      {.value = "chair", .label = form.words("award.meeting.chair")},
                                      {.value = "vice_chair", .label = form.words("award.meeting.vice_chair")}};
  auto person = form.select(row + "person", "award.meeting.insider", people, {});
  person.empty_label = form.words("award.meeting.from_outside");
  return {.parts = {std::move(person), form.text(row + "name", "award.meeting.outsider", {.max_length = 60}),
                    form.text(row + "post", "award.meeting.post", {.max_length = 100}),
                    form.select(row + "chairing", "award.meeting.chairing", std::move(chairing), {})}};
}

std::string recusal_words(Site const& site, Actor const& actor, Called const& called, std::size_t number) {
  auto text = std::string{};
  for (auto const& recusal : called.recusals[number])
    text += (text.empty() ? "" : ", ") + called.meeting->members[recusal.member].name + " (" +
            site.words(actor, "award.tie_kind." + std::string{to_word(recusal.cause)}) + ")";
  return text.empty() ? std::string{} : site.words(actor, "award.resolve.recused", {text});
}

FormSection item_section(Site const& site, Actor const& actor, Form const& form, Called const& called, std::size_t number) {
  auto const row = "items." + std::to_string(number) + ".";
  auto others = std::vector<Choice>{};
  for (std::size_t i = 0; i < called.meeting->members.size(); ++i)
    if (std::ranges::find(called.recusals[number], i, &ItemRecusal::member) == called.recusals[number].end())
      others.push_back({.value = std::to_string(i), .label = called.meeting->members[i].name});
  auto section = FormSection{.lead = std::to_string(number + 1) + ". " + called.nominations[number].title};
  auto votes = form.text(row + "votes_for", "award.resolve.votes_for", {.required = true, .max_length = 3});
  votes.hint = recusal_words(site, actor, called, number);
  section.parts.emplace_back(std::move(votes));
  section.parts.emplace_back(form.checks(row + "recused", "award.resolve.step_back", std::move(others), {}));
  return section;
}

}  // namespace

Result<Response> ContestPages::ballot_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const ballots = TRY(db.read(actor, [&](Tx& tx) { return read_ballots(tx, actor, *id); }));
  if (!may_vote(actor, ballots.round)) return forbidden("award.vote.not_allowed");
  auto choices = std::vector<Choice>{};
  for (auto const& entry : ballots.entries)
    if (entry.department != actor.department)
      choices.push_back({.value = to_text(entry.id), .label = entry.title + " · " + entry.department_name});
  auto filled = form;
  if (form.value("nominations").empty())
    for (auto const& vote : ballots.own) filled.set("nominations", to_text(vote));
  auto view = StepForm{.title = site.words(actor, "award.vote"), .lead = ballots.round.title};
  view.sections.push_back({.parts = {filled.checks("nominations", "award.nominations", std::move(choices),
                                                   {.required = true, .hint_key = "award.vote_hint"})}});
  view.summary = filled.summary();
  view.cancel = path_of(*id);
  view.action = view.cancel + "/ballot";
  view.submit_key = "award.vote";
  return form_response(site, request, actor, view, {ballots.round.title, view.cancel});
}

Result<Response> ContestPages::ballot(Request const& request, Actor const& actor) const {
  return ballot_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ContestPages::vote(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const votes = fields.ids<NominationId>("nominations");
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<AwardRoundId>{*unreadable} : vote_for(db, actor, *id, votes);
  if (done) return redirect(path_of(*id), "award.flash.voted");
  if (done.error().kind != Kind::invalid) return done.error();
  return ballot_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ContestPages::meeting_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const called = TRY(db.read(actor, [&](Tx& tx) { return read_called(tx, actor, *id); }));
  if (!may_call_award_meeting(actor, called.round)) return forbidden("award.meeting.not_secretary");
  auto view = StepForm{.title = site.words(actor, "award.meeting.call"), .lead = called.round.title};
  auto when = FormSection{};
  when.parts.emplace_back(form.date("held_on", "award.meeting.held_on", {.required = true, .hint_key = "award.meeting.held_on_hint"}));
  when.parts.emplace_back(form.text("place", "award.meeting.place", {.max_length = 100}));
  when.parts.emplace_back(form.text("waiver_reason", "award.meeting.waiver", {.max_length = 300, .hint_key = "award.meeting.waiver_hint"}));
  view.sections.push_back(std::move(when));
  auto group = RowGroup{.name = "members", .title_key = "award.meeting.members", .lead = site.words(actor, "award.meeting.members_lead")};
  auto const rows = called.round.instrument == AwardInstrument::performance_prize ? 10 : 5;  // as many as the rule wants at least
  for (auto i = 0; i < form.row_count("members", rows); ++i) group.rows.push_back(member_row(form, called.insiders, std::to_string(i)));
  group.blank = member_row(form, called.insiders, "__N__");
  view.groups.push_back(std::move(group));
  view.summary = form.summary();
  view.cancel = path_of(*id);
  view.action = view.cancel + "/meeting";
  view.submit_key = "award.meeting.call";
  return form_response(site, request, actor, view, {called.round.title, view.cancel});
}

Result<Response> ContestPages::meeting(Request const& request, Actor const& actor) const {
  return meeting_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ContestPages::call(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_award_meeting_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<AwardRoundId>{*unreadable} : call_award_meeting(db, actor, *id, input);
  if (done) return redirect(path_of(*id), "award.flash.called");
  if (done.error().kind != Kind::invalid) return done.error();
  return meeting_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ContestPages::resolution_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto const called = TRY(db.read(actor, [&](Tx& tx) { return read_called(tx, actor, *id); }));
  if (!may_resolve_awards(actor, called.round) || !called.meeting) return forbidden("award.meeting.not_secretary");
  auto members = std::vector<Choice>{};
  for (auto const& member : called.meeting->members)
    members.push_back({.value = std::to_string(members.size()), .label = member.name + (member.post.empty() ? "" : " · " + member.post)});
  auto view = StepForm{.title = site.words(actor, "award.resolve"), .lead = called.round.title};
  view.sections.push_back({.parts = {form.checks("present", "award.resolve.present", std::move(members), {.required = true})}});
  for (std::size_t i = 0; i < called.nominations.size(); ++i) {
    view.sections.push_back(item_section(site, actor, form, called, i));
    view.hidden.push_back({.name = "items." + std::to_string(i) + ".nomination", .value = to_text(called.nominations[i].id)});
  }
  view.sections.push_back({.parts = {form.area("remarks", "award.resolve.remarks", {.max_length = 4000, .rows = 4})}});
  view.summary = form.summary();
  view.cancel = path_of(*id);
  view.action = view.cancel + "/resolution";
  view.submit_key = "award.resolve";
  return form_response(site, request, actor, view, {called.round.title, view.cancel});
}

Result<Response> ContestPages::resolution(Request const& request, Actor const& actor) const {
  return resolution_page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> ContestPages::resolve(Request const& request, Actor const& actor) const {
  auto const id = request.id<AwardRoundId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_award_resolution_input(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<AwardRoundId>{*unreadable} : resolve_awards(db, actor, *id, input);
  if (done) return redirect(path_of(*id), "award.flash.resolved");
  if (done.error().kind != Kind::invalid) return done.error();
  return resolution_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
