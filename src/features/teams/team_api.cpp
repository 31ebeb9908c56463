#include "features/teams/team_api.h"

#include "features/teams/confirm_team.h"
#include "features/teams/edit_team.h"
#include "features/teams/invite_member.h"
#include "features/teams/submit_team.h"
#include "features/teams/team_form.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<ApiField> host_fields() {
  return {{.name = "host", .type = ApiType::id}, {.name = "why", .type = ApiType::text}, {.name = "evidence_url", .type = ApiType::text}};
}

std::vector<ApiField> team_input(bool takes_program) {
  auto fields = std::vector<ApiField>{{.name = "issue", .type = ApiType::id},
                                      {.name = "name", .type = ApiType::text},
                                      {.name = "field", .type = ApiType::text, .values = words_of<PolicyField>()},
                                      {.name = "theme", .type = ApiType::text},
                                      {.name = "hypothesis", .type = ApiType::text, .description = "what it wants to learn, one sentence"},
                                      {.name = "preferred_from", .type = ApiType::date, .required = false},
                                      {.name = "preferred_until", .type = ApiType::date, .required = false}};
  if (takes_program) {
    fields.insert(fields.begin(), {.name = "program", .type = ApiType::id});
    fields.push_back({.name = "hosts", .type = ApiType::array, .description = "one to three", .required = false, .fields = host_fields()});
  } else {
    fields.push_back({.name = "version", .type = ApiType::integer, .description = "that was read", .required = false});
  }
  return fields;
}

ApiSchema team_schema() {
  auto const member = std::vector<ApiField>{{.name = "person", .type = ApiType::id},
                                            {.name = "name", .type = ApiType::text},
                                            {.name = "department", .type = ApiType::id},
                                            {.name = "department_name", .type = ApiType::text},
                                            {.name = "answer", .type = ApiType::text, .values = words_of<MemberAnswer>()},
                                            {.name = "substitute", .type = ApiType::id, .nullable = true},
                                            {.name = "confirmed_by", .type = ApiType::id, .nullable = true},
                                            {.name = "earlier_trips", .type = ApiType::integer}};
  auto hosts = host_fields();
  hosts.insert(hosts.begin() + 1, {.name = "name", .type = ApiType::text});
  return {.name = "Team",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "number", .type = ApiType::text},
                     {.name = "name", .type = ApiType::text},
                     {.name = "state", .type = ApiType::text, .values = words_of<TeamState>()},
                     {.name = "state_reason", .type = ApiType::text},
                     {.name = "program", .type = ApiType::id},
                     {.name = "issue", .type = ApiType::id},
                     {.name = "leader", .type = ApiType::id},
                     {.name = "field", .type = ApiType::text, .values = words_of<PolicyField>()},
                     {.name = "theme", .type = ApiType::text},
                     {.name = "hypothesis", .type = ApiType::text},
                     {.name = "preferred_from", .type = ApiType::date, .nullable = true},
                     {.name = "preferred_until", .type = ApiType::date, .nullable = true},
                     {.name = "members", .type = ApiType::array, .fields = member},
                     {.name = "hosts", .type = ApiType::array, .fields = hosts},
                     {.name = "version", .type = ApiType::integer}}};
}

std::optional<std::string> if_set(PersonId id) { return id.is_nil() ? std::nullopt : std::optional{to_text(id)}; }
std::optional<std::string> if_set(std::optional<Date> const& day) { return day ? std::optional{to_text(*day)} : std::nullopt; }

void write_parts(JsonWriter& json, Team const& team) {
  json.key("members").begin_array();
  for (auto const& member : team.members)
    json.begin_object()
        .field("person", to_text(member.person))
        .field("name", member.name)
        .field("department", to_text(member.department))
        .field("department_name", member.department_name)
        .field("answer", to_word(member.answer))
        .field("substitute", if_set(member.substitute))
        .field("confirmed_by", if_set(member.confirmed_by))
        .field("earlier_trips", member.earlier_trips)
        .end_object();
  json.end_array().key("hosts").begin_array();
  for (auto const& host : team.hosts)
    json.begin_object()
        .field("host", to_text(host.host))
        .field("name", host.name)
        .field("why", host.why)
        .field("evidence_url", host.evidence_url)
        .end_object();
  json.end_array();
}

