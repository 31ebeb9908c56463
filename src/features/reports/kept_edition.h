#pragma once
// Editions as they were kept: accepted ones all staff of the institution may read, also while a newer one is written.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/ids.h"
#include "base/result.h"
#include "features/reports/report.h"
#include "features/reports/report_difference.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct KeptEdition {
  ReportId report{};
  int edition{1};
  Instant accepted_at{};
  std::string number{};
  std::string trip_purpose{};
  std::vector<VersionPart> parts{};  // of find_accepted_edition
};

Result<KeptEdition> find_accepted_edition(Tx&, ReportId, int edition);
// The report as it is now, with the text that was accepted.
Result<Report> read_accepted_text(Tx&, Report now, int edition);
std::vector<KeptEdition> list_accepted_editions(Tx&, ReportId);  // newest first, without their parts
inline int newest_edition_of(std::vector<KeptEdition> const& accepted) { return accepted.empty() ? 0 : accepted.front().edition; }

}  // namespace baeumgil
