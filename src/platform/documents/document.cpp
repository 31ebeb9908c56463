#include "platform/documents/document.h"

#include <array>

namespace baeumgil {
namespace {

constexpr auto kSyllables = std::array<char const*, 14>{"가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하"};
constexpr auto kCircledNumbers = std::array<char const*, 14>{"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩", "⑪", "⑫", "⑬", "⑭"};
constexpr auto kCircledSyllables =
    std::array<char const*, 14>{"㉮", "㉯", "㉰", "㉱", "㉲", "㉳", "㉴", "㉵", "㉶", "㉷", "㉸", "㉹", "㉺", "㉻"};

// After 하 the law goes on with 거, 너, 더 …; nobody writes that many points, so the row begins again.
template <std::size_t N>
std::string nth(std::array<char const*, N> const& marks, int number) {
  return marks[static_cast<std::size_t>(number - 1) % N];
}

bool is_korean(Document const& document) { return document.language == "ko"; }

}  // namespace

std::string official_mark(int depth, int number) {
  auto const digits = std::to_string(number);
  switch (depth) {
    case 0:
      return digits + ".";
    case 1:
      return nth(kSyllables, number) + ".";
    case 2:
      return digits + ")";
    case 3:
      return nth(kSyllables, number) + ")";
    case 4:
      return "(" + digits + ")";
    case 5:
      return "(" + nth(kSyllables, number) + ")";
    case 6:
      return nth(kCircledNumbers, number);
    default:
      return nth(kCircledSyllables, number);
  }
}

std::string table_label(Document const& document, int number) {
  return is_korean(document) ? "〈표 " + std::to_string(number) + "〉 " : "Table " + std::to_string(number) + ". ";
}

std::string chart_label(Document const& document, int number) {
  return is_korean(document) ? "[그림 " + std::to_string(number) + "] " : "Figure " + std::to_string(number) + ". ";
}

std::string photo_label(Document const& document, int number) {
  return is_korean(document) ? "[사진 " + std::to_string(number) + "] " : "Photo " + std::to_string(number) + ". ";
}

}  // namespace baeumgil
