// What a phone sends and what is kept of it. The files are made here, the position in them too.
#include "platform/pictures/photo.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gtest/gtest.h>
#include <libheif/heif.h>

#include <vector>

namespace baeumgil {
namespace {

using namespace std::string_literals;

// The left half red, the right half blue.
GdkPixbuf* half_and_half(int width, int height) {
  auto* pixels = gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, width, height);
  gdk_pixbuf_fill(pixels, 0xFF0000FF);
  auto* right = gdk_pixbuf_new_subpixbuf(pixels, width / 2, 0, width - width / 2, height);
  gdk_pixbuf_fill(right, 0x0000FFFF);
  g_object_unref(right);
  return pixels;
}

std::string saved_as(GdkPixbuf* pixels, char const* type) {
  auto* buffer = static_cast<gchar*>(nullptr);
  auto length = gsize{0};
  EXPECT_TRUE(gdk_pixbuf_save_to_buffer(pixels, &buffer, &length, type, nullptr, nullptr));
  auto bytes = std::string{buffer, length};
  g_free(buffer);
  g_object_unref(pixels);
  return bytes;
}

std::string big(std::uint32_t value, int width) {
  auto bytes = std::string{};
  for (auto at = width - 1; at >= 0; --at) bytes += static_cast<char>(value >> (8 * at));
  return bytes;
}

std::string entry(int tag, int type, std::uint32_t count, std::string value) {
  value.resize(4, '\0');
  return big(static_cast<std::uint32_t>(tag), 2) + big(static_cast<std::uint32_t>(type), 2) + big(count, 4) + value;
}

// A JPEG with the position of a place (37° 32' 20" N, 127° 12' 50" E), a camera's name and the phone held upright.
std::string with_position(std::string const& jpeg, int orientation) {
  auto const degrees = [](int d, int m, int s) { return big(d, 4) + big(1, 4) + big(m, 4) + big(1, 4) + big(s, 4) + big(1, 4); };
  auto const main_entries = 3;
  auto const main_size = 2 + 12 * main_entries + 4;
  auto const maker_at = 8 + main_size;
  auto const maker = "BAEUMGIL PHONE\0\0"s;
  auto const gps_at = maker_at + static_cast<int>(maker.size());
  auto const gps_size = 2 + 12 * 4 + 4;
  auto const latitude_at = gps_at + gps_size;
  auto tiff = "MM\0*"s + big(8, 4);
  tiff += big(main_entries, 2) + entry(0x010F, 2, 15, big(static_cast<std::uint32_t>(maker_at), 4));
  tiff += entry(0x0112, 3, 1, big(static_cast<std::uint32_t>(orientation), 2)) +
          entry(0x8825, 4, 1, big(static_cast<std::uint32_t>(gps_at), 4)) + big(0, 4) + maker;
  tiff += big(4, 2) + entry(1, 2, 2, "N") + entry(2, 5, 3, big(static_cast<std::uint32_t>(latitude_at), 4)) + entry(3, 2, 2, "E") +
          entry(4, 5, 3, big(static_cast<std::uint32_t>(latitude_at + 24), 4)) + big(0, 4);
  tiff += degrees(37, 32, 20) + degrees(127, 12, 50);
  auto const exif = "Exif\0\0"s + tiff;
  return jpeg.substr(0, 2) + "\xFF\xE1" + big(static_cast<std::uint32_t>(exif.size() + 2), 2) + exif + jpeg.substr(2);
}

// The segments before the picture itself, by their second byte.
std::vector<int> segments_of(std::string const& jpeg) {
  auto found = std::vector<int>{};
  for (auto at = std::size_t{2}; at + 4 <= jpeg.size();) {
    auto const byte = [&](std::size_t i) { return static_cast<int>(static_cast<unsigned char>(jpeg[i])); };
    if (byte(at) != 0xFF) break;
    found.push_back(byte(at + 1));
    if (byte(at + 1) == 0xDA) break;
    at += 2 + static_cast<std::size_t>(byte(at + 2) * 256 + byte(at + 3));
  }
  return found;
}

int red_at(std::string const& jpeg, int x, int y) {
  auto* loader = gdk_pixbuf_loader_new();
  gdk_pixbuf_loader_write(loader, reinterpret_cast<guchar const*>(jpeg.data()), jpeg.size(), nullptr);
  gdk_pixbuf_loader_close(loader, nullptr);
  auto* pixels = gdk_pixbuf_loader_get_pixbuf(loader);
  auto const at = y * gdk_pixbuf_get_rowstride(pixels) + x * gdk_pixbuf_get_n_channels(pixels);
  auto const red = static_cast<int>(gdk_pixbuf_read_pixels(pixels)[at]);
  g_object_unref(loader);
  return red;
}

std::string heic_of(int width, int height) {
  auto* context = heif_context_alloc();
  auto* encoder = static_cast<heif_encoder*>(nullptr);
  if (heif_context_get_encoder_for_format(context, heif_compression_HEVC, &encoder).code != heif_error_Ok) return {};
  heif_encoder_set_parameter_string(encoder, "preset", "ultrafast");
  auto* image = static_cast<heif_image*>(nullptr);
  heif_image_create(width, height, heif_colorspace_RGB, heif_chroma_interleaved_RGB, &image);
  heif_image_add_plane(image, heif_channel_interleaved, width, height, 24);
  auto stride = 0;
  auto* plane = heif_image_get_plane(image, heif_channel_interleaved, &stride);
  for (auto y = 0; y < height; ++y)
    for (auto x = 0; x < width; ++x) {
      plane[y * stride + 3 * x] = x < width / 2 ? 255 : 0;
      plane[y * stride + 3 * x + 1] = 0;
      plane[y * stride + 3 * x + 2] = x < width / 2 ? 0 : 255;
    }
  auto* handle = static_cast<heif_image_handle*>(nullptr);
  heif_context_encode_image(context, image, encoder, nullptr, &handle);
  auto bytes = std::string{};
  auto writer = heif_writer{.writer_api_version = 1, .write = [](heif_context*, void const* data, std::size_t size, void* out) {
                              *static_cast<std::string*>(out) = std::string{static_cast<char const*>(data), size};
                              return heif_error{heif_error_Ok, heif_suberror_Unspecified, "ok"};
                            }};
  heif_context_write(context, &writer, &bytes);
  heif_image_handle_release(handle);
  heif_image_release(image);
  heif_encoder_release(encoder);
  heif_context_free(context);
  return bytes;
}

std::string key_of(Result<KeptPhoto> const& photo) { return photo ? "" : photo.error().fields.front().key; }

TEST(photo, keeps_the_picture_and_nothing_else) {
  auto const phone = with_position(saved_as(half_and_half(3000, 2000), "jpeg"), 1);
  ASSERT_NE(phone.find("Exif"), std::string::npos);
  auto const photo = photo_of(phone, "photo");
  ASSERT_TRUE(photo);
  EXPECT_EQ(photo->width, 2048);
  EXPECT_EQ(photo->height, 1365);
  EXPECT_EQ(photo->jpeg.find("Exif"), std::string::npos);
  EXPECT_EQ(photo->jpeg.find("BAEUMGIL"), std::string::npos);
  EXPECT_EQ(photo->jpeg.find(big(37, 4) + big(1, 4) + big(32, 4)), std::string::npos) << "the position";
  for (auto const segment : segments_of(photo->jpeg))
    EXPECT_TRUE(segment == 0xE0 || segment == 0xDB || segment == 0xC0 || segment == 0xC2 || segment == 0xC4 || segment == 0xDA)
        << "segment " << std::hex << segment;
  EXPECT_GT(red_at(photo->jpeg, 100, 700), 200);
  EXPECT_LT(red_at(photo->jpeg, 1900, 700), 60);
}

TEST(photo, stands_upright) {
  auto const photo = photo_of(with_position(saved_as(half_and_half(300, 200), "jpeg"), 6), "photo");
  ASSERT_TRUE(photo);
  EXPECT_EQ(photo->width, 200) << "turned by a quarter";
  EXPECT_EQ(photo->height, 300);
  EXPECT_GT(red_at(photo->jpeg, 100, 20), 200) << "the left is now above";
  EXPECT_LT(red_at(photo->jpeg, 100, 280), 60);
}

TEST(photo, is_made_of_png_on_white) {
  auto* clear = gdk_pixbuf_new(GDK_COLORSPACE_RGB, TRUE, 8, 40, 40);
  gdk_pixbuf_fill(clear, 0x00000000);
  auto const photo = photo_of(saved_as(clear, "png"), "photo");
  ASSERT_TRUE(photo);
  EXPECT_TRUE(photo->jpeg.starts_with("\xFF\xD8\xFF"));
  EXPECT_GT(red_at(photo->jpeg, 20, 20), 240);
}

TEST(photo, is_made_of_heic) {
  auto const heic = heic_of(2600, 1300);
  ASSERT_FALSE(heic.empty()) << "this machine cannot make HEIC";
  auto const photo = photo_of(heic, "photo");
  ASSERT_TRUE(photo) << key_of(photo);
  EXPECT_EQ(photo->width, 2048);
  EXPECT_EQ(photo->height, 1024);
  EXPECT_GT(red_at(photo->jpeg, 100, 500), 200);
  EXPECT_LT(red_at(photo->jpeg, 1900, 500), 60);
}

TEST(covered_photo, leaves_nothing_under_a_box) {
  auto const jpeg = saved_as(half_and_half(400, 200), "jpeg");
  auto const covered = covered_photo(jpeg, {{.x = 0, .y = 0, .width = 250, .height = 1000}}, "photo");
  ASSERT_TRUE(covered) << key_of(covered);
  EXPECT_LT(red_at(covered->jpeg, 40, 100), 100) << "it was red";
  EXPECT_LT(red_at(covered->jpeg, 90, 190), 100);
  EXPECT_GT(red_at(covered->jpeg, 150, 100), 200) << "beside the box it stays";
  auto const outside = covered_photo(jpeg, {{.x = 900, .y = -50, .width = 900, .height = 5000}}, "photo");
  EXPECT_TRUE(outside) << "kept inside the picture";
  EXPECT_FALSE(covered_photo("%PDF", {}, "photo"));
}

TEST(photo, refuses_what_is_none) {
  EXPECT_EQ(key_of(photo_of("", "photo")), "field.required");
  EXPECT_EQ(key_of(photo_of("%PDF-1.7", "photo")), "photo.unknown_type");
  EXPECT_EQ(key_of(photo_of("<svg xmlns='http://www.w3.org/2000/svg'/>", "photo")), "photo.unknown_type");
  auto const jpeg = saved_as(half_and_half(300, 200), "jpeg");
  EXPECT_EQ(key_of(photo_of("\xFF\xD8\xFF not a picture", "photo")), "photo.broken");
  EXPECT_EQ(key_of(photo_of(heic_of(200, 200).substr(0, 200), "photo")), "photo.broken");
  auto forged = saved_as(half_and_half(30, 20), "png");
  forged.replace(16, 8, big(60000, 4) + big(60000, 4));
  EXPECT_TRUE(key_of(photo_of(forged, "photo")) == "photo.too_large" || key_of(photo_of(forged, "photo")) == "photo.broken");
  EXPECT_FALSE(photo_of_file("/nowhere", "photo"));
}

}  // namespace
}  // namespace baeumgil
