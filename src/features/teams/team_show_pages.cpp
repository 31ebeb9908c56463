#include <algorithm>

#include "base/day_text.h"
#include "features/audit/history.h"
#include "features/chain/chain_line.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/rules/load_rules.h"
#include "features/rules/look_back.h"
#include "features/targets/find_institution.h"
#include "features/teams/team_badges_view.h"
#include "features/teams/team_document.h"
#include "features/teams/team_pages.h"
#include "features/teams/team_rules.h"
#include "features/teams/team_store.h"
#include "features/teams/team_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kFoundAtMost = 10;

struct Shown {
  Team team{};
  std::vector<TeamGap> gaps{};
  std::vector<EarlierHostVisit> earlier{};
  std::vector<Person> people{};  // what the pickers found
  std::vector<Institution> hosts{};
  std::vector<Person> substitutes{};
  ChainLine chain{};
  std::vector<RecordedEvent> events{};
};

struct Asked {
  std::string person_words{};
  std::string host_words{};
  std::optional<PersonId> substitute_of{};
  // What was chosen in a form that came back.
  std::optional<PersonId> person{};
  std::optional<InstitutionId> host{};
};

Asked read_asked(Request const& request) {
  return {.person_words = std::string{request.query_value("person_q")},
          .host_words = std::string{request.query_value("host_q")},
          .substitute_of = id_from_text<PersonId>(request.query_value("substitute_of")),
          .person = id_from_text<PersonId>(request.form_value("person")),
          .host = id_from_text<InstitutionId>(request.form_value("host"))};
}

Result<Shown> read_shown(Tx& tx, Actor const& actor, TeamId id, Asked const& asked, Locale const& locale) {
  auto shown = Shown{.team = TRY(find_team(tx, actor, id))};
  auto const& team = shown.team;
  if (may_edit_team(actor, team))
    if (auto const program = find_program(tx, actor, team.program))
      shown.gaps = gaps_of(team, with_clauses(load_rule_book(tx), *program), tx.today(), actor.language);
  shown.earlier =
      list_earlier_visits(tx, team, look_back(load_rule_book(tx), "trip.earlier_visits.window", tx.today()).value_or(tx.today()));
  if (!asked.person_words.empty()) shown.people = search_people(tx, asked.person_words, kFoundAtMost);
  if (!asked.host_words.empty()) shown.hosts = search_institutions(tx, asked.host_words, kFoundAtMost);
  if (asked.person)
    if (auto const person = find_person(tx, *asked.person)) shown.people.push_back(*person);
  if (asked.host)
    if (auto const host = find_institution(tx, *asked.host)) shown.hosts.push_back(*host);
  if (asked.substitute_of)
    if (auto const* member = team.member(*asked.substitute_of))
      for (auto& person : list_people_of(tx, member->department))
        if (!team.has_member(person.id)) shown.substitutes.push_back(std::move(person));
  shown.chain = chain_line(tx, actor, Stage::team, id.value, locale);
  shown.events = list_events_of(tx, "team", id.value);
  return shown;
}

TeamMemberView to_view(Site const& site, Actor const& actor, Team const& team, TeamMember const& member) {
  auto const path = "/teams/" + to_text(team.id);
  auto const word = std::string{to_word(member.answer)};
  auto view = TeamMemberView{.name = member.name, .department = member.department_name, .rank = member.rank};
  view.is_leader = member.person == team.leader;
  view.role = member.role;
  view.answer = {.label = site.words(actor, "team.answer." + word), .tone = tone_of_state(word)};
  if (member.earlier_trips == 0) view.badges.push_back({.label = site.words(actor, "team.badge.newcomer"), .tone = Tone::success});
  view.substitute = member.substitute_name;
  view.confirmed_by = member.confirmed_by_name;
  auto const person = HiddenField{.name = "person", .value = to_text(member.person)};
  if (member.answer != MemberAnswer::declined && may_name_substitute(actor, team, member))
    view.substitute_path = path + "?substitute_of=" + to_text(member.person) + "#substitute";
  if (member.person == actor.person && may_answer_invitation(actor, team)) {
    view.buttons.push_back({.label_key = "team.accept", .path = path + "/answer", .fields = {{.name = "answer", .value = "accepted"}}});
    view.buttons.push_back({.label_key = "team.decline",
                            .path = path + "/answer",
                            .style = "tertiary",
                            .confirm_key = "team.decline_confirm",
                            .fields = {{.name = "answer", .value = "declined"}}});
  }
  if (member.answer != MemberAnswer::declined && may_confirm_member(actor, team, member))
    view.buttons.push_back({.label_key = "team.confirm_member", .path = path + "/member-confirmation", .fields = {person}});
  if (may_change_members(actor, team) && !view.is_leader)
    view.buttons.push_back({.label_key = "team.remove_member",
                            .path = path + "/member-removal",
                            .style = "text",
                            .confirm_key = "team.remove_member_confirm",
                            .fields = {person}});
  return view;
}

