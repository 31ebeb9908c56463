#pragma once
// A whole table of staff at once: first what would happen, line by line, then exactly that in one change.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/people/person_table_input.h"
#include "platform/db/database.h"

namespace baeumgil {

enum class LineFate { refused, added, changed, unchanged };
constexpr auto enum_words(LineFate) { return std::array<std::string_view, 4>{"refused", "added", "changed", "unchanged"}; }

struct PlannedLine {
  std::size_t number{0};  // in the file
  LineFate fate{LineFate::unchanged};
  Person before{};  // nil for a newcomer
  Person after{};
  std::vector<FieldProblem> problems{};
};

struct ImportPlan {
  std::vector<PlannedLine> lines{};

  std::int64_t count(LineFate) const;
  // Of everything that would happen and of the rows it was read from: another one means somebody saved meanwhile.
  std::string digest() const;
};

ImportPlan plan_import(Tx&, std::vector<PersonLine> const&);

enum class RefusedLines { stop_all, left_out };

struct ImportOrder {
  std::vector<PersonLine> lines{};
  std::string digest{};  // of the plan that was looked at; empty: none was
  RefusedLines refused{RefusedLines::stop_all};
};
// {"added":…,"changed":…,"unchanged":…,"refused":…}. People who are not in the table stay as they are.
Result<std::string> import_people(Database&, Actor const&, ImportOrder const&);

// Names of what differs, in the order of the columns: "department", "post" …
std::vector<std::string_view> changed_fields(Person const& before, Person const& after);

}  // namespace baeumgil
