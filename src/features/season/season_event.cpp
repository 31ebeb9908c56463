#include "features/season/season_event.h"

#include "base/json_writer.h"

namespace baeumgil {
namespace {

template <class Ids>
void write_ids(JsonWriter& json, std::string_view name, Ids const& ids) {
  json.key(name).begin_array();
  for (auto const& id : ids) json.value(to_text(id));
  json.end_array();
}

}  // namespace

Subject subject_of(Season const& season) { return {.noun = "season", .id = season.id.value, .title = season.program_title}; }

Subject subject_of(Season const& season, Proposal const& proposal) {
  return {.noun = "proposal", .id = proposal.id.value, .title = season.program_title + " " + std::to_string(proposal.number)};
}

std::string event_json(Season const& season) {
  auto json = JsonWriter{};
  json.begin_object()
      .field("state", to_word(season.state))
      .field("starts_on", to_text(season.starts_on))
      .field("ends_on", to_text(season.ends_on))
      .field("budget", season.budget.amount)
      .field("day_cost", season.day_cost.amount)
      .field("night_cost", season.night_cost.amount)
      .key("hosts")
      .begin_array();
  for (auto const& host : season.hosts)
    json.begin_object()
        .field("host", to_text(host.host))
        .field("issue", to_text(host.issue))
        .field("teams_a_day", host.teams_a_day)
        .field("fare", host.fare.amount)
        .end_object();
  return json.end_array().end_object().take();
}

std::string event_json(Wish const& wish) {
  auto json = JsonWriter{};
  json.begin_object().field("trip_days", wish.trip_days).field("note", wish.note);
  write_ids(json, "can_go", wish.can_go);
  write_ids(json, "likes", wish.likes);
  json.key("fields").begin_array();
  for (auto const field : wish.fields) json.value(to_word(field));
  json.end_array();
  write_ids(json, "issues", wish.issues);
  write_ids(json, "hosts", wish.hosts);
  write_ids(json, "partners", wish.partners);
  return json.end_object().take();
}

std::string event_json(Proposal const& proposal) {
  return JsonWriter{}
      .begin_object()
      .field("state", to_word(proposal.state))
      .field("worth", proposal.worth)
      .field("bound", proposal.bound)
      .field("teams", static_cast<int>(proposal.teams.size()))
      .field("problem", proposal.problem)
      .end_object()
      .take();
}

std::string event_json(ProposedTeam const& team) {
  auto json = JsonWriter{};
  json.begin_object()
      .field("number", team.number)
      .field("host", to_text(team.host))
      .field("starts_on", to_text(team.starts_on))
      .field("days", team.days)
      .field("is_locked", team.is_locked)
      .key("members")
      .begin_array();
  for (auto const& member : team.members)
    json.begin_object().field("person", to_text(member.person)).field("is_locked", member.is_locked).end_object();
  return json.end_array().end_object().take();
}

}  // namespace baeumgil
