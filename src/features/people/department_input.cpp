#include "features/people/department_input.h"

#include "base/text.h"
#include "features/people/department_store.h"
#include "features/people/find_person.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr std::size_t kNameLimit = 60;
constexpr int kLevelLimit = 8;

// Walks up from `parent`; true when it comes by `self`.
bool stands_under(Tx& tx, DepartmentId parent, DepartmentId self) {
  for (auto level = 0; !parent.is_nil() && level < kLevelLimit; ++level) {
    if (parent == self) return true;
    auto const found = find_department(tx, parent);
    if (!found) return false;
    parent = found->parent;
  }
  return false;
}

}  // namespace

DepartmentInput read_department_input(Fields& fields) {
  auto input = DepartmentInput{};
  input.name = fields.text("name");
  input.name_en = fields.text("name_en");
  input.duties = fields.text("duties");
  input.parent = fields.id<DepartmentId>("parent").value_or(DepartmentId{});
  return input;
}

Result<Done> check_department_input(Tx& tx, DepartmentInput const& input, DepartmentId self) {
  if (input.name.empty()) return invalid("name", "field.required");
  if (character_count(input.name) > kNameLimit) return invalid("name", "field.too_long", {std::to_string(kNameLimit)});
  auto const namesake = find_department_by_name(tx, input.name);
  if (namesake && namesake->id != self) return invalid("name", "department.name_taken");
  if (input.parent.is_nil()) return Done{};
  if (!find_department(tx, input.parent)) return invalid("parent", "field.unknown_choice");
  if (!self.is_nil() && stands_under(tx, input.parent, self)) return invalid("parent", "department.under_itself");
  return Done{};
}

}  // namespace baeumgil
