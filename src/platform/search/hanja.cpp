#include "platform/search/hanja.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <string_view>
#include <unordered_map>

namespace baeumgil {

namespace {

constexpr auto kTable = "/usr/share/libhangul/hanja/hanja.txt";

std::u32string code_points(std::string_view utf8) {
  auto const text = icu::UnicodeString::fromUTF8(icu::StringPiece{utf8.data(), static_cast<int32_t>(utf8.size())});
  auto points = std::u32string{};
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) points += static_cast<char32_t>(text.char32At(at));
  return points;
}

// The table has 녀성 before 여성: at a word's beginning ㄴ and ㄹ are softened, which is how it is written here.
bool is_spoken_so(std::u32string_view listed, std::u32string_view other) {
  auto const initial = [](std::u32string_view word) { return (word.front() - U'가') / 588; };
  constexpr char32_t nieun = 2;
  constexpr char32_t rieul = 5;
  constexpr char32_t silent = 11;
  auto const is_softer = (initial(listed) == rieul && (initial(other) == nieun || initial(other) == silent)) ||
                         (initial(listed) == nieun && initial(other) == silent);
  return is_softer && listed.substr(1) == other.substr(1);
}

struct Readings {
  std::unordered_map<char32_t, char32_t> characters{};
  std::unordered_map<std::u32string, std::u32string> words{};  // only those that do not read as their characters do
  std::size_t longest{1};

  Readings() {
    auto file = std::ifstream{kTable};
    for (auto line = std::string{}; std::getline(file, line);) take(line);
  }

  void take(std::string_view line) {
    auto const first = line.find(':');
    if (first == std::string_view::npos || line.starts_with('#')) return;
    auto const hangul = code_points(line.substr(0, first));
    auto const hanja = code_points(line.substr(first + 1, line.find(':', first + 1) - first - 1));
    if (hanja.empty() || hanja.size() != hangul.size() || !std::all_of(hanja.begin(), hanja.end(), is_hanja)) return;
    if (hanja.size() == 1)
      characters.emplace(hanja[0], hangul[0]);
    else if (auto const [at, is_new] = pending_.emplace(hanja, hangul); !is_new && is_spoken_so(at->second, hangul))
      at->second = hangul;
  }

  // Words come before and after the characters they are made of, so they are compared at the end.
  void settle() {
    for (auto& [hanja, hangul] : pending_) {
      if (hangul == by_characters(hanja)) continue;
      longest = std::max(longest, hanja.size());
      words.emplace(hanja, hangul);
    }
    pending_ = {};
  }

  std::u32string by_characters(std::u32string text) const {
    for (auto& c : text)
      if (auto const found = characters.find(c); found != characters.end()) c = found->second;
    return text;
  }

 private:
  std::unordered_map<std::u32string, std::u32string> pending_{};
};

Readings const& readings() {
  static auto const loaded = [] {
    auto all = Readings{};
    all.settle();
    return all;
  }();
  return loaded;
}

}  // namespace

bool is_hanja(char32_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF); }

void read_hanja(std::u32string& text) {
  if (std::none_of(text.begin(), text.end(), is_hanja)) return;
  auto const& table = readings();
  for (std::size_t at = 0; at < text.size();) {
    if (!is_hanja(text[at])) {
      ++at;
      continue;
    }
    auto length = std::min(table.longest, text.size() - at);
    for (; length > 1; --length) {
      auto const word = table.words.find(text.substr(at, length));
      if (word == table.words.end()) continue;
      text.replace(at, length, word->second);
      break;
    }
    if (length == 1)
      if (auto const one = table.characters.find(text[at]); one != table.characters.end()) text[at] = one->second;
    at += length;
  }
}

}  // namespace baeumgil