void write_team(JsonWriter& json, Team const& team) {
  json.begin_object()
      .field("id", to_text(team.id))
      .field("number", team.number)
      .field("name", team.name)
      .field("state", to_word(team.state))
      .field("state_reason", team.state_reason)
      .field("program", to_text(team.program))
      .field("issue", to_text(team.issue))
      .field("leader", to_text(team.leader))
      .field("field", to_word(team.field))
      .field("theme", team.theme)
      .field("hypothesis", team.hypothesis)
      .field("preferred_from", if_set(team.preferred_from))
      .field("preferred_until", if_set(team.preferred_until));
  write_parts(json, team);
  json.field("version", team.version).end_object();
}

// What a move reads from the body beside the team's id.
struct MoveBody {
  PersonId person{};
  PersonId substitute{};
  InstitutionId host{};
  MemberAnswer answer{MemberAnswer::invited};
  TeamHost wish{};
  std::string reason{};
};

MoveBody read_move(Fields& fields) {
  auto body = MoveBody{.person = fields.id<PersonId>("person").value_or(PersonId{})};
  body.substitute = fields.id<PersonId>("substitute").value_or(PersonId{});
  body.host = fields.id<InstitutionId>("host").value_or(InstitutionId{});
  body.answer = fields.choice<MemberAnswer>("answer").value_or(MemberAnswer::invited);
  body.wish = {.host = body.host, .why = fields.text("why"), .evidence_url = fields.text("evidence_url")};
  body.reason = fields.text("reason");
  return body;
}

using Move = Result<TeamId> (*)(Database&, Actor const&, TeamId, MoveBody const&);

struct MoveRoute {
  std::string_view noun{};
  std::string_view summary{};
  std::vector<ApiField> input{};
  Move move{nullptr};
};

std::vector<MoveRoute> move_routes() {
  auto const person = ApiField{.name = "person", .type = ApiType::id};
  auto const reason = ApiField{.name = "reason", .type = ApiType::text};
  auto const answer = ApiField{.name = "answer", .type = ApiType::text, .values = {"accepted", "declined"}};
  auto const host = ApiField{.name = "host", .type = ApiType::id};
  return {
      {"invitation",
       "Invite a member",
       {person},
       [](auto& db, auto& actor, auto id, auto& body) { return invite_member(db, actor, id, body.person); }},
      {"member-removal",
       "Take a member out",
       {person},
       [](auto& db, auto& actor, auto id, auto& body) { return remove_member(db, actor, id, body.person); }},
      {"answer",
       "Answer one's own invitation",
       {answer},
       [](auto& db, auto& actor, auto id, auto& body) { return answer_invitation(db, actor, id, body.answer); }},
      {"substitute",
       "Name who stands in for a member",
       {person, {.name = "substitute", .type = ApiType::id}},
       [](auto& db, auto& actor, auto id, auto& body) { return name_substitute(db, actor, id, body.person, body.substitute); }},
      {"hosts", "Wish for a host", host_fields(),
       [](auto& db, auto& actor, auto id, auto& body) { return add_wished_host(db, actor, id, body.wish); }},
      {"host-removal",
       "Wish for a host no more",
       {host},
       [](auto& db, auto& actor, auto id, auto& body) { return remove_wished_host(db, actor, id, body.host); }},
      {"submission", "Submit the team", {}, [](auto& db, auto& actor, auto id, auto&) { return submit_team(db, actor, id); }},
      {"member-confirmation",
       "Confirm a member as head of the department",
       {person},
       [](auto& db, auto& actor, auto id, auto& body) { return confirm_member(db, actor, id, body.person); }},
      {"confirmation", "Confirm the team", {}, [](auto& db, auto& actor, auto id, auto&) { return confirm_team(db, actor, id); }},
      {"return",
       "Return the team to its leader",
       {reason},
       [](auto& db, auto& actor, auto id, auto& body) { return return_team(db, actor, id, body.reason); }},
      {"withdrawal",
       "Withdraw the team",
       {reason},
       [](auto& db, auto& actor, auto id, auto& body) { return withdraw_team(db, actor, id, body.reason); }},
      {"closing", "Close a team that has reported", {}, [](auto& db, auto& actor, auto id, auto&) { return close_team(db, actor, id); }},
  };
}

