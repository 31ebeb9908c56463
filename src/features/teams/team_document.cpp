#include "features/teams/team_document.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/audit/list_events.h"
#include "features/issues/find_issue.h"
#include "features/rules/load_rules.h"
#include "features/rules/look_back.h"
#include "platform/documents/form_writer.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

std::string together_text(FormWriter const& form, Team const& team) {
  auto const mix = mix_of(team);
  auto text = form.words("team.document.people", {std::to_string(team.size())});
  if (mix.departments > 1) text += " · " + form.words("team.badge.cross_department", {std::to_string(mix.departments)});
  if (mix.newcomers > 0) text += " · " + form.words("team.badge.newcomers", {std::to_string(mix.newcomers)});
  return text;
}

void add_team(FormWriter& form, TeamToPrint const& given) {
  auto const& team = given.team;
  form.heading("team.document.team");
  auto const dates =
      team.preferred_from && team.preferred_until
          ? form.day(team.preferred_from) + (form.language() == Language::ko ? " ~ " : " – ") + form.day(team.preferred_until)
          : form.words("form.none");
  form.facts({form.fact("team.number", team.number), form.fact("team.state", form.words("team.state." + std::string{to_word(team.state)})),
              form.fact("team.name", team.name), form.fact("team.leader", team.leader_name), form.fact("team.program", team.program_title),
              form.fact("team.issue", team.issue_title), form.fact("team.document.issue_owner", given.issue_owner),
              form.fact("team.field", form.words("policy_field." + std::string{to_word(team.field)})), form.fact("team.dates", dates),
              form.fact("team.size", together_text(form, team)), form.fact("team.theme", team.theme),
              form.fact("team.hypothesis", team.hypothesis), form.fact("team.reason", team.state_reason)});
}

void add_members(FormWriter& form, Team const& team) {
  form.heading("team.members");
  auto table = form.columns({"team.document.position", "team.department", "team.document.rank", "team.member", "team.document.earlier",
                             "team.answer", "team.substitute", "team.head_confirm"},
                            {1.4, 2.3, 2.6, 2.1, 1.5, 1.6, 2.1, 2.1});
  for (auto const& member : team.members) {
    auto position = form.words(member.person == team.leader ? "team.leader" : "team.document.member");
    if (!member.role.empty()) position += "\n" + member.role;
    auto const earlier = member.earlier_trips == 0 ? form.words("team.badge.newcomer")
                                                   : form.words("team.document.trips", {std::to_string(member.earlier_trips)});
    table.rows.push_back({center_cell(position), center_cell(member.department_name), center_cell(member.rank), center_cell(member.name),
                          center_cell(earlier), center_cell(form.words("team.answer." + std::string{to_word(member.answer)})),
                          center_cell(member.substitute_name.empty() ? form.words("team.not_named") : member.substitute_name),
                          center_cell(member.confirmed_by_name.empty() ? form.words("team.not_confirmed") : member.confirmed_by_name)});
  }
  form.table("team.members", std::move(table));
}

void add_hosts(FormWriter& form, Team const& team) {
  form.heading("team.hosts");
  if (team.hosts.empty()) return form.paragraph(form.words("team.no_hosts"));
  auto table = form.columns({"team.document.wish", "team.document.host", "team.document.why", "team.host.evidence"}, {1, 3, 5, 4.4});
  for (auto const& host : team.hosts)
    table.rows.push_back(
        {center_cell(std::to_string(table.rows.size())), center_cell(host.name), {.text = host.why}, {.text = host.evidence_url}});
  form.table("team.hosts", std::move(table));
}

}  // namespace

std::string earlier_visit_text(Locale const& locale, Language language, EarlierHostVisit const& visit) {
  return locale.words(language, "team.duplicate", {visit.host_name, day_text(language, visit.on), visit.team_name});
}

Document team_application(TeamToPrint const& given, Locale const& locale, Language language) {
  auto form = FormWriter{locale, language};
  auto const& team = given.team;
  form.begin({.title = form.words("team.document.application"),
              .subject = team.theme,
              .number = team.number,
              .gist = team.hypothesis,
              .keywords = {team.program_title, team.theme, form.words("policy_field." + std::string{to_word(team.field)})},
              .institution = given.owner.institution,
              .changed_at = given.changed_at});
  add_team(form, given);
  add_members(form, team);
  add_hosts(form, team);
  form.heading("team.duplicates");
  for (auto const& visit : given.earlier)
    form.document().blocks.emplace_back(Item{.mark = "-", .text = earlier_visit_text(locale, language, visit)});
  if (given.earlier.empty()) form.paragraph(form.words("form.none"));
  form.close({.words_key = "team.document.applies",
              .on = given.submitted_on,
              .signer_key = "team.leader",
              .signer = team.leader_name,
              .addressee = given.owner.head});
  return form.take();
}

Result<Document> read_team_application(Tx& tx, Actor const& actor, TeamId id, Locale const& locale, Language language) {
  auto given = TeamToPrint{.team = TRY(find_team(tx, actor, id)), .owner = find_form_owner(tx, language)};
  if (auto const issue = find_issue(tx, actor, given.team.issue)) given.issue_owner = issue->owner_department_name;
  auto const since = look_back(load_rule_book(tx), "trip.earlier_visits.window", tx.today()).value_or(tx.today());
  given.earlier = list_earlier_visits(tx, given.team, since);
  auto const events = list_events_of(tx, "team", id.value);
  if (!events.empty()) given.changed_at = events.front().at;
  auto const submitted = std::ranges::find(events, "team.submitted", &RecordedEvent::verb);
  auto const is_open = given.team.state == TeamState::forming || given.team.state == TeamState::returned;
  if (submitted != events.end() && !is_open) given.submitted_on = day_in_seoul(submitted->at);
  return team_application(given, locale, language);
}

}  // namespace baeumgil
