#include "features/programs/program_api.h"

#include "features/programs/edit_program.h"
#include "features/programs/program_form.h"
#include "features/programs/program_money.h"
#include "features/programs/program_store.h"
#include "features/programs/write_program.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

std::vector<ApiField> text_fields(bool is_required) {
  auto fields = std::vector<ApiField>{};
  for (auto const* name :
       {"legal_basis", "purpose", "participants", "expense_rule", "awards_plan", "overseas_plan", "safety", "notes", "gist", "keywords"})
    fields.push_back({.name = name, .type = ApiType::text, .required = is_required});
  return fields;
}

std::vector<ApiField> limit_fields() {
  return {{.name = "title", .type = ApiType::text},       {.name = "fiscal_year", .type = ApiType::integer},
          {.name = "starts_on", .type = ApiType::date},   {.name = "ends_on", .type = ApiType::date},
          {.name = "apply_from", .type = ApiType::date},  {.name = "apply_until", .type = ApiType::date},
          {.name = "team_max", .type = ApiType::integer}, {.name = "nights_max", .type = ApiType::integer},
          {.name = "days_max", .type = ApiType::integer}, {.name = "report_due_days", .type = ApiType::integer}};
}

std::vector<ApiField> list_fields(bool is_required) {
  return {{.name = "fields",
           .type = ApiType::array,
           .description = "policy fields",
           .required = is_required,
           .fields = {{.type = ApiType::text, .values = words_of<PolicyField>()}}},
          {.name = "host_kinds",
           .type = ApiType::array,
           .required = is_required,
           .fields = {{.type = ApiType::text, .values = words_of<HostKind>()}}},
          {.name = "issues",
           .type = ApiType::array,
           .description = "priority issues",
           .required = is_required,
           .fields = {{.type = ApiType::id}}},
          {.name = "budget", .type = ApiType::integer, .description = "won", .required = is_required},
          {.name = "disclosure", .type = ApiType::text, .required = is_required, .values = words_of<Disclosure>()}};
}

std::vector<ApiField> joined(std::vector<std::vector<ApiField>> parts) {
  auto all = std::vector<ApiField>{};
  for (auto& part : parts)
    for (auto& field : part) all.push_back(std::move(field));
  return all;
}

std::vector<ApiField> program_input() {
  return joined(
      {limit_fields(), text_fields(false), list_fields(false), {{.name = "version", .type = ApiType::integer, .required = false}}});
}

ApiSchema program_schema() {
  return {
      .name = "Program",
      .fields = joined({{{.name = "id", .type = ApiType::id}, {.name = "state", .type = ApiType::text, .values = words_of<ProgramState>()}},
                        limit_fields(),
                        text_fields(true),
                        list_fields(true),
                        {{.name = "owner_department", .type = ApiType::id},
                         {.name = "owner", .type = ApiType::id},
                         {.name = "record_no", .type = ApiType::text},
                         {.name = "state_reason", .type = ApiType::text},
                         {.name = "version", .type = ApiType::integer}}})};
}

template <class Values, class ToText>
void write_list(JsonWriter& json, std::string_view name, Values const& values, ToText&& to_shown) {
  json.key(name).begin_array();
  for (auto const& value : values) json.value(to_shown(value));
  json.end_array();
}

void write_texts(JsonWriter& json, Program const& program) {
  json.field("legal_basis", program.legal_basis)
      .field("purpose", program.purpose)
      .field("participants", program.participants)
      .field("expense_rule", program.expense_rule)
      .field("awards_plan", program.awards_plan)
      .field("overseas_plan", program.overseas_plan)
      .field("safety", program.safety)
      .field("notes", program.notes)
      .field("gist", program.gist)
      .field("keywords", program.keywords);
}

void write_program_json(JsonWriter& json, Program const& program) {
  json.begin_object()
      .field("id", to_text(program.id))
      .field("state", to_word(program.state))
      .field("title", program.title)
      .field("fiscal_year", program.fiscal_year)
      .field("starts_on", to_text(program.starts_on))
      .field("ends_on", to_text(program.ends_on))
      .field("apply_from", to_text(program.apply_from))
      .field("apply_until", to_text(program.apply_until))
      .field("team_max", program.team_max)
      .field("nights_max", program.nights_max)
      .field("days_max", program.days_max)
      .field("report_due_days", program.report_due_days);
  write_texts(json, program);
  write_list(json, "fields", program.fields, [](auto field) { return to_word(field); });
  write_list(json, "host_kinds", program.host_kinds, [](auto kind) { return to_word(kind); });
  write_list(json, "issues", program.issues, [](auto const& issue) { return to_text(issue); });
  json.field("budget", program.budget.amount)
      .field("disclosure", to_word(program.disclosure))
      .field("owner_department", to_text(program.owner_department))
      .field("owner", to_text(program.owner))
      .field("record_no", program.record_no)
      .field("state_reason", program.state_reason)
      .field("version", program.version)
      .end_object();
}

std::vector<ApiField> move_input(ProgramMove move) {
  switch (needs_of(move)) {
    case MoveNeeds::nothing:
      return {};
    case MoveNeeds::reason:
      return {{.name = "reason", .type = ApiType::text}};
    case MoveNeeds::record_number:
      return {{.name = "record_no", .type = ApiType::text, .description = "of the approved document"}};
  }
  return {};
}

