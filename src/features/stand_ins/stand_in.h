#pragma once
// 대결·직무대리·위임: who decides in whose place, from one day to another. The approver of the rules stays who it is; what was
// decided in the place of another says so.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "features/people/person.h"

namespace baeumgil {

using StandInId = Id<struct StandInTag>;

enum class StandInKind {
  absence,     // 대결: the holder is away
  vacancy,     // 직무대리: nobody holds the post
  delegation,  // 위임: handed over by a directive or rule of the institution, which has a number
};
constexpr auto enum_words(StandInKind) { return std::array<std::string_view, 3>{"absence", "vacancy", "delegation"}; }

struct StandIn {
  StandInId id{};
  PersonId principal{};          // nil of a vacancy
  std::string principal_name{};  // of the join, as are the next two
  std::string department_name{};
  std::string deputy_name{};
  Post post{Post::department_head};
  DepartmentId department{};
  PersonId deputy{};
  StandInKind kind{StandInKind::absence};
  Date starts_on{};
  Date ends_on{};
  std::string reason{};
  std::string record_no{};
  PersonId named_by{};
  std::optional<Date> ended_on{};  // taken back before its time
  int version{1};

  bool holds_on(Date day) const { return !ended_on && starts_on <= day && day <= ends_on; }
};

// Whose post decides on anything at all.
constexpr bool is_deciding(Post post) { return post >= Post::department_head; }

// A holder names who stands in during the own absence; programme officers and administrators name for everybody.
bool may_name_stand_in(Actor const&, PersonId principal);
bool may_name_any_stand_in(Actor const&);
bool may_end_stand_in(Actor const&, StandIn const&);

}  // namespace baeumgil
