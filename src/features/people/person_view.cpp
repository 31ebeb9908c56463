#include "features/people/person_view.h"

#include "base/text.h"

namespace baeumgil {

std::string role_words(Site const& site, Actor const& actor, Roles roles) {
  auto words = std::vector<std::string>{};
  for (auto const role : all_of<Role>())
    if (roles.has(role)) words.push_back(site.words(actor, "role." + std::string{to_word(role)}));
  return join(words, ", ");
}

PersonRow to_row(Site const& site, Actor const& actor, Person const& person) {
  return {.id = person.id,
          .name = person.name,
          .department = person.department_name,
          .post = site.words(actor, "post." + std::string{to_word(person.post)}),
          .rank = person.rank,
          .duties = person.duties,
          .roles = role_words(site, actor, person.roles),
          .is_active = person.is_active};
}

std::vector<Choice> department_choices(std::vector<Department> const& departments) {
  auto choices = std::vector<Choice>{};
  for (auto const& department : departments) choices.push_back({.value = to_text(department.id), .label = department.name});
  return choices;
}

}  // namespace baeumgil
