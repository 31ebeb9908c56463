#include "features/season/season_fields_api.h"

namespace baeumgil {
namespace {

template <class Values, class ToWords>
void write_each(JsonWriter& json, std::string_view name, Values const& values, ToWords const& to_words) {
  json.key(name).begin_array();
  for (auto const& value : values) json.value(to_words(value));
  json.end_array();
}

std::optional<std::string> text_of(std::optional<Instant> const& at) { return at ? std::optional{to_text(*at)} : std::nullopt; }

ApiField list_of(std::string name, ApiType type, bool required = true) {
  return {.name = std::move(name), .type = ApiType::array, .required = required, .fields = {{.name = "", .type = type}}};
}

void write_team(JsonWriter& json, ProposedTeam const& team) {
  json.begin_object()
      .field("number", team.number)
      .field("host", to_text(team.host))
      .field("host_name", team.host_name)
      .field("starts_on", to_text(team.starts_on))
      .field("days", team.days)
      .field("is_locked", team.is_locked)
      .field("team", team.team.is_nil() ? std::nullopt : std::optional{to_text(team.team)})
      .key("members")
      .begin_array();
  for (auto const& member : team.members)
    json.begin_object()
        .field("person", to_text(member.person))
        .field("name", member.name)
        .field("department_name", member.department_name)
        .field("is_locked", member.is_locked)
        .end_object();
  json.end_array().end_object();
}

}  // namespace

void write_season(JsonWriter& json, Season const& season) {
  json.begin_object()
      .field("id", to_text(season.id))
      .field("program", to_text(season.program))
      .field("program_title", season.program_title)
      .field("state", to_word(season.state))
      .field("starts_on", to_text(season.starts_on))
      .field("ends_on", to_text(season.ends_on))
      .field("wishes_until", to_text(season.apply_until))
      .field("budget", season.budget.amount)
      .field("day_cost", season.day_cost.amount)
      .field("night_cost", season.night_cost.amount)
      .key("hosts")
      .begin_array();
  for (auto const& host : season.hosts)
    json.begin_object()
        .field("host", to_text(host.host))
        .field("host_name", host.host_name)
        .field("issue", to_text(host.issue))
        .field("field", to_word(host.field))
        .field("teams_a_day", host.teams_a_day)
        .field("fare", host.fare.amount)
        .end_object();
  json.end_array().field("version", season.version).end_object();
}

void write_wish(JsonWriter& json, Wish const& wish) {
  auto const day = [](Date const& date) { return to_text(date); };
  auto const id = [](auto const& one) { return to_text(one); };
  json.begin_object()
      .field("person", to_text(wish.person))
      .field("name", wish.person_name)
      .field("department", to_text(wish.department))
      .field("department_name", wish.department_name);
  write_each(json, "can_go", wish.can_go, day);
  write_each(json, "likes", wish.likes, day);
  json.field("trip_days", wish.trip_days);
  write_each(json, "fields", wish.fields, [](PolicyField field) { return std::string{to_word(field)}; });
  write_each(json, "issues", wish.issues, id);
  write_each(json, "hosts", wish.hosts, id);
  write_each(json, "partners", wish.partners, id);
  json.field("note", wish.note).field("stated_at", to_text(wish.stated_at)).field("version", wish.version).end_object();
}

void write_proposal(JsonWriter& json, Proposal const& proposal, std::vector<StoredUnmet> const& unmet) {
  json.begin_object()
      .field("id", to_text(proposal.id))
      .field("season", to_text(proposal.season))
      .field("number", proposal.number)
      .field("state", to_word(proposal.state))
      .field("percent", proposal.percent)
      .field("seed", proposal.seed)
      .field("score", proposal.worth)
      .field("bound", proposal.bound)
      .field("wishes", proposal.wishes)
      .field("problem", proposal.problem)
      .field("asked_at", to_text(proposal.asked_at))
      .field("started_at", text_of(proposal.started_at))
      .field("finished_at", text_of(proposal.finished_at))
      .key("teams")
      .begin_array();
  for (auto const& team : proposal.teams) write_team(json, team);
  json.end_array().key("unmet").begin_array();
  for (auto const& wish : unmet)
    json.begin_object()
        .field("person", to_text(wish.person))
        .field("name", wish.person_name)
        .field("kind", to_word(wish.kind))
        .field("wished", wish.wished_name.empty() ? wish.wished_word : wish.wished_name)
        .field("obstacle", wish.obstacle ? to_word(*wish.obstacle) : std::string_view{"others"})
        .end_object();
  json.end_array().field("version", proposal.version).end_object();
}

ApiSchema season_schema() {
  auto const host = std::vector<ApiField>{{.name = "host", .type = ApiType::id},
                                          {.name = "host_name", .type = ApiType::text},
                                          {.name = "issue", .type = ApiType::id},
                                          {.name = "field", .type = ApiType::text, .values = words_of<PolicyField>()},
                                          {.name = "teams_a_day", .type = ApiType::integer},
                                          {.name = "fare", .type = ApiType::integer}};
  return {.name = "Season",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "program", .type = ApiType::id},
                     {.name = "program_title", .type = ApiType::text},
                     {.name = "state", .type = ApiType::text, .values = words_of<SeasonState>()},
                     {.name = "starts_on", .type = ApiType::date},
                     {.name = "ends_on", .type = ApiType::date},
                     {.name = "wishes_until", .type = ApiType::date},
                     {.name = "budget", .type = ApiType::integer},
                     {.name = "day_cost", .type = ApiType::integer},
                     {.name = "night_cost", .type = ApiType::integer},
                     {.name = "hosts", .type = ApiType::array, .fields = host},
                     {.name = "version", .type = ApiType::integer}}};
}

