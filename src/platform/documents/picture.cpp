#include "platform/documents/picture.h"

#include <librsvg/rsvg.h>

#include <algorithm>
#include <cstring>

#include "platform/documents/carried_fonts.h"
#include "platform/documents/document_fault.h"

namespace baeumgil {
namespace {

struct Reader {
  std::string_view left{};
};

cairo_status_t read_some(void* from, unsigned char* to, unsigned count) {
  auto& reader = *static_cast<Reader*>(from);
  if (reader.left.size() < count) return CAIRO_STATUS_READ_ERROR;
  std::memcpy(to, reader.left.data(), count);
  reader.left.remove_prefix(count);
  return CAIRO_STATUS_SUCCESS;
}

cairo_status_t append(void* to, unsigned char const* bytes, unsigned count) {
  static_cast<std::string*>(to)->append(reinterpret_cast<char const*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

void free_text(void* text) { delete static_cast<std::string*>(text); }

// The pixels are never decoded or touched: the memory behind them stays untaken.
cairo_surface_t* jpeg_surface(std::string_view bytes, ImageSize const& size) {
  auto* const surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, size.width, size.height);
  auto* const kept = new std::string{bytes};
  auto const* const data = reinterpret_cast<unsigned char const*>(kept->data());
  cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, data, kept->size(), free_text, kept);
  return surface;
}

}  // namespace

void SvgDrawing::Close::operator()(void* handle) const { g_object_unref(handle); }

SvgDrawing::SvgDrawing(std::string_view svg) {
  use_carried_fonts();
  auto* problem = static_cast<GError*>(nullptr);
  handle_.reset(rsvg_handle_new_from_data(reinterpret_cast<guint8 const*>(svg.data()), svg.size(), &problem));
  if (!handle_) {
    auto const words = std::string{"a chart is no SVG: "} + (problem != nullptr ? problem->message : "");
    g_clear_error(&problem);
    throw DocumentFault{words};
  }
  auto* const handle = static_cast<RsvgHandle*>(handle_.get());
  if (rsvg_handle_get_intrinsic_size_in_pixels(handle, &width_, &height_) == FALSE || width_ <= 0 || height_ <= 0) {
    auto box = RsvgRectangle{};
    auto has_box = gboolean{FALSE};
    rsvg_handle_get_intrinsic_dimensions(handle, nullptr, nullptr, nullptr, nullptr, &has_box, &box);
    width_ = has_box != FALSE && box.width > 0 ? box.width : 700;
    height_ = has_box != FALSE && box.height > 0 ? box.height : 350;
  }
}

void SvgDrawing::draw(cairo_t* cairo, double x, double y, double width, double height) const {
  auto const viewport = RsvgRectangle{x, y, width, height};
  auto* problem = static_cast<GError*>(nullptr);
  if (rsvg_handle_render_document(static_cast<RsvgHandle*>(handle_.get()), cairo, &viewport, &problem) != FALSE) return;
  auto const words = std::string{"a chart cannot be drawn: "} + (problem != nullptr ? problem->message : "");
  g_clear_error(&problem);
  throw DocumentFault{words};
}

std::string png_of(SvgDrawing const& drawing, double scale) {
  auto const width = std::clamp(drawing.width() * scale, 1.0, 4000.0);
  auto const height = std::clamp(drawing.height() * scale, 1.0, 4000.0);
  auto* const surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(width), static_cast<int>(height));
  auto* const cairo = cairo_create(surface);
  cairo_set_source_rgb(cairo, 1, 1, 1);
  cairo_paint(cairo);
  drawing.draw(cairo, 0, 0, width, height);
  auto png = std::string{};
  auto const status = cairo_surface_write_to_png_stream(surface, append, &png);
  cairo_destroy(cairo);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) throw DocumentFault{"a chart cannot be written as PNG"};
  return png;
}

cairo_surface_t* read_image(std::string_view bytes, ImageSize const& size) {
  if (size.kind == ImageKind::jpeg) return jpeg_surface(bytes, size);
  auto reader = Reader{bytes};
  auto* const surface = cairo_image_surface_create_from_png_stream(read_some, &reader);
  if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS) return surface;
  cairo_surface_destroy(surface);
  throw DocumentFault{"a PNG cannot be read"};
}

}  // namespace baeumgil