std::vector<Choice> people_choices(std::vector<Person> const& people) {
  auto choices = std::vector<Choice>{};
  for (auto const& person : people)
    choices.push_back({.value = to_text(person.id), .label = person.name + " · " + person.department_name + " · " + person.rank});
  return choices;
}

void add_pickers(TeamShowView& view, Actor const& actor, Shown const& shown, Asked const& asked, Form const& form) {
  auto const& team = shown.team;
  auto const path = "/teams/" + to_text(team.id);
  if (may_change_members(actor, team)) {
    auto people = TeamPickerView{
        .legend_key = "team.invite", .hint_key = "team.invite_hint", .search_name = "person_q", .search_label_key = "team.person_words"};
    if (takes_newcomers(team)) people.hint_key = "team.invite_later_hint";
    people.words = asked.person_words;
    people.page = path + "#members";
    people.action = path + "/invitation";
    people.submit_key = "team.invite";
    people.found = form.radio("person", "team.person_found", people_choices(shown.people), {.required = true});
    people.is_searched = !asked.person_words.empty() || !people.found.error.empty();
    view.pickers.push_back(std::move(people));
  }
  if (may_edit_team(actor, team)) {
    auto hosts = TeamPickerView{
        .legend_key = "team.add_host", .hint_key = "team.add_host_hint", .search_name = "host_q", .search_label_key = "team.host_words"};
    hosts.words = asked.host_words;
    hosts.page = path + "#hosts";
    hosts.is_searched = !asked.host_words.empty() || !form.value("host").empty();
    hosts.action = path + "/hosts";
    hosts.submit_key = "team.add_host";
    auto choices = std::vector<Choice>{};
    for (auto const& host : shown.hosts) choices.push_back({.value = to_text(host.id), .label = host.full_name});
    hosts.found = form.radio("host", "team.host_found", std::move(choices), {.required = true});
    hosts.areas.push_back(
        form.area("why", "team.host.why", {.required = true, .max_length = 500, .rows = 3, .hint_key = "team.host.why_hint"}));
    hosts.fields.push_back(form.text("evidence_url", "team.host.evidence",
                                     {.required = true, .max_length = 500, .hint_key = "team.host.evidence_hint", .type = "url"}));
    view.pickers.push_back(std::move(hosts));
  }
  if (!asked.substitute_of || team.member(*asked.substitute_of) == nullptr) return;
  auto const& member = *team.member(*asked.substitute_of);
  if (!may_name_substitute(actor, team, member)) return;
  auto picker = TeamPickerView{.legend_key = "team.name_substitute", .hint_key = "team.name_substitute_hint"};
  picker.is_searched = true;
  picker.kept_name = "member";
  picker.kept_value = to_text(member.person);
  picker.action = path + "/substitute";
  picker.submit_key = "team.name_substitute";
  picker.found = form.radio("substitute", "team.substitute", people_choices(shown.substitutes), {.required = true});
  view.pickers.push_back(std::move(picker));
}

