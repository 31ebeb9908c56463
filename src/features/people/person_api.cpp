#include "features/people/person_api.h"

#include "base/json_writer.h"
#include "features/people/add_person.h"
#include "features/people/change_person.h"
#include "features/people/deactivate_person.h"
#include "features/people/department_store.h"
#include "features/people/find_person.h"
#include "features/people/person_filter_input.h"
#include "features/people/transfer_person.h"
#include "platform/db/database.h"
#include "platform/web/api_answer.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void write(JsonWriter& json, Actor const& actor, Person const& person) {
  auto const sees_contact = may_see_contact(actor, person);
  auto const contact = [&](std::string const& text) { return sees_contact ? std::optional{text} : std::nullopt; };
  json.begin_object()
      .field("id", to_text(person.id))
      .field("name", person.name)
      .field("staff_no", contact(person.staff_no))
      .field("email", contact(person.email))
      .field("department", to_text(person.department))
      .field("department_name", person.department_name)
      .field("post", to_word(person.post))
      .field("rank", person.rank)
      .field("duties", person.duties)
      .field("is_active", person.is_active)
      .field("version", person.version)
      .key("roles")
      .begin_array();
  for (auto const role : all_of<Role>())
    if (person.roles.has(role)) json.value(to_word(role));
  json.end_array().end_object();
}

Response done(PersonId id, int status = 200) { return done_answer(status, to_text(id)); }

void write_department(JsonWriter& json, Department const& department) {
  json.begin_object()
      .field("id", to_text(department.id))
      .field("name", department.name)
      .field("name_en", department.name_en)
      .field("duties", department.duties)
      .field("parent", department.parent.is_nil() ? std::nullopt : std::optional{to_text(department.parent)})
      .field("is_active", department.is_active)
      .end_object();
}

ApiSchema person_schema() {
  return {.name = "Person",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "name", .type = ApiType::text},
                     {.name = "staff_no", .type = ApiType::text, .description = "null for who may not see it", .nullable = true},
                     {.name = "email", .type = ApiType::text, .description = "null for who may not see it", .nullable = true},
                     {.name = "department", .type = ApiType::id},
                     {.name = "department_name", .type = ApiType::text},
                     {.name = "post", .type = ApiType::text, .values = words_of<Post>()},
                     {.name = "rank", .type = ApiType::text},
                     {.name = "duties", .type = ApiType::text},
                     {.name = "is_active", .type = ApiType::boolean},
                     {.name = "version", .type = ApiType::integer},
                     {.name = "roles", .type = ApiType::array, .fields = {{.type = ApiType::text, .values = words_of<Role>()}}}}};
}

std::vector<ApiField> person_input() {
  return {{.name = "name", .type = ApiType::text},
          {.name = "staff_no", .type = ApiType::text},
          {.name = "email", .type = ApiType::text},
          {.name = "department", .type = ApiType::id, .description = "of a newcomer", .required = false},
          {.name = "post", .type = ApiType::text, .required = false, .values = words_of<Post>()},
          {.name = "rank", .type = ApiType::text, .required = false},
          {.name = "duties", .type = ApiType::text, .required = false}};
}

ApiOperation move_operation(std::string path, std::string summary, std::vector<ApiField> input) {
  return {.method = Method::post,
          .path = std::move(path),
          .summary = std::move(summary),
          .tag = "people",
          .input = std::move(input),
          .answer = ApiAnswer::done};
}

std::vector<ApiField> filter_fields() {
  return {{.name = "q", .type = ApiType::text, .description = "name, department, staff number or mail", .required = false},
          {.name = "department", .type = ApiType::id, .required = false},
          {.name = "post", .type = ApiType::text, .required = false, .values = words_of<Post>()},
          {.name = "role", .type = ApiType::text, .required = false, .values = words_of<Role>()},
          {.name = "with_inactive", .type = ApiType::boolean, .required = false}};
}

ApiSchema department_schema() {
  return {.name = "Department",
          .fields = {{.name = "id", .type = ApiType::id},
                     {.name = "name", .type = ApiType::text},
                     {.name = "name_en", .type = ApiType::text},
                     {.name = "duties", .type = ApiType::text},
                     {.name = "parent", .type = ApiType::id, .nullable = true},
                     {.name = "is_active", .type = ApiType::boolean}}};
}

}  // namespace

