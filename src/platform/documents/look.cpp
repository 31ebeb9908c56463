#include "platform/documents/look.h"

#include <algorithm>

namespace baeumgil {

TextLook look_of(Heading const& heading) {
  if (heading.level == 1) return {.points = 19, .line_height = 1.4, .colour = 0x083891, .is_bold = true, .after = 16};
  if (heading.level == 2) return {.points = 14, .line_height = 1.4, .is_bold = true, .before = 13, .after = 5};
  return {.points = 11.5, .line_height = 1.4, .colour = kBlueDeep, .is_bold = true, .before = 8, .after = 3};
}

TextLook look_of(Paragraph const& paragraph) {
  switch (paragraph.kind) {
    case ParagraphKind::title:
      return {.points = 19, .line_height = 1.4, .is_bold = true, .align = paragraph.align, .after = 12};
    case ParagraphKind::strong:
      return {.is_bold = true, .align = paragraph.align, .after = 6};
    case ParagraphKind::small:
      return {.points = 8.5, .line_height = 1.45, .colour = kInkSoft, .align = paragraph.align, .after = 4};
    case ParagraphKind::body:
      break;
  }
  return {.align = paragraph.align, .after = 6};
}

TextLook look_of(Item const&) { return {.line_height = 1.55, .after = 2.5}; }

TextLook look_of(Cell const& cell) {
  return {.points = 9,
          .line_height = 1.45,
          .is_bold = cell.is_head || cell.is_strong,
          .align = cell.is_head && cell.align == TextAlign::left ? TextAlign::center : cell.align,
          .has_even_digits = cell.align == TextAlign::right};
}

TextLook contents_look(int level) {
  if (level == 1) return {.points = 11.5, .line_height = 1.45, .is_bold = true, .before = 6, .after = 1};
  return {.points = 10.5, .line_height = 1.45, .after = 1};
}

double contents_squeeze(Document const& document) {
  constexpr auto least = 0.8;
  constexpr auto title = kContentsTitleLook.points * kContentsTitleLook.line_height + kContentsTitleLook.after;
  constexpr auto room = kPageLong - kMarginTop - kMarginBottom - title;
  auto all = 0.0;
  for (auto const& block : document.blocks)
    if (auto const* heading = std::get_if<Heading>(&block); heading != nullptr && heading->level <= 2) {
      auto const look = contents_look(heading->level);
      all += look.before + look.points * look.line_height + look.after;
    }
  return all <= room || all * least > room ? 1.0 : room / all;
}

// The text begins where the mark ends; marks of one kind are about as wide as each other.
ItemIndent indent_of(Item const& item) {
  constexpr auto gap = 6.0;
  auto width = 0.0;
  for (auto const c : item.mark) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte < 0x80) width += 5.5;
    if (byte >= 0xC0) width += 10.5;
  }
  auto const left = 16.0 * item.depth;
  return {.mark = left, .text = left + std::max(width + gap, 15.0)};
}

}  // namespace baeumgil
