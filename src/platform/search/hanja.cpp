#include "platform/search/hanja.h"

#include <algorithm>
#include <fstream>
#include <string_view>
#include <unordered_map>

#include "platform/search/tokenizer.h"

namespace baeumgil {

namespace {

constexpr auto kTable = "/usr/share/libhangul/hanja/hanja.txt";

// The table has 녀성 before 여성: at a word's beginning ㄴ and ㄹ are softened, which is how it is written here.
bool is_spoken_so(std::u16string_view listed, std::u16string_view other) {
  auto const initial = [](std::u16string_view word) { return (word.front() - u'가') / 588; };
  constexpr char16_t nieun = 2;
  constexpr char16_t rieul = 5;
  constexpr char16_t silent = 11;
  auto const is_softer = (initial(listed) == rieul && (initial(other) == nieun || initial(other) == silent)) ||
                         (initial(listed) == nieun && initial(other) == silent);
  return is_softer && listed.substr(1) == other.substr(1);
}

struct Readings {
  std::unordered_map<char16_t, char16_t> characters{};
  std::unordered_map<std::u16string, std::u16string> words{};  // only those that do not read as their characters do
  std::size_t longest{1};

  Readings() {
    auto file = std::ifstream{kTable};
    for (auto line = std::string{}; std::getline(file, line);) take(line);
  }

  void take(std::string_view line) {
    auto const first = line.find(':');
    if (first == std::string_view::npos || line.starts_with('#')) return;
    auto const hangul = wide_text(line.substr(0, first));
    auto const hanja = wide_text(line.substr(first + 1, line.find(':', first + 1) - first - 1));
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

  std::u16string by_characters(std::u16string text) const {
    for (auto& c : text)
      if (auto const found = characters.find(c); found != characters.end()) c = found->second;
    return text;
  }

 private:
  std::unordered_map<std::u16string, std::u16string> pending_{};
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

bool is_hanja(char16_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF); }

void read_hanja(std::u16string& text) {
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
