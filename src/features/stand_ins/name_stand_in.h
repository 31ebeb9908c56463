#pragma once
// Says who decides in whose place, from when to when and why; and takes it back.

#include <string>

#include "base/result.h"
#include "features/stand_ins/stand_in.h"

namespace baeumgil {

class Database;

// `principal` is nil of a vacancy: then post and department say which post nobody holds.
struct StandInDraft {
  PersonId principal{};
  Post post{Post::department_head};
  DepartmentId department{};
  PersonId deputy{};
  StandInKind kind{StandInKind::absence};
  Date starts_on{};
  Date ends_on{};
  std::string reason{};
  std::string record_no{};
};

Result<StandInId> name_stand_in(Database&, Actor const&, StandInDraft const&);
Result<StandInId> end_stand_in(Database&, Actor const&, StandInId);

}  // namespace baeumgil
