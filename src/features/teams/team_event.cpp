#include "features/teams/team_event.h"

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/teams/team_store.h"

namespace baeumgil {

Subject subject_of(Team const& team) { return {.noun = "team", .id = team.id.value, .title = team.number + " " + team.name}; }

std::string event_json(Team const& team) {
  auto json = JsonWriter{};
  json.begin_object()
      .field("name", team.name)
      .field("state", to_word(team.state))
      .field("issue", to_text(team.issue))
      .field("field", to_word(team.field))
      .field("theme", team.theme)
      .field("hypothesis", team.hypothesis)
      .field("preferred_from", team.preferred_from ? std::optional{to_text(*team.preferred_from)} : std::nullopt)
      .field("preferred_until", team.preferred_until ? std::optional{to_text(*team.preferred_until)} : std::nullopt)
      .field("state_reason", team.state_reason)
      .key("members")
      .begin_array();
  for (auto const& member : team.members)
    json.begin_object()
        .field("person", to_text(member.person))
        .field("answer", to_word(member.answer))
        .field("substitute", to_text(member.substitute))
        .field("confirmed_by", to_text(member.confirmed_by))
        .end_object();
  json.end_array().key("hosts").begin_array();
  for (auto const& host : team.hosts)
    json.begin_object().field("host", to_text(host.host)).field("why", host.why).field("evidence_url", host.evidence_url).end_object();
  json.end_array().end_object();
  return json.take();
}

Result<Done> keep_team(Tx& tx, Actor const& actor, Team const& before, Team const& after, Event event) {
  TRY(update_team(tx, after));
  event.subject = subject_of(after);
  event.before = event_json(before);
  event.after = event_json(after);
  record_event(tx, actor, event);
  return Done{};
}

}  // namespace baeumgil