void add_moves(TeamShowView& view, Actor const& actor, Team const& team, Form const& form) {
  auto const path = "/teams/" + to_text(team.id);
  if (may_submit_team(actor, team))
    view.buttons.push_back({.label_key = "team.submit", .path = path + "/submission", .confirm_key = "team.submit_confirm"});
  if (may_confirm_team(actor, team) && team.is_confirmed_by_all_heads())
    view.buttons.push_back({.label_key = "team.confirm", .path = path + "/confirmation", .confirm_key = "team.confirm_confirm"});
  if (may_close_team(actor, team))
    view.buttons.push_back({.label_key = "team.close", .path = path + "/closing", .confirm_key = "team.close_confirm"});
  auto const step = [&](std::string_view key, std::string_view hint_key, std::string_view noun, std::string_view reason = "reason") {
    view.steps.push_back({.label_key = std::string{key},
                          .hint_key = std::string{hint_key},
                          .action = path + std::string{noun},
                          .reason = form.area(reason, "team.reason", {.required = true, .max_length = 1000, .rows = 3})});
  };
  if (may_return_team(actor, team)) step("team.return", "team.return_hint", "/return");
  if (may_withdraw_team(actor, team)) step("team.withdraw", "team.withdraw_hint", "/withdrawal", "withdraw_reason");
  auto const* own = team.member(actor.person);
  if (takes_newcomers(team) && own != nullptr && may_be_traveler(*own)) view.plan_trip_path = path + "/trips/new";
}

void add_lists(TeamShowView& view, Site const& site, Actor const& actor, Shown const& shown) {
  auto const& team = shown.team;
  for (auto const& gap : shown.gaps)
    view.gaps.push_back({.text = site.words(actor, gap.key, gap.arguments),
                         .rule = gap.rule ? citation_text(site.locale(), actor.language, *gap.rule) : "",
                         .target = gap.field == "hosts"     ? "#hosts"
                                   : gap.field == "members" ? "#members"
                                                            : "#top"});
  for (auto const& member : team.members) view.members.push_back(to_view(site, actor, team, member));
  for (auto const& host : team.hosts) {
    auto row = TeamHostView{.id = to_text(host.host), .name = host.name, .why = host.why, .evidence_url = host.evidence_url};
    if (may_edit_team(actor, team))
      row.remove = ActionButton{.label_key = "team.remove_host",
                                .path = "/teams/" + to_text(team.id) + "/host-removal",
                                .style = "text",
                                .fields = {{.name = "host", .value = row.id}}};
    view.hosts.push_back(std::move(row));
  }
  for (auto const& visit : shown.earlier)
    view.duplicates.push_back({.text = earlier_visit_text(site.locale(), actor.language, visit), .path = "/trips/" + to_text(visit.trip)});
}

// Why somebody may not be taken out, in the own row.
void show_refusal(TeamShowView& view, Team const& team, Asked const& asked, Form const& form) {
  auto const refusal = form.text("removal", "team.remove_member");
  if (!asked.person || refusal.error.empty()) return;
  for (auto i = std::size_t{0}; i < team.members.size(); ++i)
    if (team.members[i].person == *asked.person) {
      view.members[i].error = refusal.error;
      view.members[i].error_rule = refusal.error_rule;
    }
}

}  // namespace

Result<Response> TeamPages::shown(Request const& request, Actor const& actor, TeamId id, Form const& form) const {
  auto const asked = read_asked(request);
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_shown(tx, actor, id, asked, site.locale()); }));
  auto const& team = found.team;
  auto view = TeamShowView{.number = team.number, .name = team.name, .theme = team.theme, .hypothesis = team.hypothesis};
  view.state = state_badge(site, actor, team);
  view.badges = team_badges(site, actor, team);
  view.program = team.program_title;
  view.program_path = "/programs/" + to_text(team.program);
  view.issue = team.issue_title;
  view.issue_path = "/issues/" + to_text(team.issue);
  view.field = site.words(actor, "policy_field." + std::string{to_word(team.field)});
  view.dates = preferred_days(actor, team);
  view.state_reason = team.state_reason;
  if (may_edit_team(actor, team)) view.edit_path = "/teams/" + to_text(id) + "/edit";
  view.calls_path = "/teams/" + to_text(id) + "/calls";
  view.files.path = "/teams/" + to_text(id) + "/application";
  view.shows_gaps = may_edit_team(actor, team);
  view.summary = form.summary();
  add_moves(view, actor, team, form);
  add_lists(view, site, actor, found);
  show_refusal(view, team, asked, form);
  add_pickers(view, actor, found, asked, form);
  view.chain = found.chain;
  view.history = to_timeline(site.locale(), actor.language, found.events);
  return site.page(request, actor,
                   {.title = team.name,
                    .crumbs = {{.label = site.words(actor, "team.list"), .path = "/teams"}, {.label = team.number}},
                    .section = "/teams",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

}  // namespace baeumgil
