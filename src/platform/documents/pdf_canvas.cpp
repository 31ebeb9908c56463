#include "platform/documents/pdf_canvas.h"

#include <cairo-pdf.h>

#include <algorithm>

#include "platform/documents/carried_fonts.h"

namespace baeumgil {
namespace {

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

PangoAlignment alignment(TextAlign align) {
  if (align == TextAlign::center) return PANGO_ALIGN_CENTER;
  return align == TextAlign::right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

bool is_start(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }
bool is_gap(char c) { return c == ' ' || c == '\n'; }

// Korean breaks between words (어절), not inside them, as long as the word fits the line.
void keep_words_whole(PangoAttrList* attributes, std::string_view text, double points_per_letter, double width) {
  for (auto at = std::size_t{0}; at < text.size();) {
    while (at < text.size() && is_gap(text[at])) ++at;
    auto const begin = at;
    auto letters = 0;
    for (; at < text.size() && !is_gap(text[at]); ++at) letters += is_start(text[at]) ? 1 : 0;
    if (letters < 2 || letters * points_per_letter > width * 0.9) continue;
    auto* const attribute = pango_attr_allow_breaks_new(FALSE);
    attribute->start_index = static_cast<guint>(begin);
    attribute->end_index = static_cast<guint>(at);
    pango_attr_list_insert(attributes, attribute);
  }
}

Object<PangoContext> make_context(PangoFontMap* fonts) {
  auto context = Object<PangoContext>{pango_font_map_create_context(fonts)};
  pango_context_set_language(context.get(), pango_language_from_string("ko"));
  auto* const options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options);
  cairo_font_options_destroy(options);
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  return context;
}

}  // namespace

std::vector<TextLine> lines_of(PangoLayout* layout) {
  auto lines = std::vector<TextLine>{};
  auto* const at = pango_layout_get_iter(layout);
  do {
    auto extents = PangoRectangle{};
    pango_layout_iter_get_line_extents(at, nullptr, &extents);
    lines.push_back({.line = pango_layout_iter_get_line_readonly(at),
                     .x = points(extents.x),
                     .ascent = points(pango_layout_iter_get_baseline(at) - extents.y),
                     .height = points(extents.height),
                     .width = points(extents.width)});
  } while (pango_layout_iter_next_line(at) != FALSE);
  pango_layout_iter_free(at);
  return lines;
}

PdfCanvas::PdfCanvas(Document const& document, cairo_surface_t* surface, PdfPass pass)
    : document_{document},
      surface_{surface},
      cairo_{cairo_create(surface)},
      pass_{pass},
      fonts_{pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT)},
      context_{make_context(fonts_.get())} {}

PdfCanvas::~PdfCanvas() { cairo_destroy(cairo_); }

void PdfCanvas::start_page(PageShape shape, std::string_view header) {
  if (page_ > 0 && is_drawing()) cairo_show_page(cairo_);
  shape_ = shape;
  header_ = header;
  if (is_drawing()) cairo_pdf_surface_set_size(surface_, page_width(), page_height());
  ++page_;
  y = kMarginTop;
  if (is_drawing()) draw_running_parts();
}

void PdfCanvas::new_page() {
  for (auto tag = tags_.rbegin(); tag != tags_.rend(); ++tag) end_tag(*tag);
  start_page(shape_, std::string{header_});
  for (auto const& tag : tags_) begin_tag(tag);
}

void PdfCanvas::finish() {
  if (is_drawing()) cairo_show_page(cairo_);
}

void PdfCanvas::need(double height) {
  if (room() < height && !is_at_top()) new_page();
}

// Outside every tag: the finished file marks them as artifacts, which readers skip.
void PdfCanvas::draw_running_parts() {
  if (!header_.empty()) draw_text(header_, kPageHeaderLook, {.x = left(), .y = 11 * kMillimetre, .width = width()});
  if (!has_number || !document_.has_page_numbers) return;
  draw_text("- " + std::to_string(page_) + " -", kPageNumberLook, {.x = left(), .y = page_height() - 15 * kMillimetre, .width = width()});
}

void PdfCanvas::open(std::string tag) {
  begin_tag(tag);
  tags_.push_back(std::move(tag));
}

