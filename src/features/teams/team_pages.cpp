#include "features/teams/team_pages.h"

#include "base/field_name.h"
#include "features/programs/find_program.h"
#include "features/teams/confirm_team.h"
#include "features/teams/edit_team.h"
#include "features/teams/invite_member.h"
#include "features/teams/submit_team.h"
#include "features/teams/team_badges_view.h"
#include "features/teams/team_form.h"
#include "features/teams/team_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/list_filter.h"
#include "platform/html/site.h"
#include "platform/html/sort_header.h"

namespace baeumgil {
namespace {

struct Listed {
  TeamList list{};
  std::vector<ProgramTitle> programs{};
};

TeamRowView to_row(Site const& site, Actor const& actor, Team const& team) {
  auto row = TeamRowView{.id = to_text(team.id), .number = team.number, .name = team.name, .theme = team.theme};
  row.program = team.program_title;
  row.issue = team.issue_title;
  row.leader = team.leader_name;
  row.dates = preferred_days(actor, team);
  row.size = team.size();
  row.state = state_badge(site, actor, team);
  row.badges = team_badges(site, actor, team);
  return row;
}

// What a figure of the yearbook asks for: no field of the form, but kept, and taken away again by its tag.
void keep_year(TeamListView& view, Site const& site, Actor const& actor, TeamFilter const& filter, QueryString const& address) {
  auto const keep = [&](std::string_view name, std::string value, std::string label) {
    view.tags.push_back({.label = std::move(label), .remove_path = address.without("page").without(name).text()});
    view.kept.push_back({.name = std::string{name}, .value = std::move(value)});
  };
  if (filter.year) keep("year", std::to_string(*filter.year), site.words(actor, "team.year", {std::to_string(*filter.year)}));
  if (filter.is_standing) keep("standing", "1", site.words(actor, "team.standing"));
}

}  // namespace

Result<Response> TeamPages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_team_filter(query, actor);
  auto const listed = db.read(actor, [&](Tx& tx) { return Listed{list_teams(tx, filter), list_recent_programs(tx, actor, 50)}; });
  auto const address = QueryString{request};
  auto view = TeamListView{.title = site.words(actor, "team.list"), .may_form = !actor.has(Role::auditor), .words = filter.words};
  auto states = enum_facet(site, actor, {.name = "state", .label_key = "team.state"}, "team.state.", filter.states);
  auto mine = Facet{.name = "mine", .label_key = "team.members"};
  mine.options.push_back({.value = "1", .label = site.words(actor, "team.mine"), .is_chosen = filter.member.has_value()});
  view.facets = {std::move(states), std::move(mine)};
  for (auto const& facet : view.facets) add_tags(view.tags, address, facet);
  keep_year(view, site, actor, filter, address);
  auto programs = std::vector<Choice>{};
  for (auto const& program : listed.programs)
    programs.push_back({.value = to_text(program.id), .label = program.title, .is_chosen = filter.program == program.id});
  view.program = Form{site.locale(), actor.language}.select("program", "team.program", std::move(programs), {});
  view.program.empty_label = site.words(actor, "form.all");
  keep_order(view.kept, filter.order);
  view.by_number = sort_header(address, filter.order, "team.number", TeamSort::number);
  view.by_preferred = sort_header(address, filter.order, "team.preferred", TeamSort::preferred);
  view.total = listed.list.total;
  for (auto const& team : listed.list.items) view.rows.push_back(to_row(site, actor, team));
  view.pagination = paginate(address.without("page").text(), listed.list.total, filter.page, filter.page_size);
  view.nothing = {.title_key = "team.none", .hint_key = "team.none_hint"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/teams"}, view);
}

Result<Response> TeamPages::after(Request const& request, Actor const& actor, Result<TeamId> const& done,
                                  std::string_view flash_key) const {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  if (done) return redirect("/teams/" + to_text(*id), flash_key);
  if (done.error().kind != Kind::invalid) return done.error();
  return shown(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> TeamPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  return shown(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> TeamPages::add_host(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto host = TeamHost{.host = fields.id<InstitutionId>("host").value_or(InstitutionId{})};
  host.why = fields.text("why");
  host.evidence_url = fields.text("evidence_url");
  return after(request, actor, add_wished_host(db, actor, request.id<TeamId>().value_or(TeamId{}), host), "team.flash.host_added");
}

Result<Response> TeamPages::remove_host(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const host = fields.id<InstitutionId>("host").value_or(InstitutionId{});
  return after(request, actor, remove_wished_host(db, actor, request.id<TeamId>().value_or(TeamId{}), host), "team.flash.host_removed");
}

Result<Response> TeamPages::invite(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const person = fields.id<PersonId>("person").value_or(PersonId{});
  return after(request, actor, invite_member(db, actor, request.id<TeamId>().value_or(TeamId{}), person), "team.flash.invited");
}

Result<Response> TeamPages::remove(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const person = fields.id<PersonId>("person").value_or(PersonId{});
  auto removed = remove_member(db, actor, request.id<TeamId>().value_or(TeamId{}), person);
  if (!removed)  // why not stands in the member's row, not at the picker of who is invited
    for (auto& field : removed.error().fields) field.field = "removal";
  return after(request, actor, removed, "team.flash.removed");
}

Result<Response> TeamPages::reply(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const answer = fields.choice<MemberAnswer>("answer").value_or(MemberAnswer::invited);
  return after(request, actor, answer_invitation(db, actor, request.id<TeamId>().value_or(TeamId{}), answer), "team.flash.answered");
}

Result<Response> TeamPages::substitute(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const member = fields.id<PersonId>("member").value_or(PersonId{});
  auto const person = fields.id<PersonId>("substitute").value_or(PersonId{});
  return after(request, actor, name_substitute(db, actor, request.id<TeamId>().value_or(TeamId{}), member, person),
               "team.flash.substitute");
}

Result<Response> TeamPages::submit(Request const& request, Actor const& actor) const {
  return after(request, actor, submit_team(db, actor, request.id<TeamId>().value_or(TeamId{})), "team.flash.submitted");
}

Result<Response> TeamPages::confirm_one(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const person = fields.id<PersonId>("person").value_or(PersonId{});
  return after(request, actor, confirm_member(db, actor, request.id<TeamId>().value_or(TeamId{}), person), "team.flash.member_confirmed");
}

Result<Response> TeamPages::confirm(Request const& request, Actor const& actor) const {
  return after(request, actor, confirm_team(db, actor, request.id<TeamId>().value_or(TeamId{})), "team.flash.confirmed");
}

Result<Response> TeamPages::send_back(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  return after(request, actor, return_team(db, actor, request.id<TeamId>().value_or(TeamId{}), fields.text("reason")),
               "team.flash.returned");
}

Result<Response> TeamPages::withdraw(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const done = withdraw_team(db, actor, request.id<TeamId>().value_or(TeamId{}), fields.text("withdraw_reason"));
  return after(request, actor, as_field(done, "reason", "withdraw_reason"), "team.flash.withdrawn");
}

Result<Response> TeamPages::close(Request const& request, Actor const& actor) const {
  return after(request, actor, close_team(db, actor, request.id<TeamId>().value_or(TeamId{})), "team.flash.closed");
}

}  // namespace baeumgil
