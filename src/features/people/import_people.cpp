#include "features/people/import_people.h"

#include "features/people/add_person.h"
#include "features/people/change_person.h"
#include "features/people/give_role.h"
#include "features/people/person_json.h"
#include "features/people/transfer_person.h"

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

}  // namespace

std::string import_digest_text(Person const& person) { return to_text(person.id) + std::to_string(person.version) + to_json(person); }

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
    return carry_out(order, plan, [&](PlannedLine const& line) { return apply(tx, actor, line); });
  });
}

}  // namespace baeumgil
