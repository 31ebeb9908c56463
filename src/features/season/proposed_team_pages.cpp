#include <algorithm>

#include "features/season/proposal_pages.h"
#include "features/season/proposal_store.h"
#include "features/season/proposal_views.h"
#include "features/season/season_desk.h"
#include "features/season/season_input.h"
#include "features/season/season_store.h"
#include "features/season/season_words_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Read {
  Proposal proposal{};
  SeasonDesk desk{};
};

Result<Read> read_team(Tx& tx, Actor const& actor, ProposalId id) {
  if (!may_see_proposals(actor)) return not_found();
  auto read = Read{.proposal = TRY(find_proposal(tx, id))};
  auto const season = TRY(find_season(tx, read.proposal.season));
  read.desk = TRY(load_desk(tx, actor, season));
  return read;
}

ActionButton lock_button(std::string path, bool is_locked, std::vector<HiddenField> fields) {
  fields.push_back({.name = "lock", .value = std::string{to_word(is_locked ? Lock::open : Lock::locked)}});
  return {.label_key = is_locked ? "proposal.unlock" : "proposal.lock",
          .path = std::move(path),
          .style = "tertiary",
          .fields = std::move(fields)};
}

void add_people(ProposedTeamView& view, Site const& site, Actor const& actor, ProposedTeam const& team, Form const& form) {
  auto leaving = std::vector<Choice>{};
  for (auto const& member : team.members) {
    auto row = ProposedPersonView{.name = member.name, .department = member.department_name, .move_path = view.proposal_path + "/moves"};
    auto const number = HiddenField{.name = "shown", .value = std::to_string(team.number)};
    row.person = {.name = "person", .value = to_text(member.person)};
    if (form.value("person") == row.person.value) row.team.value = form.value("team");
    if (member.is_locked) row.badges.push_back({.label = site.words(actor, "proposal.locked"), .tone = Tone::warning});
    if (view.may_adjust) {
      row.buttons.push_back(lock_button(view.proposal_path + "/person-lock", member.is_locked, {row.person, number}));
      if (!member.is_locked && !team.is_locked)
        row.buttons.push_back({.label_key = "proposal.take_out", .path = row.move_path, .style = "text", .fields = {row.person, number}});
    }
    leaving.push_back({.value = row.person.value, .label = member.name});
    view.people.push_back(std::move(row));
  }
  view.leaving = form.checks("people", "proposal.leaving", std::move(leaving), {});
}

void add_forms(ProposedTeamView& view, Site const& site, Actor const& actor, Read const& read, Form const& form) {
  auto hosts = std::vector<Choice>{};
  for (auto const& host : read.desk.season.hosts) hosts.push_back({.value = to_text(host.host), .label = host.host_name});
  view.host = form.select("host", "season.host", std::move(hosts), {.required = true});
  view.starts_on = form.date("starts_on", "season.starts_on", {.required = true});
  auto lengths = std::vector<Choice>{};
  for (auto days = 1; days <= read.desk.problem.trip_days_at_most; ++days)
    lengths.push_back({.value = std::to_string(days), .label = site.words(actor, "season.days_count", {std::to_string(days)})});
  view.days = form.select("days", "proposal.days", std::move(lengths), {.required = true});
  auto idle = std::vector<Choice>{};
  for (auto const& wish : read.desk.wishes)
    if (read.proposal.team_of(wish.person) == nullptr)
      idle.push_back({.value = to_text(wish.person), .label = wish.person_name + " · " + wish.department_name});
  std::ranges::sort(idle, {}, &Choice::label);
  view.idle = form.select("person", "proposal.idle", std::move(idle), {.required = true});
}

int number_of(Request const& request) {
  auto number = 0;
  for (auto const letter : request.parameter("number")) {
    if (letter < '0' || letter > '9' || number > 100000) return 0;
    number = number * 10 + (letter - '0');
  }
  return number;
}

}  // namespace

