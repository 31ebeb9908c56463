#pragma once
// A table of staff as offices keep it: one person a line, columns in any order, words in Korean or English.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/people/person.h"
#include "platform/imports/import_table.h"

namespace baeumgil {

// What a line says. A column the table does not have says nothing: what is kept stays.
struct PersonLine {
  std::size_t number{0};  // in the file
  std::string staff_no{};
  std::string name{};
  std::string email{};
  std::string department{};  // by name
  std::optional<Post> post{};
  std::optional<std::string> rank{};
  std::optional<std::string> duties{};
  std::optional<Roles> roles{};
  std::vector<FieldProblem> problems{};  // cells that cannot be read
};

std::vector<ImportColumn> person_columns();
// Invalid, at "csv", when the header does not tell whose staff number, name, mail and department a line holds.
Result<std::vector<PersonLine>> read_person_table(Locale const&, std::string_view csv);

}  // namespace baeumgil