void PdfCanvas::close() {
  end_tag(tags_.back());
  tags_.pop_back();
}

// "Link dest='h3'": the element and its attributes.
void PdfCanvas::begin_tag(std::string const& tag) {
  if (!is_drawing()) return;
  auto const gap = tag.find(' ');
  auto const attributes = gap == std::string::npos ? std::string{} : tag.substr(gap + 1);
  cairo_tag_begin(cairo_, tag.substr(0, gap).c_str(), attributes.c_str());
}

void PdfCanvas::end_tag(std::string const& tag) {
  if (is_drawing()) cairo_tag_end(cairo_, tag.substr(0, tag.find(' ')).c_str());
}

void PdfCanvas::destination(std::string const& name) {
  if (!is_drawing()) return;
  cairo_tag_begin(cairo_, CAIRO_TAG_DEST, ("name='" + name + "' x=" + std::to_string(left()) + " y=" + std::to_string(y)).c_str());
  cairo_tag_end(cairo_, CAIRO_TAG_DEST);
}

Object<PangoLayout> PdfCanvas::layout(std::string_view text, TextLook const& look, double width) {
  auto made = Object<PangoLayout>{pango_layout_new(context_.get())};
  auto* const font = pango_font_description_from_string(kDocumentFontFamily);
  pango_font_description_set_absolute_size(font, look.points * PANGO_SCALE);
  pango_font_description_set_weight(font, look.is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(made.get(), font);
  pango_font_description_free(font);
  pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
  pango_layout_set_width(made.get(), static_cast<int>(std::max(width, 1.0) * PANGO_SCALE));
  pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_justify(made.get(), look.align == TextAlign::justify ? TRUE : FALSE);
  pango_layout_set_alignment(made.get(), alignment(look.align));
  auto* const attributes = pango_attr_list_new();
  keep_words_whole(attributes, text, look.points, width);
  if (look.has_even_digits) pango_attr_list_insert(attributes, pango_attr_font_features_new("tnum=1"));
  pango_layout_set_attributes(made.get(), attributes);
  pango_attr_list_unref(attributes);
  return made;
}

void PdfCanvas::set_colour(std::uint32_t colour) {
  auto part = [&](unsigned shift) { return static_cast<double>((colour >> shift) & 255U) / 255.0; };
  cairo_set_source_rgb(cairo_, part(16), part(8), part(0));
}

void PdfCanvas::draw_line(TextLine const& line, double x, double top, TextLook const& look) {
  if (!is_drawing()) return;
  auto const step = look.points * look.line_height;
  set_colour(look.colour);
  cairo_move_to(cairo_, x + line.x, top + (step - line.height) / 2 + line.ascent);
  pango_cairo_show_layout_line(cairo_, line.line);
}

void PdfCanvas::draw_text(std::string_view text, TextLook const& look, Box const& box) {
  if (!is_drawing()) return;
  auto const made = layout(text, look, box.width);
  auto top = box.y;
  for (auto const& line : lines_of(made.get())) {
    draw_line(line, box.x, top, look);
    top += look.points * look.line_height;
  }
}

double PdfCanvas::text_height(std::string_view text, TextLook const& look, double width) {
  return pango_layout_get_line_count(layout(text, look, width).get()) * look.points * look.line_height;
}

void PdfCanvas::fill(Box const& box, std::uint32_t colour) {
  if (!is_drawing()) return;
  set_colour(colour);
  cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
  cairo_fill(cairo_);
}

void PdfCanvas::rule(double x, double at_y, double length, double thickness, std::uint32_t colour) {
  if (!is_drawing()) return;
  set_colour(colour);
  cairo_set_line_width(cairo_, thickness);
  cairo_move_to(cairo_, x, at_y);
  cairo_line_to(cairo_, x + length, at_y);
  cairo_stroke(cairo_);
}

void PdfCanvas::frame(Box const& box, double thickness, std::uint32_t colour) {
  if (!is_drawing()) return;
  set_colour(colour);
  cairo_set_line_width(cairo_, thickness);
  cairo_rectangle(cairo_, box.x, box.y, box.width, box.height);
  cairo_stroke(cairo_);
}

}  // namespace baeumgil
