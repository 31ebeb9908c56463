#include "features/originality/text_guess.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "features/originality/public_text.h"
#include "platform/text/days_in_text.h"

namespace baeumgil {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto kTitleLines = 15;
constexpr auto kShortestTitle = std::size_t{6};
constexpr auto kHeadBytes = std::size_t{1500};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view without_marks(std::string_view line) {
  for (auto const mark : {"○"sv, "□"sv, "■"sv, "●"sv, "▣"sv, "<"sv, "《"sv, "【"sv, "["sv, "제목:"sv, "제 목:"sv})
    if (line.starts_with(mark)) line = trimmed(line.substr(mark.size()));
  for (auto const mark : {">"sv, "》"sv, "】"sv, "]"sv})
    if (line.ends_with(mark)) line = trimmed(line.substr(0, line.size() - mark.size()));
  return line;
}

bool reads_like_a_title(std::string_view line) {
  constexpr auto words = std::array{"보고서"sv, "결과보고"sv, "출장보고"sv, "견학"sv, "벤치마킹"sv, "연수"sv, "시찰"sv, "방문 결과"sv};
  return std::ranges::any_of(words, [&](std::string_view word) { return line.find(word) != std::string_view::npos; });
}

std::size_t times_in(std::string_view text, std::string_view name) {
  auto count = std::size_t{0};
  for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + name.size())) ++count;
  return count;
}

}  // namespace

std::string guess_title(std::string_view text, std::string_view file_name) {
  auto first = std::string_view{};
  auto seen = 0;
  for (auto const raw : split(text, '\n')) {
    auto const line = without_marks(trimmed(raw));
    if (line.empty()) continue;
    if (++seen > kTitleLines) break;
    auto const letters = character_count(line);
    if (letters < kShortestTitle || letters > kLongestTitle / 2) continue;
    if (reads_like_a_title(line)) return std::string{line};
    if (first.empty() && !is_digit(line.front()) && line.find(':') == std::string_view::npos) first = line;
  }
  if (!first.empty() && !first.ends_with('.')) return std::string{first};
  auto const dot = file_name.rfind('.');
  return first_characters(trimmed(file_name.substr(0, dot)), kLongestTitle - 1);
}

std::optional<Date> guess_date(std::string_view text, Date latest) {
  for (auto const day : days_in(text))
    if (day <= latest) return day;
  return std::nullopt;
}

InstitutionId guess_host(std::string_view text, std::vector<KnownHost> const& hosts) {
  auto const head = text.substr(0, kHeadBytes);
  auto best = InstitutionId{};
  auto most = std::size_t{0};
  for (auto const& host : hosts) {
    auto const times = times_in(text, host.name) + 2 * times_in(head, host.name);
    if (times > most) most = times, best = host.id;
  }
  return best;
}

}  // namespace baeumgil
