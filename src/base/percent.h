#pragma once
// Shares in tenths of a per cent: as tables, charts and editions reckon and write them.

#include <cstdint>
#include <string>

namespace baeumgil {

// Half up; of a whole that is more than none.
constexpr std::int64_t tenths_of_percent(std::int64_t part, std::int64_t whole) { return (part * 2'000 + whole) / (2 * whole); }
// "37.5%"
inline std::string percent_text(std::int64_t tenths) { return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%"; }

}  // namespace baeumgil
