#include "platform/documents/pdf_parts.h"

namespace baeumgil {
namespace {

// A paragraph's first or last line is never alone on a page.
bool breaks_before(std::size_t line, std::size_t count, double room, double step) {
  if (room < step) return true;
  auto const is_opening = line == 0 && count > 1;
  auto const is_closing = count > 2 && line == count - 2;
  return (is_opening || is_closing) && room < 2 * step;
}

}  // namespace

void flow_text(PdfCanvas& canvas, std::string_view text, TextLook const& look, TextPlace const& place) {
  auto const step = look.points * look.line_height;
  auto const layout = canvas.layout(text, look, place.width);
  auto const lines = lines_of(layout.get());
  for (auto i = std::size_t{0}; i < lines.size(); ++i) {
    if (breaks_before(i, lines.size(), canvas.room(), step) && !canvas.is_at_top()) canvas.new_page();
    if (i == 0 && !place.mark.empty())
      canvas.draw_text(place.mark, look, {.x = place.mark_x, .y = canvas.y, .width = place.x - place.mark_x + 60});
    canvas.draw_line(lines[i], place.x, canvas.y, look);
    canvas.y += step;
  }
}

}  // namespace baeumgil
