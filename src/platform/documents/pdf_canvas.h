#pragma once
// Pages of a PDF while they are drawn: where the next line goes, page breaks, structure tags. Once without drawing, to learn
// on which page each heading comes to stand, and once for good.

#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/documents/document.h"
#include "platform/documents/look.h"

namespace baeumgil {

struct ReleaseObject {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, ReleaseObject>;

enum class PdfPass : std::uint8_t { measure, draw };

struct TextLine {
  PangoLayoutLine* line{nullptr};  // of the layout it was read from
  double x{0};
  double ascent{0};
  double height{0};
  double width{0};
};
std::vector<TextLine> lines_of(PangoLayout*);

struct Box {
  double x{0};
  double y{0};
  double width{0};
  double height{0};
};

// What cairo cannot write into the tags, in reading order; added when the file is finished.
struct PdfNotes {
  std::vector<std::string> alternatives{};  // one per Figure
  std::vector<bool> head_is_of_column{};    // one per TH
  std::vector<std::string> link_targets{};  // one per link
};

class PdfCanvas {
 public:
  PdfCanvas(Document const&, cairo_surface_t*, PdfPass);
  ~PdfCanvas();
  PdfCanvas(PdfCanvas const&) = delete;
  PdfCanvas& operator=(PdfCanvas const&) = delete;

  bool is_drawing() const { return pass_ == PdfPass::draw; }
  cairo_t* cairo() const { return cairo_; }
  cairo_surface_t* surface() const { return surface_; }
  PdfNotes& notes() { return notes_; }

  void start_page(PageShape, std::string_view header);  // an empty header and no number on covers: see has_number
  void new_page();                                      // of the same shape; open tags go on
  void finish();
  int page() const { return page_; }
  bool is_at_top() const { return y <= kMarginTop + 0.01; }
  double page_width() const { return shape_ == PageShape::portrait ? kPageShort : kPageLong; }
  double page_height() const { return shape_ == PageShape::portrait ? kPageLong : kPageShort; }
  double left() const { return kMarginSide; }
  double width() const { return page_width() - 2 * kMarginSide; }
  double body_height() const { return page_height() - kMarginTop - kMarginBottom; }
  double room() const { return page_height() - kMarginBottom - y; }
  void need(double height);  // begins a page when so much is not left
  double y{0};
  bool has_number{true};

  // A structure element around what is drawn until `close`; it is closed and opened again where a page ends.
  void open(std::string tag);
  void close();
  void destination(std::string const& name);  // an empty mark a link can jump to

  Object<PangoLayout> layout(std::string_view text, TextLook const&, double width);
  void draw_line(TextLine const&, double x, double top, TextLook const&);
  void draw_text(std::string_view text, TextLook const&, Box const&);  // from the box's top, no page break
  double text_height(std::string_view text, TextLook const&, double width);
  void fill(Box const&, std::uint32_t colour);
  void rule(double x, double at_y, double length, double thickness, std::uint32_t colour);
  void frame(Box const&, double thickness, std::uint32_t colour);

 private:
  void begin_tag(std::string const&);
  void end_tag(std::string const&);
  void draw_running_parts();
  void set_colour(std::uint32_t);

  Document const& document_;
  cairo_surface_t* surface_{nullptr};
  cairo_t* cairo_{nullptr};
  PdfPass pass_{PdfPass::measure};
  Object<PangoFontMap> fonts_{};
  Object<PangoContext> context_{};
  PageShape shape_{PageShape::portrait};
  std::string header_{};
  int page_{0};
  std::vector<std::string> tags_{};
  PdfNotes notes_{};
};

// One structure element as long as this lives.
class Tagged {
 public:
  Tagged(PdfCanvas& canvas, std::string tag) : canvas_{canvas} { canvas_.open(std::move(tag)); }
  ~Tagged() { canvas_.close(); }
  Tagged(Tagged const&) = delete;
  Tagged& operator=(Tagged const&) = delete;

 private:
  PdfCanvas& canvas_;
};

}  // namespace baeumgil
