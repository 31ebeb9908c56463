#pragma once
// An officer says of a day that it is a holiday, closed or none after all, and takes that back. Of days that have passed too: a
// holiday nobody had entered was one all the same; what was decided then stands in the log as it was.

#include <string>

#include "features/rules/own_day.h"
#include "platform/db/database.h"

namespace baeumgil {

Result<OwnDayId> add_own_day(Database&, Actor const&, OwnDayInput const&);

struct OwnDayEnd {
  OwnDayId id{};
  int version{0};
  std::string reason{};
};
Result<Done> end_own_day(Database&, Actor const&, OwnDayEnd const&);

// Inside a transaction; the caller has asked who may and whether the input stands.
Result<OwnDayId> keep_own_day(Tx&, Actor const&, OwnDayInput const&);
Result<OwnDayId> change_own_day(Tx&, Actor const&, OwnDay const& before, OwnDayInput const&);

}  // namespace baeumgil
