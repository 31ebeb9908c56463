#pragma once
// A time a host proposes in the place of the one it was asked for: with its hour, or only the part of the day.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/enum_text.h"

namespace baeumgil {

enum class DayPart { at_time, morning, afternoon };
constexpr auto enum_words(DayPart) { return std::array<std::string_view, 3>{"at_time", "morning", "afternoon"}; }

inline constexpr auto kMostProposed = std::size_t{3};

struct ProposedTime {
  Instant at{};  // of a part of the day, its beginning
  DayPart part{DayPart::at_time};
};

ProposedTime proposed_part(Date, DayPart);
bool is_within(ProposedTime const&, Instant);  // the same hour, or one of that part of the day

// As kept and as sent: "2026-08-20T03:00:00Z afternoon", a line each. What cannot be read is left out.
std::string to_lines(std::vector<ProposedTime> const&);
std::vector<ProposedTime> read_proposed_lines(std::string_view);

}  // namespace baeumgil