Result<Response> ProposalPages::team_page(Request const& request, Actor const& actor, ProposalId id, int number, Form const& typed) const {
  auto const read = TRY(db.read(actor, [&](Tx& tx) { return read_team(tx, actor, id); }));
  auto const* team = read.proposal.team(number);
  if (team == nullptr) return not_found();
  auto form = typed;
  if (form.value("starts_on").empty())
    form.set("host", to_text(team->host)).set("starts_on", to_text(team->starts_on)).set("days", std::to_string(team->days));
  auto view = ProposedTeamView{.title = site.words(actor, "proposal.team_number", {std::to_string(number)}) + " · " + team->host_name};
  view.dates = span_words(actor, team->starts_on, team->ends_on());
  if (auto const* host = read.desk.season.host(team->host)) view.issue = host->issue_title;
  view.proposal_path = "/proposals/" + to_text(id);
  view.path = view.proposal_path + "/teams/" + std::to_string(number);
  view.may_adjust = may_adjust(actor, read.proposal);
  view.number = {.name = "team", .value = std::to_string(number)};
  if (team->is_locked) view.badges.push_back({.label = site.words(actor, "proposal.locked"), .tone = Tone::warning});
  if (view.may_adjust) {
    view.buttons.push_back(lock_button(view.path + "/lock", team->is_locked, {}));
    view.buttons.push_back({.label_key = "proposal.dissolve",
                            .path = view.path + "/dissolution",
                            .style = "tertiary",
                            .confirm_key = "proposal.dissolve_confirm"});
  }
  add_people(view, site, actor, *team, form);
  add_forms(view, site, actor, read, form);
  view.summary = form.summary();
  return site.page(
      request, actor,
      {.title = view.title,
       .crumbs = {{.label = site.words(actor, "season.list"), .path = "/seasons"},
                  {.label = site.words(actor, "proposal.title", {std::to_string(read.proposal.number)}), .path = view.proposal_path},
                  {.label = view.title}},
       .section = "/seasons",
       .status = view.summary.is_shown() ? 422 : 200},
      view);
}

Result<Response> ProposalPages::show_team(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProposalId>();
  if (!id) return not_found();
  return team_page(request, actor, *id, number_of(request), Form{site.locale(), actor.language});
}

// Back to the team the change was asked on, while it is there.
Result<Response> ProposalPages::after(Request const& request, Actor const& actor, Result<ProposalId> const& done,
                                      std::string_view flash_key) const {
  auto const id = request.id<ProposalId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto number = number_of(request);
  if (number == 0) number = static_cast<int>(fields.integer("shown").value_or(fields.integer("team").value_or(0)));
  auto const path = "/proposals/" + to_text(*id);
  if (done) {
    auto const is_there = db.read(actor, [&](Tx& tx) {
      auto const proposal = find_proposal(tx, *id);
      return proposal && proposal->team(number) != nullptr;
    });
    return redirect(is_there ? path + "/teams/" + std::to_string(number) : path, flash_key);
  }
  if (done.error().kind != Kind::invalid) return done.error();
  return team_page(request, actor, *id, number, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> ProposalPages::move(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const person = fields.id<PersonId>("person").value_or(PersonId{});
  auto const team = fields.integer("team");
  auto const unreadable = fields.problem();
  auto const to = team ? std::optional{static_cast<int>(std::clamp<std::int64_t>(*team, 0, 100000))} : std::nullopt;
  auto const id = request.id<ProposalId>().value_or(ProposalId{});
  return after(request, actor, unreadable ? Result<ProposalId>{*unreadable} : move_person(db, actor, id, person, to),
               "proposal.flash.moved");
}

Result<Response> ProposalPages::split(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const people = fields.ids<PersonId>("people");
  return after(request, actor, split_team(db, actor, request.id<ProposalId>().value_or(ProposalId{}), number_of(request), people),
               "proposal.flash.split");
}

Result<Response> ProposalPages::dissolve(Request const& request, Actor const& actor) const {
  return after(request, actor, dissolve_team(db, actor, request.id<ProposalId>().value_or(ProposalId{}), number_of(request)),
               "proposal.flash.dissolved");
}

Result<Response> ProposalPages::journey(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_journey(fields);
  auto const unreadable = fields.problem();
  auto const id = request.id<ProposalId>().value_or(ProposalId{});
  return after(request, actor, unreadable ? Result<ProposalId>{*unreadable} : change_journey(db, actor, id, number_of(request), draft),
               "proposal.flash.journey");
}

Result<Response> ProposalPages::lock(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const lock = fields.choice<Lock>("lock").value_or(Lock::locked);
  return after(request, actor, lock_team(db, actor, request.id<ProposalId>().value_or(ProposalId{}), number_of(request), lock),
               "form.saved");
}

Result<Response> ProposalPages::lock_member(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const lock = fields.choice<Lock>("lock").value_or(Lock::locked);
  auto const person = fields.id<PersonId>("person").value_or(PersonId{});
  return after(request, actor, lock_person(db, actor, request.id<ProposalId>().value_or(ProposalId{}), person, lock), "form.saved");
}

}  // namespace baeumgil
