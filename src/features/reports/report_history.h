#pragma once
// The log of a text that saves itself: what one person saved one after the other is one step to its readers. Pure.

#include <vector>

#include "features/audit/list_events.h"
#include "features/reports/report_difference.h"

namespace baeumgil {

inline constexpr int kMostSavings = 2000;
inline constexpr std::int64_t kSittingSeconds = 30 * 60;  // a pause that ends a sitting

// Newest first, as given; of savings by one person with no such pause between only the last.
std::vector<RecordedEvent> one_of_each_sitting(std::vector<RecordedEvent> newest_first);

struct ReportVersion {
  RecordedEvent event{};
  std::vector<VersionPart> parts{};  // of the whole report, as it then stood
};
// The text after each event, the oldest first, told back from how it stands now: an event holds only what it changed.
std::vector<ReportVersion> versions_of(std::vector<RecordedEvent> const& newest_first, std::vector<VersionPart> now);

}  // namespace baeumgil
