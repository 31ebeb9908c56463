#include "features/people/person_json.h"

#include "base/json_writer.h"

namespace baeumgil {

std::string to_json(Person const& person) {
  auto json = JsonWriter{};
  json.begin_object()
      .field("staff_no", person.staff_no)
      .field("name", person.name)
      .field("email", person.email)
      .field("department", person.department_name)
      .field("post", to_word(person.post))
      .field("rank", person.rank)
      .field("duties", person.duties)
      .field("language", to_word(person.language))
      .field("wants_mail", person.wants_mail)
      .field("is_active", person.is_active)
      .key("roles")
      .begin_array();
  for (auto const role : all_of<Role>())
    if (person.roles.has(role)) json.value(to_word(role));
  return json.end_array().end_object().take();
}

std::string to_json(Department const& department) {
  auto json = JsonWriter{};
  json.begin_object()
      .field("name", department.name)
      .field("name_en", department.name_en)
      .field("duties", department.duties)
      .field("parent", department.parent.is_nil() ? std::string{} : to_text(department.parent))
      .field("position", department.position)
      .field("is_active", department.is_active);
  return json.end_object().take();
}

}  // namespace baeumgil