Result<Response> PersonApi::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_person_filter(query, actor);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *problem;
  auto const after = PersonId{asked.after.value_or(Uuid{})};
  auto const people = db.read(actor, [&](Tx& tx) { return list_people_after(tx, filter, after, asked.limit + 1); });
  return page_answer(people, asked, [&](JsonWriter& json, Person const& person) { write(json, actor, person); });
}

Result<Response> PersonApi::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto const person = TRY(db.read(actor, [&](Tx& tx) { return find_person(tx, *id); }));
  auto json = JsonWriter{};
  write(json, actor, person);
  return json_response(200, json.take());
}

Result<Response> PersonApi::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_person_input(fields);
  if (auto problem = fields.problem()) return *problem;
  return done(TRY(add_person(db, actor, input)), 201);
}

Result<Response> PersonApi::change(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_person_input(fields);
  auto const version = static_cast<int>(fields.integer("version").value_or(0));
  if (auto problem = fields.problem()) return *problem;
  return done(TRY(change_person(db, actor, *id, input, version)));
}

Result<Response> PersonApi::transfer(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const to = fields.id<DepartmentId>("department").value_or(DepartmentId{});
  if (auto problem = fields.problem()) return *problem;
  return done(TRY(transfer_person(db, actor, *id, to)));
}

Result<Response> PersonApi::deactivate(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return done(TRY(deactivate_person(db, actor, *id, fields.text("reason"))));
}

Result<Response> PersonApi::reactivate(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  return done(TRY(reactivate_person(db, actor, *id)));
}

Result<Response> PersonApi::departments(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *problem;
  auto departments = std::vector<Department>{};
  for (auto& row : db.read(actor, [](Tx& tx) { return list_department_rows(tx); })) departments.push_back(std::move(row.department));
  return page_of_all(departments, asked, write_department);
}

void add_person_api(Router& router, PersonApi api) {
  auto const list = ApiOperation{.path = "/api/v1/people",
                                 .summary = "The people of the caller's institution",
                                 .tag = "people",
                                 .query = filter_fields(),
                                 .answer = ApiAnswer::page,
                                 .schema = person_schema()};
  router.api(list, Access::staff, [api](auto const& request, auto const& actor) { return api.list(request, actor); });
  router.api({.path = "/api/v1/people/{id}", .summary = "One person", .tag = "people", .schema = person_schema()}, Access::staff,
             [api](auto const& request, auto const& actor) { return api.show(request, actor); });
  router.api(move_operation("/api/v1/people", "Adds a person", person_input()), Access::administrator,
             [api](auto const& request, auto const& actor) { return api.create(request, actor); });
  auto changed = person_input();
  changed.push_back({.name = "version", .type = ApiType::integer, .description = "of the row that was read"});
  router.api(move_operation("/api/v1/people/{id}", "Changes the record of a person", changed), Access::administrator,
             [api](auto const& request, auto const& actor) { return api.change(request, actor); });
  router.api(
      move_operation("/api/v1/people/{id}/transfer", "Moves a person to another department", {{.name = "department", .type = ApiType::id}}),
      Access::administrator, [api](auto const& request, auto const& actor) { return api.transfer(request, actor); });
  router.api(move_operation("/api/v1/people/{id}/deactivation", "Ends the use of an account", {{.name = "reason", .type = ApiType::text}}),
             Access::administrator, [api](auto const& request, auto const& actor) { return api.deactivate(request, actor); });
  router.api(move_operation("/api/v1/people/{id}/reactivation", "Lets a person sign in again", {}), Access::administrator,
             [api](auto const& request, auto const& actor) { return api.reactivate(request, actor); });
  router.api({.path = "/api/v1/departments",
              .summary = "The departments, in the order of the organisation",
              .tag = "people",
              .answer = ApiAnswer::page,
              .schema = department_schema()},
             Access::staff, [api](auto const& request, auto const& actor) { return api.departments(request, actor); });
}

}  // namespace baeumgil
