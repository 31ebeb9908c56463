#include "features/people/import_people.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/people/add_person.h"
#include "features/people/change_person.h"
#include "features/people/give_role.h"
#include "features/people/person_json.h"
#include "features/people/transfer_person.h"
#include "platform/crypto/digest.h"

namespace baeumgil {
namespace {

PersonInput input_of(Person const& person) {
  return {.staff_no = person.staff_no,
          .name = person.name,
          .email = person.email,
          .department = person.department,
          .post = person.post,
          .rank = person.rank,
          .duties = person.duties};
}

bool is_record_changed(Person const& before, Person const& after) {
  return before.name != after.name || before.email != after.email || before.post != after.post || before.rank != after.rank ||
         before.duties != after.duties;
}

Result<Done> apply(Tx& tx, Actor const& actor, PlannedLine const& line) {
  if (line.fate == LineFate::added) {
    TRY(add_person(tx, actor, NewPerson{.input = input_of(line.after), .roles = line.after.roles}));
    return Done{};
  }
  auto person = line.before;
  if (person.department != line.after.department) person = TRY(transfer_person(tx, actor, person, line.after.department));
  if (is_record_changed(person, line.after)) person = TRY(change_person(tx, actor, person, input_of(line.after)));
  change_roles(tx, actor, person, line.after.roles);
  return Done{};
}

// Every refused line, as "lines.12.email".
Problem refusal_of(ImportPlan const& plan) {
  auto problem = Problem{.kind = Kind::invalid, .key = "person.import.has_refused"};
  for (auto const& line : plan.lines)
    for (auto field : line.problems) {
      field.field = "lines." + std::to_string(line.number) + "." + field.field;
      problem.fields.push_back(std::move(field));
    }
  return problem;
}

std::string counts_json(ImportPlan const& plan) {
  auto json = JsonWriter{};
  json.begin_object();
  for (auto const fate : all_of<LineFate>()) json.field(to_word(fate), plan.count(fate));
  return json.end_object().take();
}

}  // namespace

std::int64_t ImportPlan::count(LineFate fate) const {
  std::int64_t found{0};
  for (auto const& line : lines) found += line.fate == fate ? 1 : 0;
  return found;
}

std::string ImportPlan::digest() const {
  auto sum = Sha256{};
  auto const add = [&](std::string_view piece) { sum.add(std::to_string(piece.size()) + ":" + std::string{piece}); };
  for (auto const& line : lines) {
    add(std::to_string(line.number));
    add(to_word(line.fate));
    add(to_text(line.before.id));
    add(std::to_string(line.before.version));
    add(to_json(line.before));
    add(to_json(line.after));
    for (auto const& problem : line.problems) add(problem.field + problem.key + join(problem.arguments, ","));
  }
  return hex(sum.finish());
}

std::vector<std::string_view> changed_fields(Person const& before, Person const& after) {
  auto fields = std::vector<std::string_view>{};
  auto const compare = [&](std::string_view field, bool is_same) {
    if (!is_same) fields.push_back(field);
  };
  compare("name", before.name == after.name);
  compare("email", before.email == after.email);
  compare("department", before.department == after.department);
  compare("post", before.post == after.post);
  compare("rank", before.rank == after.rank);
  compare("duties", before.duties == after.duties);
  compare("roles", before.roles == after.roles);
  return fields;
}

Result<std::string> import_people(Database& db, Actor const& actor, ImportOrder const& order) {
  return db.write(actor, [&](Tx& tx) -> Result<std::string> {
    if (!may_manage_people(actor)) return forbidden("person.not_administrator");
    auto const plan = plan_import(tx, order.lines);
    if (!order.digest.empty() && order.digest != plan.digest()) return conflict("person.import.changed_meanwhile");
    if (order.refused == RefusedLines::stop_all && plan.count(LineFate::refused) > 0) return refusal_of(plan);
    for (auto const& line : plan.lines)
      if (line.fate == LineFate::added || line.fate == LineFate::changed) TRY(apply(tx, actor, line));
    return counts_json(plan);
  });
}

}  // namespace baeumgil
