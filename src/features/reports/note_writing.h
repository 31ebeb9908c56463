#pragma once
// Tells colleagues who has the report open to write just now, and where. No change of the report: it records no event.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/reports/report.h"

namespace baeumgil {

class Database;
class Tx;

struct Writer {
  PersonId person{};
  std::string name{};
  std::string part{};  // empty: nowhere in particular
  Instant seen_at{};
};
inline constexpr int kWritingSeconds = 45;  // who was not heard of for longer has gone

Result<Report> note_writing(Database&, Actor const&, ReportId, std::string const& part);
// Without the reader; the caller has found the report.
std::vector<Writer> list_other_writers(Tx&, Actor const&, ReportId);

}  // namespace baeumgil