ApiSchema wish_schema() {
  return {.name = "Wish",
          .fields = {{.name = "person", .type = ApiType::id},
                     {.name = "name", .type = ApiType::text},
                     {.name = "department", .type = ApiType::id},
                     {.name = "department_name", .type = ApiType::text},
                     list_of("can_go", ApiType::date),
                     list_of("likes", ApiType::date),
                     {.name = "trip_days", .type = ApiType::integer, .description = "0: as it comes"},
                     list_of("fields", ApiType::text),
                     list_of("issues", ApiType::id),
                     list_of("hosts", ApiType::id),
                     list_of("partners", ApiType::id),
                     {.name = "note", .type = ApiType::text},
                     {.name = "stated_at", .type = ApiType::instant},
                     {.name = "version", .type = ApiType::integer}}};
}

ApiSchema proposal_schema() {
  auto const member = std::vector<ApiField>{{.name = "person", .type = ApiType::id},
                                            {.name = "name", .type = ApiType::text},
                                            {.name = "department_name", .type = ApiType::text},
                                            {.name = "is_locked", .type = ApiType::boolean}};
  auto const team = std::vector<ApiField>{{.name = "number", .type = ApiType::integer},
                                          {.name = "host", .type = ApiType::id},
                                          {.name = "host_name", .type = ApiType::text},
                                          {.name = "starts_on", .type = ApiType::date},
                                          {.name = "days", .type = ApiType::integer},
                                          {.name = "is_locked", .type = ApiType::boolean},
                                          {.name = "team", .type = ApiType::id, .nullable = true},
                                          {.name = "members", .type = ApiType::array, .fields = member}};
  auto obstacles = words_of<Obstacle>();
  obstacles.emplace_back("others");
  auto const unmet = std::vector<ApiField>{{.name = "person", .type = ApiType::id},
                                           {.name = "name", .type = ApiType::text},
                                           {.name = "kind", .type = ApiType::text, .values = words_of<WishKind>()},
                                           {.name = "wished", .type = ApiType::text},
                                           {.name = "obstacle", .type = ApiType::text, .values = obstacles}};
  return {.name = "Proposal",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "season", .type = ApiType::id},
                     {.name = "number", .type = ApiType::integer},
                     {.name = "state", .type = ApiType::text, .values = words_of<ProposalState>()},
                     {.name = "percent", .type = ApiType::integer},
                     {.name = "seed", .type = ApiType::integer},
                     {.name = "score", .type = ApiType::integer},
                     {.name = "bound", .type = ApiType::number, .description = "no proposal can score more", .nullable = true},
                     {.name = "wishes", .type = ApiType::integer},
                     {.name = "problem", .type = ApiType::text},
                     {.name = "asked_at", .type = ApiType::instant},
                     {.name = "started_at", .type = ApiType::instant, .nullable = true},
                     {.name = "finished_at", .type = ApiType::instant, .nullable = true},
                     {.name = "teams", .type = ApiType::array, .fields = team},
                     {.name = "unmet", .type = ApiType::array, .fields = unmet},
                     {.name = "version", .type = ApiType::integer}}};
}

std::vector<ApiField> wish_input() {
  return {list_of("can_go", ApiType::date),
          list_of("likes", ApiType::date, false),
          {.name = "trip_days", .type = ApiType::integer, .required = false},
          list_of("fields", ApiType::text),
          list_of("issues", ApiType::id, false),
          list_of("hosts", ApiType::id, false),
          list_of("partners", ApiType::id, false),
          {.name = "note", .type = ApiType::text, .required = false, .max_length = 300},
          {.name = "version", .type = ApiType::integer, .required = false}};
}

}  // namespace baeumgil
