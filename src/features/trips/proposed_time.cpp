#include "features/trips/proposed_time.h"

#include "base/text.h"

namespace baeumgil {
namespace {

constexpr auto kNoon = std::int64_t{12} * 60 * 60;  // seconds of the day

}  // namespace

ProposedTime proposed_part(Date day, DayPart part) {
  auto const begin = start_of_day_in_seoul(day);
  return {.at = part == DayPart::afternoon ? begin + kNoon : begin, .part = part};
}

bool is_within(ProposedTime const& proposed, Instant at) {
  if (proposed.part == DayPart::at_time) return at == proposed.at;
  return proposed.at <= at && at < proposed.at + kNoon;
}

std::string to_lines(std::vector<ProposedTime> const& proposed) {
  auto lines = std::vector<std::string>{};
  for (auto const& one : proposed) lines.push_back(to_text(one.at) + " " + std::string{to_word(one.part)});
  return join(lines, "\n");
}

std::vector<ProposedTime> read_proposed_lines(std::string_view lines) {
  auto proposed = std::vector<ProposedTime>{};
  for (auto const line : split(lines, '\n')) {
    auto const end = line.find(' ');
    if (end == std::string_view::npos) continue;
    auto const at = instant_from_text(line.substr(0, end));
    auto const part = enum_from_word<DayPart>(line.substr(end + 1));
    if (at && part) proposed.push_back({.at = *at, .part = *part});
  }
  return proposed;
}

}  // namespace baeumgil
