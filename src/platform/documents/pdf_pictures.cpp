#include <librsvg/rsvg.h>

#include <algorithm>

#include "platform/documents/document_fault.h"
#include "platform/documents/image_size.h"
#include "platform/documents/pdf_parts.h"
#include "platform/documents/picture.h"

namespace baeumgil {
namespace {

constexpr TextLook kPictureCaptionLook{.points = 9.5, .line_height = 1.4, .colour = kBlueDeep, .is_bold = true, .align = TextAlign::center};

struct Extent {
  double width{0};
  double height{0};
};

// A picture of these proportions on the line, never higher than two thirds of a page.
Extent extent_of(PdfCanvas const& canvas, double width_share, double height_of_width) {
  auto const width = canvas.width() * std::clamp(width_share, 0.1, 1.0);
  auto const highest = canvas.body_height() * 0.66;
  if (width * height_of_width <= highest) return {.width = width, .height = width * height_of_width};
  return {.width = highest / height_of_width, .height = highest};
}

constexpr auto kAroundPicture = 30.0;

Box place_picture(PdfCanvas& canvas, Extent const& extent) {
  canvas.need(extent.height + kAroundPicture);
  canvas.y += 5;
  return {.x = canvas.left() + (canvas.width() - extent.width) / 2, .y = canvas.y, .width = extent.width, .height = extent.height};
}

Extent extent_of(PdfCanvas const& canvas, Chart const& chart, SvgDrawing const& drawing) {
  return extent_of(canvas, chart.width_share, drawing.height() / drawing.width());
}

ImageSize size_of(Photo const& photo) {
  auto const size = image_size(photo.bytes);
  if (!size) throw DocumentFault{"a photo is neither JPEG nor PNG"};
  return *size;
}

Extent extent_of(PdfCanvas const& canvas, Photo const& photo) {
  auto const size = size_of(photo);
  return extent_of(canvas, photo.width_share, static_cast<double>(size.height) / size.width);
}

void draw_picture_caption(PdfCanvas& canvas, Box const& box, std::string const& text) {
  canvas.y = box.y + box.height + 4;
  {
    auto const caption = Tagged{canvas, "Caption"};
    flow_text(canvas, text, kPictureCaptionLook, {.x = canvas.left(), .width = canvas.width()});
  }
  canvas.y += 10;
}

void show_image(PdfCanvas& canvas, Photo const& photo, ImageSize const& size, Box const& box) {
  auto* const image = read_image(photo.bytes, size);
  auto* const cairo = canvas.cairo();
  cairo_save(cairo);
  cairo_translate(cairo, box.x, box.y);
  cairo_scale(cairo, box.width / size.width, box.height / size.height);
  cairo_set_source_surface(cairo, image, 0, 0);
  cairo_paint(cairo);
  cairo_restore(cairo);
  cairo_surface_destroy(image);
}

}  // namespace

double chart_height(PdfCanvas const& canvas, Chart const& chart) {
  return extent_of(canvas, chart, SvgDrawing{chart.svg}).height + kAroundPicture;
}

double photo_height(PdfCanvas const& canvas, Photo const& photo) { return extent_of(canvas, photo).height + kAroundPicture; }

void draw_chart(PdfCanvas& canvas, Chart const& chart, std::string_view label) {
  auto const drawing = SvgDrawing{chart.svg};
  auto const box = place_picture(canvas, extent_of(canvas, chart, drawing));
  if (canvas.is_drawing()) {
    canvas.notes().alternatives.push_back(chart.alternative.empty() ? chart.caption : chart.alternative);
    auto const figure = Tagged{canvas, "Figure"};
    drawing.draw(canvas.cairo(), box.x, box.y, box.width, box.height);
  }
  draw_picture_caption(canvas, box, std::string{label} + chart.caption);
}

void draw_photo(PdfCanvas& canvas, Photo const& photo, std::string_view label) {
  auto const box = place_picture(canvas, extent_of(canvas, photo));
  if (canvas.is_drawing()) {
    canvas.notes().alternatives.push_back(photo.alternative.empty() ? photo.caption : photo.alternative);
    auto const figure = Tagged{canvas, "Figure"};
    show_image(canvas, photo, size_of(photo), box);
  }
  draw_picture_caption(canvas, box, std::string{label} + photo.caption);
}

void draw_key_figures(PdfCanvas& canvas, KeyFigures const& shown) {
  if (shown.figures.empty()) return;
  constexpr auto gap = 10.0;
  constexpr auto height = 74.0;
  auto const count = static_cast<double>(shown.figures.size());
  auto const width = (canvas.width() - (count - 1) * gap) / count;
  canvas.need(height + 14);
  canvas.y += canvas.is_at_top() ? 0 : 4;
  auto x = canvas.left();
  for (auto const& figure : shown.figures) {
    canvas.frame({.x = x, .y = canvas.y, .width = width, .height = height}, 0.8, 0xcdd1d5);
    auto const tagged = Tagged{canvas, "P"};
    auto line = [&](std::string const& text, TextLook const& look, double down) {
      canvas.draw_text(text, look, {.x = x + 4, .y = canvas.y + down, .width = width - 8});
    };
    line(figure.label, kFigureLabelLook, 9);
    line(figure.value + figure.unit, kFigureValueLook, 24);
    line(figure.note, kFigureNoteLook, 54);
    x += width + gap;
  }
  canvas.y += height + 14;
}

}  // namespace baeumgil
