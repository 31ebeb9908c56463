#include "features/publications/public_photo.h"

#include <array>
#include <charconv>

#include "base/text.h"

namespace baeumgil {

std::string boxes_text(std::vector<PhotoBox> const& boxes) {
  auto text = std::string{};
  for (auto const& box : boxes) {
    if (!text.empty()) text += ';';
    text += std::to_string(box.x) + "," + std::to_string(box.y) + "," + std::to_string(box.width) + "," + std::to_string(box.height);
  }
  return text;
}

std::vector<PhotoBox> boxes_from_text(std::string_view text) {
  auto boxes = std::vector<PhotoBox>{};
  for (auto const part : split(text, ';')) {
    auto numbers = std::array<int, 4>{};
    auto const words = split(part, ',');
    if (words.size() != numbers.size()) continue;
    for (auto i = std::size_t{0}; i < numbers.size(); ++i) std::from_chars(words[i].data(), words[i].data() + words[i].size(), numbers[i]);
    boxes.push_back({.x = numbers[0], .y = numbers[1], .width = numbers[2], .height = numbers[3]});
  }
  return boxes;
}

}  // namespace baeumgil