ApiSchema money_schema() {
  return {.name = "ProgramMoney",
          .fields = {{.name = "budget_won", .type = ApiType::integer},
                     {.name = "budget_source"},
                     {.name = "budget_decided_on", .type = ApiType::date, .nullable = true},
                     {.name = "committed_won", .type = ApiType::integer, .description = "estimates of permitted trips not yet paid"},
                     {.name = "spent_won", .type = ApiType::integer, .description = "claims that were paid, and fees of trips given up"},
                     {.name = "left_won", .type = ApiType::integer},
                     {.name = "departments",
                      .type = ApiType::array,
                      .description = "for those who answer for the budget; empty for others",
                      .fields = {{.name = "department_name"},
                                 {.name = "trips", .type = ApiType::integer},
                                 {.name = "committed_won", .type = ApiType::integer},
                                 {.name = "spent_won", .type = ApiType::integer}}}}};
}

}  // namespace

Result<Response> ProgramApi::money(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto const money = db.read(actor, [&](Tx& tx) -> Result<ProgramMoney> {
    auto const program = TRY(find_program(tx, actor, *id));
    return find_program_money(tx, program.id, program.budget);
  });
  if (!money) return money.error();
  auto json = JsonWriter{};
  write_program_money(json, *money, actor);
  return json_response(200, json.take());
}

Result<Response> ProgramApi::set_budget(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_budget(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const done = TRY(set_program_budget(db, actor, *id, input));
  return done_answer(200, to_text(done));
}

Result<Response> ProgramApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_program_filter(query);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const items = db.read(actor, [&](Tx& tx) { return list_programs_after(tx, actor, filter, asked.after, asked.limit + 1); });
  return page_answer(items, asked, write_program_json);
}

Result<Response> ProgramApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto const program = TRY(db.read(actor, [&](Tx& tx) { return find_program(tx, actor, *id); }));
  auto json = JsonWriter{};
  write_program_json(json, program);
  return json_response(200, json.take());
}

Result<Response> ProgramApi::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_program_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const made = TRY(write_program(db, actor, draft));
  return done_answer(201, to_text(made));
}

Result<Response> ProgramApi::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const draft = read_program_draft(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const saved = TRY(edit_program(db, actor, *id, draft));
  return done_answer(200, to_text(saved));
}

Result<Response> ProgramApi::move(Request const& request, Actor const& actor, ProgramMove move) const {
  auto const id = request.id<ProgramId>();
  if (!id) return not_found();
  auto text = std::string{};
  if (needs_of(move) != MoveNeeds::nothing) {
    auto fields = Fields::of(request);
    text = fields.text(needs_of(move) == MoveNeeds::record_number ? "record_no" : "reason");
    if (auto problem = fields.problem()) return *std::move(problem);
  }
  auto const moved = TRY(move_program(db, actor, *id, move, text));
  return done_answer(200, to_text(moved));
}

void add_program_api(Router& router, ProgramApi api) {
  router.api({.path = "/api/v1/programs",
              .summary = "Programmes, oldest first",
              .tag = "programs",
              .query = {{.name = "state", .type = ApiType::text, .required = false, .values = words_of<ProgramState>()},
                        {.name = "year", .type = ApiType::integer, .description = "fiscal year", .required = false}},
              .answer = ApiAnswer::page,
              .schema = program_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api({.path = "/api/v1/programs/{id}", .summary = "One programme with its limits", .tag = "programs", .schema = program_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.show(request, actor); });
  router.api({.method = Method::post,
              .path = "/api/v1/programs",
              .summary = "Write a programme plan",
              .tag = "programs",
              .input = program_input(),
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.create(request, actor); });
  router.api({.method = Method::put,
              .path = "/api/v1/programs/{id}",
              .summary = "Change a plan that is a draft",
              .tag = "programs",
              .input = program_input(),
              .answer = ApiAnswer::done},
             Access::staff, [api](auto const& request, auto const& actor) { return api.edit(request, actor); });
  router.api({.path = "/api/v1/programs/{id}/money",
              .summary = "What of a programme's budget is committed, spent and left",
              .tag = "programs",
              .schema = money_schema()},
             Access::staff, handler(api, &ProgramApi::money));
  router.api({.method = Method::post,
              .path = "/api/v1/programs/{id}/budget",
              .summary = "Set the budget of an approved programme, with its source",
              .tag = "programs",
              .input = {{.name = "budget", .type = ApiType::integer, .description = "won"},
                        {.name = "budget_source", .max_length = 200},
                        {.name = "budget_decided_on", .type = ApiType::date}},
              .answer = ApiAnswer::done},
             Access::staff, handler(api, &ProgramApi::set_budget));
  for (auto const move : all_of<ProgramMove>())
    router.api({.method = Method::post,
                .path = "/api/v1/programs/{id}/" + std::string{noun_of(move)},
                .summary = "Step of a programme: " + std::string{to_word(move)},
                .tag = "programs",
                .input = move_input(move),
                .answer = ApiAnswer::done},
               Access::staff, [api, move](auto const& request, auto const& actor) { return api.move(request, actor, move); });
}

}  // namespace baeumgil
