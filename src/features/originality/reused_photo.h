#pragma once
// Photos of a report's trip that were there before in another trip: shown side by side, explained by the writer, judged by people.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/originality/photo_explanation.h"
#include "features/originality/photo_store.h"
#include "features/reports/report.h"
#include "features/rules/rule.h"

namespace baeumgil {

class Database;

struct ReusedPhoto {
  SiteNoteId note{};
  TripId trip{};
  std::string digest{};
  struct Earlier {
    SiteNoteId note{};
    TripId trip{};
    Instant at{};
    int distance{0};          // bits that differ; 0: the same picture
    bool is_readable{false};  // otherwise only that there is one
    bool is_shown{false};     // the picture itself may be seen too
    std::string title{};      // of the other report
    std::string path{};
  };
  std::vector<Earlier> earlier{};  // the nearest first
  std::optional<PhotoExplanation> said{};
};

// The caller has found the report, so may read it. How many bits may differ is a rule row.
std::vector<ReusedPhoto> find_reused_photos(Tx&, Actor const&, Report const&, RuleBook const&);

// Kept with the report and the picture; the same picture again is explained already.
Result<ReportId> explain_photo(Database&, Actor const&, ReportId, SiteNoteId, std::string const& note);

}  // namespace baeumgil
