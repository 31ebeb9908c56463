#include "features/people/person_table_input.h"

#include "base/text.h"
#include "platform/web/api_operation.h"

namespace baeumgil {
namespace {

PersonLine to_person_line(ImportLine const& said) {
  auto line = PersonLine{.number = said.number, .staff_no = said.text("staff_no"), .name = said.text("name")};
  line.email = ascii_lower(said.text("email"));
  line.department = said.text("department");
  line.post = enum_from_word<Post>(said.text("post"));
  line.rank = said.find("rank");
  line.duties = said.find("duties");
  line.problems = said.problems;
  auto const words = said.find("roles");
  if (!words) return line;
  line.roles = Roles{};
  for (auto const word : split(*words, ','))
    if (auto const role = enum_from_word<Role>(word)) line.roles = line.roles->with(*role);
  return line;
}

}  // namespace

std::vector<ImportColumn> person_columns() {
  return {{.name = "staff_no", .label_key = "person.staff_no", .is_needed = true},
          {.name = "name", .label_key = "person.name", .is_needed = true, .other_names = {"성명"}},
          {.name = "email", .label_key = "person.email", .is_needed = true, .other_names = {"이메일"}},
          {.name = "department", .label_key = "person.department", .is_needed = true, .other_names = {"소속"}},
          {.name = "post", .label_key = "person.post", .word_prefix = "post.", .words = words_of<Post>()},
          {.name = "rank", .label_key = "person.rank"},
          {.name = "duties", .label_key = "person.duties"},
          {.name = "roles",
           .label_key = "person.roles",
           .word_prefix = "role.",
           .words = words_of<Role>(),
           .is_many = true,
           .other_names = {"role"}}};
}

Result<std::vector<PersonLine>> read_person_table(Locale const& locale, std::string_view csv) {
  auto const said = TRY(read_import_table(locale, person_columns(), csv));
  auto lines = std::vector<PersonLine>{};
  for (auto const& line : said) lines.push_back(to_person_line(line));
  return lines;
}

}  // namespace baeumgil
