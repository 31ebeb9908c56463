#include "platform/extraction/joined_lines.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"

namespace baeumgil {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto kFullLine = std::size_t{24};  // letters; headings and table cells are shorter

bool ends_sentence(std::string_view line) {
  constexpr auto ends = std::array{"."sv, "!"sv, "?"sv, ":"sv, "。"sv, "」"sv, ")."sv};
  return std::ranges::any_of(ends, [&](std::string_view end) { return line.ends_with(end); });
}

bool begins_anew(std::string_view line) {
  constexpr auto marks = std::array{"-"sv, "·"sv, "•"sv, "○"sv, "●"sv, "◦"sv, "□"sv, "■"sv, "▪"sv, "※"sv,
                                    "*"sv, "①"sv, "②"sv, "③"sv, "④"sv, "⑤"sv, "Ⅰ"sv, "Ⅱ"sv, "Ⅲ"sv};
  if (std::ranges::any_of(marks, [&](std::string_view mark) { return line.starts_with(mark); })) return true;
  auto const digits = line.find_first_not_of("0123456789");
  return digits != 0 && digits != std::string_view::npos && (line[digits] == '.' || line[digits] == ')');
}

}  // namespace

std::string joined_lines(std::string_view text) {
  auto lines = std::vector<std::string>{};
  auto is_open = false;
  for (auto const raw : split(text, '\n')) {
    auto const line = trimmed(raw);
    if (line.empty()) {
      is_open = false;
      continue;
    }
    if (is_open && !begins_anew(line))
      lines.back() += " " + std::string{line};
    else
      lines.emplace_back(line);
    is_open = character_count(line) >= kFullLine && !ends_sentence(line);
  }
  return join(lines, "\n");
}

}  // namespace baeumgil
