#include "platform/pictures/photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <libheif/heif.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <fstream>
#include <memory>
#include <sstream>

namespace baeumgil {
namespace {

using std::string_view_literals::operator""sv;

constexpr auto kMostPixels = std::int64_t{64'000'000};  // no phone makes more; a forged head may say anything
constexpr auto kQuality = "85";

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
using Pixels = std::unique_ptr<GdkPixbuf, Unref>;

bool is_too_large(std::int64_t width, std::int64_t height) { return width <= 0 || height <= 0 || width * height > kMostPixels; }

struct Size {
  int width{0};
  int height{0};
};

// Within the square of kPhotoSide; smaller pictures stay as they are.
Size fitting(int width, int height) {
  auto const longer = std::max(width, height);
  if (longer <= kPhotoSide) return {width, height};
  auto const scaled = [&](int side) { return std::max(1, static_cast<int>(std::lround(static_cast<double>(side) * kPhotoSide / longer))); };
  return {scaled(width), scaled(height)};
}

struct Opening {
  bool is_too_large{false};
};

// Told the size before any pixel is unpacked: JPEG is then unpacked no larger than needed, and nothing at all for size 0.
void on_size(GdkPixbufLoader* loader, int width, int height, gpointer data) {
  auto& opening = *static_cast<Opening*>(data);
  opening.is_too_large = is_too_large(width, height);
  auto const size = opening.is_too_large ? Size{} : fitting(width, height);
  gdk_pixbuf_loader_set_size(loader, size.width, size.height);
}

Problem broken(std::string_view field) { return invalid(std::string{field}, "photo.broken"); }
Problem too_large(std::string_view field) { return invalid(std::string{field}, "photo.too_large"); }

// Only the named reader looks at the bytes, whatever other readers the machine has.
Result<Pixels> unpacked(std::string_view bytes, char const* type, std::string_view field) {
  auto const loader = std::unique_ptr<GdkPixbufLoader, Unref>{gdk_pixbuf_loader_new_with_type(type, nullptr)};
  if (!loader) return broken(field);
  auto opening = Opening{};
  g_signal_connect(loader.get(), "size-prepared", G_CALLBACK(on_size), &opening);
  auto const is_read = gdk_pixbuf_loader_write(loader.get(), reinterpret_cast<guchar const*>(bytes.data()), bytes.size(), nullptr) != FALSE;
  auto const is_whole = gdk_pixbuf_loader_close(loader.get(), nullptr) != FALSE;
  if (opening.is_too_large) return too_large(field);
  auto* const pixels = gdk_pixbuf_loader_get_pixbuf(loader.get());
  if (!is_read || !is_whole || pixels == nullptr) return broken(field);
  return Pixels{gdk_pixbuf_apply_embedded_orientation(pixels)};
}

struct HeifFree {
  void operator()(heif_context* context) const { heif_context_free(context); }
  void operator()(heif_image_handle* handle) const { heif_image_handle_release(handle); }
  void operator()(heif_image* image) const { heif_image_release(image); }
};

Result<Pixels> unpacked_heic(std::string_view bytes, std::string_view field) {
  auto const context = std::unique_ptr<heif_context, HeifFree>{heif_context_alloc()};
  if (heif_context_read_from_memory_without_copy(context.get(), bytes.data(), bytes.size(), nullptr).code != heif_error_Ok)
    return broken(field);
  auto* opened = static_cast<heif_image_handle*>(nullptr);
  if (heif_context_get_primary_image_handle(context.get(), &opened).code != heif_error_Ok) return broken(field);
  auto const handle = std::unique_ptr<heif_image_handle, HeifFree>{opened};
  if (is_too_large(heif_image_handle_get_width(opened), heif_image_handle_get_height(opened))) return too_large(field);
  auto* decoded = static_cast<heif_image*>(nullptr);
  if (heif_decode_image(opened, &decoded, heif_colorspace_RGB, heif_chroma_interleaved_RGB, nullptr).code != heif_error_Ok)
    return broken(field);
  auto const image = std::unique_ptr<heif_image, HeifFree>{decoded};
  auto stride = 0;
  auto const* plane = heif_image_get_plane_readonly(decoded, heif_channel_interleaved, &stride);
  auto const width = heif_image_get_width(decoded, heif_channel_interleaved);
  auto const height = heif_image_get_height(decoded, heif_channel_interleaved);
  if (plane == nullptr || is_too_large(width, height)) return broken(field);
  auto const seen = Pixels{gdk_pixbuf_new_from_data(plane, GDK_COLORSPACE_RGB, FALSE, 8, width, height, stride, nullptr, nullptr)};
  auto const size = fitting(width, height);
  return Pixels{gdk_pixbuf_scale_simple(seen.get(), size.width, size.height, GDK_INTERP_BILINEAR)};  // a copy that outlives `image`
}

bool is_heic(std::string_view bytes) {
  if (bytes.size() < 12 || bytes.substr(4, 4) != "ftyp") return false;
  constexpr auto brands = std::array{"heic"sv, "heix"sv, "hevc"sv, "hevx"sv, "heim"sv, "heis"sv, "mif1"sv, "msf1"sv};
  return std::ranges::find(brands, bytes.substr(8, 4)) != brands.end();
}

Result<Pixels> read_pixels(std::string_view bytes, std::string_view field) {
  if (bytes.empty()) return invalid(std::string{field}, "field.required");
  if (bytes.starts_with("\xFF\xD8\xFF")) return unpacked(bytes, "jpeg", field);
  if (bytes.starts_with("\x89PNG\r\n\x1A\n")) return unpacked(bytes, "png", field);
  if (is_heic(bytes)) return unpacked_heic(bytes, field);
  return invalid(std::string{field}, "photo.unknown_type");
}

// On white, no larger than wanted.
Pixels finished(Pixels pixels) {
  auto const width = gdk_pixbuf_get_width(pixels.get());
  auto const height = gdk_pixbuf_get_height(pixels.get());
  auto const size = fitting(width, height);
  if (gdk_pixbuf_get_has_alpha(pixels.get()) != FALSE)
    return Pixels{
        gdk_pixbuf_composite_color_simple(pixels.get(), size.width, size.height, GDK_INTERP_BILINEAR, 255, 8, 0xFFFFFF, 0xFFFFFF)};
  if (size.width == width && size.height == height) return pixels;
  return Pixels{gdk_pixbuf_scale_simple(pixels.get(), size.width, size.height, GDK_INTERP_BILINEAR)};
}

// Small and gray, however large and coloured it was.
GrayPicture gray_of(GdkPixbuf* pixels) {
  auto const small = Pixels{gdk_pixbuf_scale_simple(pixels, kPrintSide, kPrintSide, GDK_INTERP_BILINEAR)};
  auto gray = GrayPicture{};
  auto const stride = gdk_pixbuf_get_rowstride(small.get());
  auto const channels = gdk_pixbuf_get_n_channels(small.get());
  auto const* const bytes = gdk_pixbuf_read_pixels(small.get());
  for (auto row = 0; row < kPrintSide; ++row)
    for (auto column = 0; column < kPrintSide; ++column) {
      auto const* const pixel = bytes + row * stride + column * channels;
      gray[static_cast<std::size_t>(row * kPrintSide + column)] =
          0.299F * static_cast<float>(pixel[0]) + 0.587F * static_cast<float>(pixel[1]) + 0.114F * static_cast<float>(pixel[2]);
    }
  return gray;
}

Result<KeptPhoto> packed(Pixels const& pixels, std::string_view field) {
  auto* buffer = static_cast<gchar*>(nullptr);
  auto length = gsize{0};
  // The writer puts nothing into the file that is not named here.
  if (!pixels || gdk_pixbuf_save_to_buffer(pixels.get(), &buffer, &length, "jpeg", nullptr, "quality", kQuality, nullptr) == FALSE)
    return broken(field);
  auto photo = KeptPhoto{.jpeg = std::string{buffer, length}};
  g_free(buffer);
  photo.width = gdk_pixbuf_get_width(pixels.get());
  photo.height = gdk_pixbuf_get_height(pixels.get());
  photo.print = print_of(gray_of(pixels.get()));
  return photo;
}

// Rounded outwards, kept inside the picture.
void fill(GdkPixbuf* pixels, PhotoBox const& box) {
  auto const width = gdk_pixbuf_get_width(pixels);
  auto const height = gdk_pixbuf_get_height(pixels);
  auto const left = std::clamp(box.x * width / 1000, 0, width);
  auto const top = std::clamp(box.y * height / 1000, 0, height);
  auto const right = std::clamp(((box.x + box.width) * width + 999) / 1000, left, width);
  auto const bottom = std::clamp(((box.y + box.height) * height + 999) / 1000, top, height);
  auto const stride = static_cast<std::size_t>(gdk_pixbuf_get_rowstride(pixels));
  auto const channels = static_cast<std::size_t>(gdk_pixbuf_get_n_channels(pixels));
  auto* const first = gdk_pixbuf_get_pixels(pixels);
  for (auto y = static_cast<std::size_t>(top); y < static_cast<std::size_t>(bottom); ++y)
    std::fill(first + y * stride + static_cast<std::size_t>(left) * channels,
              first + y * stride + static_cast<std::size_t>(right) * channels, guchar{0x40});
}

}  // namespace

Result<KeptPhoto> photo_of(std::string_view bytes, std::string_view field) {
  auto unpacked_pixels = read_pixels(bytes, field);
  if (!unpacked_pixels) return unpacked_pixels.error();
  return packed(finished(*std::move(unpacked_pixels)), field);
}

Result<KeptPhoto> covered_photo(std::string_view bytes, std::vector<PhotoBox> const& boxes, std::string_view field) {
  auto unpacked_pixels = read_pixels(bytes, field);
  if (!unpacked_pixels) return unpacked_pixels.error();
  auto const pixels = finished(*std::move(unpacked_pixels));
  if (!pixels) return broken(field);
  for (auto const& box : boxes) fill(pixels.get(), box);
  return packed(pixels, field);
}

Result<KeptPhoto> photo_of_file(std::string const& path, std::string_view field) {
  auto bytes = std::ostringstream{};
  bytes << std::ifstream{path, std::ios::binary}.rdbuf();
  return photo_of(bytes.view(), field);
}

}  // namespace baeumgil
