#pragma once
// Charts and photos as cairo draws them.

#include <cairo.h>

#include <memory>
#include <string>
#include <string_view>

#include "platform/documents/image_size.h"

namespace baeumgil {

// An SVG, drawn as vectors. Faults on what is no SVG.
class SvgDrawing {
 public:
  explicit SvgDrawing(std::string_view svg);
  double width() const { return width_; }  // in its own pixels
  double height() const { return height_; }
  void draw(cairo_t*, double x, double y, double width, double height) const;

 private:
  struct Close {
    void operator()(void* handle) const;
  };
  std::unique_ptr<void, Close> handle_{};
  double width_{0};
  double height_{0};
};

// PNG of an SVG at `scale` of its own pixels, on white.
std::string png_of(SvgDrawing const&, double scale);

// The surface belongs to the caller. A JPEG keeps its bytes: cairo puts them into a PDF as they are.
cairo_surface_t* read_image(std::string_view bytes, ImageSize const&);

}  // namespace baeumgil
