#pragma once
// The check of a text that saves itself: made in the background after a saving, kept with the version it read. What decides when
// a report is handed in is made anew then.

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/dates.h"
#include "base/ids.h"
#include "base/result.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

inline constexpr auto kOriginalityJob = std::string_view{"report.originality"};

struct KeptCheck {
  int report_version{0};
  Instant checked_at{};
  std::int64_t texts{0};  // compared with
  int passages{0};
  int unexplained{0};
};
std::optional<KeptCheck> find_kept_check(Tx&, ReportId);

// In the transaction of the saving: the check follows within seconds, and once for many savings.
void ask_for_check(Tx&, ReportId);
Result<Done> check_in_background(Database&, InstitutionId, ReportId);

}  // namespace baeumgil
