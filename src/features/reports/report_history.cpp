#include "features/reports/report_history.h"

#include <algorithm>

namespace baeumgil {
namespace {

bool is_saving(RecordedEvent const& event) { return event.verb == "report.written"; }

bool holds_text(RecordedEvent const& event) {
  return is_saving(event) || event.verb == "report.submitted" || event.verb == "report.told" || event.verb == "report.returned" ||
         event.verb == "report.correction_opened" || event.verb == "report.correction_taken_back" || event.verb == "report.dept_accepted" ||
         event.verb == "report.accepted";
}

auto find_part(std::vector<VersionPart>& parts, std::string const& name) { return std::ranges::find(parts, name, &VersionPart::name); }

void take_back(std::vector<VersionPart>& parts, RecordedEvent const& event) {
  auto const before = read_version(event.before);
  for (auto const& part : read_version(event.after))
    if (std::ranges::find(before, part.name, &VersionPart::name) == before.end())
      if (auto const found = find_part(parts, part.name); found != parts.end()) parts.erase(found);
  for (auto const& part : before) {
    auto const found = find_part(parts, part.name);
    if (found == parts.end())
      parts.push_back(part);
    else
      *found = part;
  }
}

}  // namespace

std::vector<RecordedEvent> one_of_each_sitting(std::vector<RecordedEvent> newest_first) {
  auto kept = std::vector<RecordedEvent>{};
  auto last_at = Instant{};
  for (auto& event : newest_first) {
    auto const goes_on = is_saving(event) && !kept.empty() && is_saving(kept.back()) && kept.back().actor_name == event.actor_name &&
                         last_at.seconds - event.at.seconds < kSittingSeconds;
    last_at = event.at;
    if (!goes_on) kept.push_back(std::move(event));
  }
  return kept;
}

std::vector<ReportVersion> versions_of(std::vector<RecordedEvent> const& newest_first, std::vector<VersionPart> now) {
  auto versions = std::vector<ReportVersion>{};
  for (auto const& event : newest_first) {
    if (!holds_text(event)) continue;
    versions.push_back({.event = event, .parts = now});
    take_back(now, event);
  }
  auto shown = std::vector<RecordedEvent>{};
  for (auto const& version : versions) shown.push_back(version.event);
  shown = one_of_each_sitting(std::move(shown));
  std::erase_if(versions, [&](ReportVersion const& version) {
    return std::ranges::find(shown, version.event.id, &RecordedEvent::id) == shown.end();
  });
  std::ranges::reverse(versions);
  return versions;
}

}  // namespace baeumgil
