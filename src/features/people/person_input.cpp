#include "features/people/person_input.h"

#include "base/text.h"
#include "features/people/find_person.h"
#include "features/people/person_store.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr std::size_t kNameLimit = 60;
constexpr std::size_t kStaffNoLimit = 30;
constexpr std::size_t kEmailLimit = 200;
constexpr std::size_t kRankLimit = 60;
constexpr std::size_t kDutiesLimit = 300;

class Check {
 public:
  void text(std::string_view field, std::string const& content, std::size_t limit, bool is_required) {
    if (content.empty() && is_required)
      refuse(field, "field.required");
    else if (character_count(content) > limit)
      refuse(field, "field.too_long", {std::to_string(limit)});
  }
  void refuse(std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    problem_.fields.push_back({.field = std::string{field}, .key = std::string{key}, .arguments = std::move(arguments)});
  }
  Result<Done> verdict() const {
    if (problem_.fields.empty()) return Done{};
    return problem_;
  }

 private:
  Problem problem_{.kind = Kind::invalid, .key = "problem.invalid"};
};

}  // namespace

bool looks_like_email(std::string_view text) {
  auto const at = text.find('@');
  if (at == 0 || at == std::string_view::npos || at != text.rfind('@') || text.find_first_of(" \t<>,;\"") != std::string_view::npos)
    return false;
  auto const domain = text.substr(at + 1);
  return domain.find('.') != std::string_view::npos && !domain.starts_with('.') && !domain.ends_with('.');
}

PersonInput read_person_input(Fields& fields) {
  auto input = PersonInput{};
  input.staff_no = fields.text("staff_no");
  input.name = fields.text("name");
  input.email = fields.text("email");
  input.department = fields.id<DepartmentId>("department").value_or(DepartmentId{});
  input.post = fields.choice<Post>("post").value_or(Post::staff);
  input.rank = fields.text("rank");
  input.duties = fields.text("duties");
  return input;
}

Result<Done> check_person_input(Tx& tx, PersonInput& input, PersonId self) {
  input.email = ascii_lower(input.email);
  auto check = Check{};
  check.text("staff_no", input.staff_no, kStaffNoLimit, true);
  check.text("name", input.name, kNameLimit, true);
  check.text("email", input.email, kEmailLimit, true);
  check.text("rank", input.rank, kRankLimit, false);
  check.text("duties", input.duties, kDutiesLimit, false);
  if (!input.email.empty() && !looks_like_email(input.email)) check.refuse("email", "field.not_an_email");
  if (input.department.is_nil()) {
    check.refuse("department", "field.required");
  } else if (auto const department = find_department(tx, input.department); !department || !department->is_active) {
    check.refuse("department", "field.unknown_choice");
  }
  auto const number_holder = find_by_staff_no(tx, input.staff_no);
  if (number_holder && number_holder->id != self) check.refuse("staff_no", "person.staff_no_taken", {number_holder->name});
  auto const mail_holder = find_by_email(tx, input.email);
  if (mail_holder && mail_holder->id != self) check.refuse("email", "person.email_taken", {mail_holder->name});
  return check.verdict();
}

}  // namespace baeumgil