Result<Response> make_move(Database& db, Request const& request, Actor const& actor, Move move, bool has_body) {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto body = MoveBody{};
  if (has_body) {
    auto fields = Fields::of(request);
    body = read_move(fields);
    if (auto problem = fields.problem()) return *std::move(problem);
  }
  auto const moved = TRY(move(db, actor, *id, body));
  return done_answer(200, to_text(moved));
}

Result<Response> list(Database& db, Request const& request, Actor const& actor) {
  auto query = Fields::of_query(request);
  auto const filter = read_team_filter(query, actor);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const items = db.read(actor, [&](Tx& tx) { return list_teams_after(tx, filter, asked.after, asked.limit + 1); });
  return page_answer(items, asked, write_team);
}

Result<Response> show(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto const team = TRY(db.read(actor, [&](Tx& tx) { return find_team(tx, actor, *id); }));
  auto json = JsonWriter{};
  write_team(json, team);
  return json_response(200, json.take());
}

Result<Response> create(Database& db, Request const& request, Actor const& actor) {
  auto fields = Fields::of(request);
  auto const draft = read_team_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = TRY(form_team(db, actor, draft));
  return done_answer(201, to_text(made));
}

Result<Response> edit(Database& db, Request const& request, Actor const& actor) {
  auto const id = request.id<TeamId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_team_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const saved = TRY(edit_team(db, actor, *id, draft));
  return done_answer(200, to_text(saved));
}

}  // namespace

void add_team_api(Router& router, Database& db) {
  auto const filters = std::vector<ApiField>{{.name = "q", .type = ApiType::text, .required = false},
                                             {.name = "state", .type = ApiType::text, .required = false, .values = words_of<TeamState>()},
                                             {.name = "program", .type = ApiType::id, .required = false},
                                             {.name = "issue", .type = ApiType::id, .required = false},
                                             {.name = "mine", .type = ApiType::boolean, .required = false},
                                             {.name = "year", .type = ApiType::integer, .required = false},
                                             {.name = "standing", .type = ApiType::boolean, .required = false}};
  router.api({.path = "/api/v1/teams",
              .summary = "Teams, oldest first",
              .tag = "teams",
              .query = filters,
              .answer = ApiAnswer::page,
              .schema = team_schema()},
             Access::staff, [&db](auto const& request, auto const& actor) { return list(db, request, actor); });
  router.api({.path = "/api/v1/teams/{id}", .summary = "One team with members and hosts", .tag = "teams", .schema = team_schema()},
             Access::staff, [&db](auto const& request, auto const& actor) { return show(db, request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/teams",
              .summary = "Form a team",
              .tag = "teams",
              .input = team_input(true),
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return create(db, request, actor); });
  router.api({.method = Method::put,
              .path = "/api/v1/teams/{id}",
              .summary = "Change what a team says",
              .tag = "teams",
              .input = team_input(false),
              .answer = ApiAnswer::done},
             Access::staff, [&db](auto const& request, auto const& actor) { return edit(db, request, actor); });
  for (auto const& route : move_routes())
    router.api({.method = Method::post,
                .path = "/api/v1/teams/{id}/" + std::string{route.noun},
                .summary = std::string{route.summary},
                .tag = "teams",
                .input = route.input,
                .answer = ApiAnswer::done},
               Access::staff, [&db, move = route.move, has_body = !route.input.empty()](auto const& request, auto const& actor) {
                 return make_move(db, request, actor, move, has_body);
               });
}

}  // namespace baeumgil
