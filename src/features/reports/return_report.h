#pragma once
// Sends the report back with a reason and comments at its sections; the draft is kept as it was.

#include <string>
#include <vector>
#include "base/actor.h"
#include "base/result.h"

#include "base/ids.h"

namespace baeumgil {

class Database;

struct SectionComment {
  std::string section{};  // a section's word, "answers" or "figures"
  std::string body{};
};

Result<ReportId> return_report(Database&, Actor const&, ReportId, std::string const& reason, std::vector<SectionComment> const&);

}  // namespace baeumgil
