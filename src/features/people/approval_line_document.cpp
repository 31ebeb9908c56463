#include "features/people/approval_line_document.h"

#include "features/people/find_person.h"
#include "platform/html/locale.h"

namespace baeumgil {

void ApprovalLine::add(std::string_view act_key, PersonId id, std::optional<Date> on) const {
  auto const person = id.is_nil() ? Result<Person>{not_found()} : find_person(tx, id);
  if (!person) return;
  steps.push_back({.act = locale.words(kApprovalLanguage, act_key),
                   .department = person->department_name,
                   .post = locale.words(kApprovalLanguage, "post." + std::string{to_word(person->post)}),
                   .name = person->name,
                   .on = on ? to_text(*on) : std::string{}});
}

}  // namespace baeumgil
