#include <algorithm>

#include "platform/documents/pdf_parts.h"

namespace baeumgil {
namespace {

constexpr auto kLabelWidth = 46.0;
constexpr auto kHeavyRule = 1.8;
constexpr auto kLeftShare = 0.72;  // of a foot's line

double height_of(PdfCanvas& canvas, FootLine const& line) {
  auto const left = canvas.width() * (line.right.empty() ? 1 : kLeftShare) - 6;
  return std::max(canvas.text_height(line.left, kFootLook, left), canvas.text_height(line.right, kFootLook, canvas.width() - left - 6));
}

void draw_foot_line(PdfCanvas& canvas, FootLine const& line) {
  auto const left = canvas.width() * (line.right.empty() ? 1 : kLeftShare);
  auto const height = height_of(canvas, line);
  auto const tagged = Tagged{canvas, "P"};
  canvas.draw_text(line.left, kFootLook, {.x = canvas.left(), .y = canvas.y, .width = left - 6});
  if (!line.right.empty())
    canvas.draw_text(line.right, kFootLook, {.x = canvas.left() + left, .y = canvas.y, .width = canvas.width() - left});
  canvas.y += height;
}

}  // namespace

void draw_letter_head(PdfCanvas& canvas, LetterHead const& head) {
  {
    auto const tagged = Tagged{canvas, "H1"};
    flow_text(canvas, head.issuer, kIssuerLook, {.x = canvas.left(), .width = canvas.width()});
  }
  canvas.y += kIssuerLook.after;
  for (auto const& line : head.lines) {
    auto look = kLetterLineLook;
    look.is_bold = &line == &head.lines.back();
    auto const tagged = Tagged{canvas, "P"};
    flow_text(canvas, line.text.empty() ? " " : line.text, look,
              {.x = canvas.left() + kLabelWidth, .width = canvas.width() - kLabelWidth, .mark = line.label, .mark_x = canvas.left()});
  }
  canvas.rule(canvas.left(), canvas.y + 5, canvas.width(), kHeavyRule, kInk);
  canvas.y += 18;
}

// At the end of the page when there is room, on the next one when there is not: it is never torn apart.
void draw_letter_foot(PdfCanvas& canvas, LetterFoot const& foot) {
  auto height = 14.0;
  for (auto const& line : foot.lines) height += height_of(canvas, line);
  auto const sender = canvas.text_height(foot.sender, kSenderLook, canvas.width());
  canvas.need(kSenderLook.before + sender + kSenderLook.after + height);
  canvas.y += kSenderLook.before;
  {
    auto const tagged = Tagged{canvas, "P"};
    flow_text(canvas, foot.sender, kSenderLook, {.x = canvas.left(), .width = canvas.width()});
  }
  canvas.y = canvas.page_height() - kMarginBottom - height;
  canvas.rule(canvas.left(), canvas.y, canvas.width(), kHeavyRule, kInk);
  canvas.y += 8;
  for (auto const& line : foot.lines) draw_foot_line(canvas, line);
}

}  // namespace baeumgil
