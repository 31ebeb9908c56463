#include "platform/text/law_names.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include "platform/csv/csv_line.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

using Texts = std::initializer_list<std::string_view>;

constexpr auto kSite = std::string_view{"https://www.law.go.kr/"};
constexpr auto kSyllable = std::size_t{3};  // bytes
constexpr auto kMostWords = std::size_t{14};

struct Word {
  std::size_t begin{0};
  std::string_view text{};
};

bool ends_with_any(std::string_view text, Texts endings) {
  return std::ranges::any_of(endings, [&](auto const ending) { return text.ends_with(ending); });
}

bool is_any(std::string_view text, Texts words) { return std::ranges::find(words, text) != words.end(); }

std::set<std::string, std::less<>> read_towns() {
  auto towns = std::set<std::string, std::less<>>{};
  for (auto const* file : {"data/provinces.csv", "data/municipalities.csv"}) {
    auto const rows = read_csv(carried_file(file));
    if (!rows || rows->empty()) continue;
    for (auto i = std::size_t{1}; i < rows->size(); ++i) towns.insert(CsvLine{rows->front(), (*rows)[i]}.text("name"));
  }
  return towns;
}

bool is_town(std::string_view word) {
  static auto const towns = read_towns();
  return towns.contains(word) || (word.ends_with("교육청") && word.size() > 3 * kSyllable);
}

// "제28조", "제28조의2"; how many bytes of it stand at the start of the text.
std::size_t article_size(std::string_view text) {
  auto const digits_from = [&](std::size_t at) {
    auto end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return end;
  };
  if (!text.starts_with("제")) return 0;
  auto end = digits_from(kSyllable);
  if (end == kSyllable || !text.substr(end).starts_with("조")) return 0;
  end += kSyllable;
  if (!text.substr(end).starts_with("의")) return end;
  auto const branch = digits_from(end + kSyllable);
  return branch > end + kSyllable ? branch : end;
}

// A word of a name, and where what hangs on it begins: a particle, or an article written without a space.
std::size_t stem_size(std::string_view word) {
  for (auto at = std::size_t{0}; at + kSyllable < word.size(); ++at)
    if (article_size(word.substr(at)) > 0) return at;
  for (auto const particle : {"에서는", "에서", "에는", "으로", "에", "의", "을", "를", "은", "는", "과", "와", "이", "상", "및"})
    if (word.ends_with(particle)) {
      auto const stem = word.substr(0, word.size() - std::string_view{particle}.size());
      if (ends_with_any(stem, {"법", "법률", "조례", "규칙", "시행령", "규정"})) return stem.size();
    }
  return word.size();
}

std::string_view stem_of(std::string_view word) { return word.substr(0, stem_size(word)); }

bool ends_a_law(std::string_view stem) {
  if (stem.size() < 3 * kSyllable || ends_with_any(stem, {"방법", "기법", "해법", "비법", "공법", "수법", "문법", "용법", "불법", "위법",
                                                          "적법", "편법", "입법", "사법", "작법", "농법", "학습법", "동법"}))
    return stem == "민법" || stem == "형법" || stem == "상법" || stem == "보호법" || stem == "기본법";
  return stem.ends_with("법") || stem.ends_with("규정");
}

bool ends_a_name(std::string_view stem) {
  return is_any(stem, {"법률", "조례", "규칙", "시행령", "시행규칙", "규정"}) || ends_a_law(stem) ||
         (stem.ends_with("조례") && stem.size() > 6) || (stem.ends_with("규칙") && stem.size() > 6);
}

// Words before which a name begins at the earliest.
bool stops_a_name(std::string_view word) {
  return is_any(word, {"및", "또는", "그리고", "등", "근거", "관련", "추진", "현행", "같은", "동", "법령", "-", "○", "◦", "·", "※", "*"}) ||
         ends_with_any(word, {"은", "는", "을", "를", "에서", "으로", "따라", "따른", "의거", "하여", "이며", "이고"}) ||
         (word.front() >= '0' && word.front() <= '9');
}

std::vector<Word> words_of(std::string_view line, std::size_t offset) {
  auto words = std::vector<Word>{};
  for (auto at = std::size_t{0}; at < line.size();) {
    if (line[at] == ' ' || line[at] == '\t') {
      ++at;
      continue;
    }
    auto const end = std::min(line.find_first_of(" \t", at), line.size());
    words.push_back({.begin = offset + at, .text = line.substr(at, end - at)});
    at = end;
  }
  return words;
}

// Nothing but what stands in names: no mark that would have to be escaped anywhere.
std::string without_spaces(std::string_view name) {
  auto out = std::string{};
  for (auto const c : name) {
    if (c == ' ' || c == '\t') continue;
    auto const is_plain = (static_cast<unsigned char>(c) & 0x80U) != 0 || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    if (!is_plain) return {};
    out += c;
  }
  return out;
}

// Of a town or of the state.
enum class Maker { town, state };

std::string address_of(std::string_view name, std::string_view article, Maker maker) {
  if (maker == Maker::town) return std::string{kSite} + "자치법규/" + without_spaces(name);  // the site knows articles of laws only
  return std::string{kSite} + "법령/" + without_spaces(name) + (article.empty() ? "" : "/" + std::string{article});
}

// A town nobody has in a list, at the start of its ordinance.
bool is_town_like(std::string_view word) {
  return word.size() >= 2 * kSyllable && ends_with_any(word, {"시", "군", "구"}) && !is_any(word, {"연구", "기구", "요구", "도구", "실시"});
}

