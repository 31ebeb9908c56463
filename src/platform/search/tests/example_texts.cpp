#include "platform/search/tests/example_texts.h"

#include <array>

namespace baeumgil {

namespace {

constexpr std::array kWords{"교통",   "교통체계", "신호를",  "복지",   "복지관에서", "주차",     "주차장", "도서관", "AI",
                            "2022",   "숲",       "하남시",  "돌봄이", "돌봄",       "정책",     "예산을", "공영",   "대중교통체계를",
                            "폐기물", "쓰레기",   "1,000원", "통학로", "어린이",     "보호구역", "시장"};

}  // namespace

std::string ExampleTexts::sentence(std::size_t longest) {
  auto text = std::string{};
  for (auto count = pick(longest) + 1; count > 0; --count) text += std::string{kWords[pick(kWords.size())]} + (pick(3) > 0 ? " " : "");
  return text;
}

IndexedDocument ExampleTexts::document(std::string key) {
  return {.key = std::move(key),
          .title = sentence(4),
          .body = sentence(20),
          .audience = pick(6) == 0 ? 7U : kEveryone,
          .labels = {pick(2) == 0 ? "kind:case" : "kind:trip"}};
}

}  // namespace baeumgil