// "규칙" alone is of either; "조례" and what carries it out is a town's.
bool is_council_law(std::vector<Word> const& words, std::size_t last) {
  auto const stem = stem_of(words[last].text);
  if (stem == "시행규칙") return last > 0 && stem_of(words[last - 1].text).ends_with("조례");
  return stem.ends_with("조례");
}
bool is_rule(std::string_view stem) { return stem.ends_with("규칙") && !stem.ends_with("시행규칙"); }

class Finder {
 public:
  explicit Finder(std::string_view text) : text_{text} {}

  std::vector<LawName> find() {
    for (auto at = std::size_t{0}; at < text_.size();) {
      auto const end = next_break(at);
      read_segment(at, end);
      at = end;
      if (text_.substr(at).starts_with("「"))
        at = read_quoted(at + kSyllable);
      else if (at < text_.size())
        ++at;
    }
    return std::move(found_);
  }

 private:
  std::size_t next_break(std::size_t at) const {
    return std::min({text_.find_first_of("\n\r,;:()[]\"'/.<>&", at), text_.find("「", at), text_.size()});
  }

  struct Place {
    std::size_t begin{0};
    std::size_t name_end{0};
    std::string_view article{};
  };
  // Answers where it ends.
  std::size_t add(Place const& place, Maker maker) {
    auto const& article = place.article;
    auto const end = article.empty() ? place.name_end : static_cast<std::size_t>(article.data() + article.size() - text_.data());
    auto const name = text_.substr(place.begin, place.name_end - place.begin);
    if (!without_spaces(name).empty())
      found_.push_back({.begin = place.begin, .size = end - place.begin, .address = address_of(name, article, maker)});
    return end;
  }

  // The article at this place, after at most one space.
  std::string_view article_at(std::size_t at) const {
    if (at < text_.size() && text_[at] == ' ') ++at;
    return text_.substr(std::min(at, text_.size()), article_size(text_.substr(std::min(at, text_.size()))));
  }

  std::size_t read_quoted(std::size_t begin) {
    auto const end = std::min(text_.find("」", begin), text_.find('\n', begin));
    if (end >= text_.size() || text_[end] == '\n') return begin;
    auto const name = text_.substr(begin, end - begin);
    auto const words = words_of(name, begin);
    if (words.empty() || !ends_a_name(words.back().text)) return end + kSyllable;
    auto const& first = words.front().text;
    auto const is_local =
        is_council_law(words, words.size() - 1) || (is_rule(words.back().text) && (is_town(first) || is_town_like(first)));
    auto const before = found_.size();
    auto const after = add({begin, end, article_at(end + kSyllable)}, is_local ? Maker::town : Maker::state);
    if (after > end && found_.size() > before) {  // with its article the brackets stand inside the link
      found_.back().begin -= kSyllable;
      found_.back().size += kSyllable;
    }
    return std::max(after, end + kSyllable);
  }

  void read_segment(std::size_t begin, std::size_t end) {
    auto const words = words_of(text_.substr(begin, end - begin), begin);
    auto first = std::size_t{0};  // what stands before it was taken
    for (auto last = std::size_t{0}; last < words.size(); ++last) {
      if (!ends_a_name(stem_of(words[last].text))) continue;
      while (last + 1 < words.size() && stem_size(words[last].text) == words[last].text.size() &&
             is_any(stem_of(words[last + 1].text), {"시행령", "시행규칙"}))
        ++last;
      if (take(words, first, last)) first = last + 1;
    }
  }

  bool take(std::vector<Word> const& words, std::size_t first, std::size_t last) {
    auto const stem = stem_size(words[last].text);
    auto place = Place{.name_end = words[last].begin + stem};
    place.article = article_at(place.name_end);
    auto const lowest = std::max(first, last > kMostWords ? last - kMostWords : 0);
    auto const is_council = is_council_law(words, last);
    auto const may_be_local = is_council || is_rule(stem_of(words[last].text));
    auto const begin = beginning(words, lowest, last);
    if (may_be_local)
      for (auto at = lowest; at < last; ++at)
        if (is_town(words[at].text)) return take_local(place, words[at].begin);
    place.begin = words[begin].begin;
    if (may_be_local && begin < last && is_town_like(words[begin].text)) return take_local(place, place.begin);
    if (is_council) return false;
    auto const name = text_.substr(place.begin, place.name_end - place.begin);
    auto const is_alone =
        begin == 0 && last + 1 == words.size() && stem == words[last].text.size() && !ends_with_any(name, {"규정", "규칙"});
    if ((place.article.empty() && !is_alone) || is_any(name, {"법률", "규칙", "시행령", "시행규칙", "규정", "보호법", "기본법"}))
      return false;
    add(place, Maker::state);
    return true;
  }

  bool take_local(Place place, std::size_t begin) {
    place.begin = begin;
    add(place, Maker::town);
    return true;
  }

  static std::size_t beginning(std::vector<Word> const& words, std::size_t lowest, std::size_t last) {
    auto begin = last;
    while (begin > lowest) {
      auto const before = words[begin - 1].text;
      if (before == "하는" && begin >= lowest + 3 && words[begin - 2].text == "당사자로") {  // 국가를 당사자로 하는 계약
        begin -= 3;
        break;
      }
      auto const joins =
          before == "및" && begin >= lowest + 2 && !stops_a_name(words[begin - 2].text) && article_size(words[begin - 2].text) == 0;
      if ((stops_a_name(before) && !joins) || article_size(before) > 0) break;
      --begin;
    }
    return begin;
  }

  std::string_view text_{};
  std::vector<LawName> found_{};
};

}  // namespace

std::vector<LawName> find_law_names(std::string_view utf8) { return Finder{utf8}.find(); }

}  // namespace baeumgil
