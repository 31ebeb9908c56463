// How far the prints of one picture and its edits are apart, and those of different pictures. The pictures are made here: soft
// patches of light and dark with edges, as photos of rooms and streets have them.
#include "platform/pictures/photo_print.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <random>
#include <vector>

#include "platform/pictures/photo.h"

namespace baeumgil {
namespace {

constexpr int kPictures = 60;

struct Unref {
  void operator()(GdkPixbuf* pixels) const { g_object_unref(pixels); }
};
using Pixels = std::unique_ptr<GdkPixbuf, Unref>;

struct Area {
  int x{0};
  int y{0};
  int width{1};
  int height{1};
};
void fill(GdkPixbuf* pixels, Area const& area, std::uint32_t color) {
  auto const part = Pixels{gdk_pixbuf_new_subpixbuf(pixels, area.x, area.y, area.width, area.height)};
  gdk_pixbuf_fill(part.get(), color);
}

// Patches are laid in a small picture that is then enlarged, which softens them; sharp things are put on top.
Pixels scene(std::uint32_t seed) {
  auto random = std::mt19937{seed};
  auto const below = [&](int most) { return static_cast<int>(random() % static_cast<std::uint32_t>(most)); };
  auto const color = [&] { return static_cast<std::uint32_t>(random() | 0xFFU); };
  auto const small = Pixels{gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, 16, 12)};
  for (auto y = 0; y < 12; ++y)
    for (auto x = 0; x < 16; ++x) fill(small.get(), {.x = x, .y = y}, color());
  auto large = Pixels{gdk_pixbuf_scale_simple(small.get(), 800, 600, GDK_INTERP_BILINEAR)};
  for (auto i = 0; i < 25; ++i) {
    auto const width = 20 + below(160);
    auto const height = 20 + below(160);
    fill(large.get(), {.x = below(800 - width), .y = below(600 - height), .width = width, .height = height}, color());
  }
  return large;
}

std::string saved(GdkPixbuf* pixels, char const* quality) {
  auto* buffer = static_cast<gchar*>(nullptr);
  auto length = gsize{0};
  EXPECT_TRUE(gdk_pixbuf_save_to_buffer(pixels, &buffer, &length, "jpeg", nullptr, "quality", quality, nullptr));
  auto bytes = std::string{buffer, length};
  g_free(buffer);
  return bytes;
}

PhotoPrint print_of_file(std::string const& bytes) {
  auto const photo = photo_of(bytes, "photo");
  EXPECT_TRUE(photo);
  return photo ? photo->print : PhotoPrint{0};
}

Pixels lightened(GdkPixbuf* pixels, int by) {
  auto copy = Pixels{gdk_pixbuf_copy(pixels)};
  auto* const bytes = gdk_pixbuf_get_pixels(copy.get());
  auto const size = gdk_pixbuf_get_byte_length(copy.get());
  for (auto i = gsize{0}; i < size; ++i) bytes[i] = static_cast<guchar>(std::clamp(bytes[i] + by, 0, 255));
  return copy;
}

Pixels cropped(GdkPixbuf* pixels, int percent) {
  auto const width = gdk_pixbuf_get_width(pixels);
  auto const height = gdk_pixbuf_get_height(pixels);
  auto const x = width * percent / 200;
  auto const y = height * percent / 200;
  auto const part = Pixels{gdk_pixbuf_new_subpixbuf(pixels, x, y, width - 2 * x, height - 2 * y)};
  return Pixels{gdk_pixbuf_copy(part.get())};
}

// Of all pictures, how many of their edits a limit of ten bits finds.
struct Row {
  int found{0};
  int largest{0};
  int sum{0};
  void add(int distance) {
    found += distance <= 10 ? 1 : 0;
    largest = std::max(largest, distance);
    sum += distance;
  }
};

template <class Edit>
Row measure(char const* name, Edit edit) {
  auto row = Row{};
  for (auto i = 0; i < kPictures; ++i) {
    auto const picture = scene(static_cast<std::uint32_t>(i));
    row.add(photo_distance(print_of_file(saved(picture.get(), "90")), print_of_file(edit(picture.get()))));
  }
  std::printf("%-28s found %3d of %d, bits %.1f on average, %d at most\n", name, row.found, kPictures,
              static_cast<double>(row.sum) / kPictures, row.largest);
  return row;
}

}  // namespace

TEST(photo_print, stays_near_when_a_picture_is_edited) {
  auto const scaled = [](int percent) {
    return [percent](GdkPixbuf* picture) {
      auto const small = Pixels{gdk_pixbuf_scale_simple(picture, 8 * percent, 6 * percent, GDK_INTERP_BILINEAR)};
      return saved(small.get(), "85");
    };
  };
  EXPECT_EQ(measure("half the size", scaled(50)).found, kPictures);
  EXPECT_EQ(measure("a fifth of the size", scaled(20)).found, kPictures);
  EXPECT_EQ(measure("JPEG quality 50", [](GdkPixbuf* picture) { return saved(picture, "50"); }).found, kPictures);
  EXPECT_EQ(measure("JPEG quality 20", [](GdkPixbuf* picture) { return saved(picture, "20"); }).found, kPictures);
  EXPECT_EQ(measure("lighter by 25", [](GdkPixbuf* picture) { return saved(lightened(picture, 25).get(), "85"); }).found, kPictures);
  EXPECT_EQ(measure("darker by 25", [](GdkPixbuf* picture) { return saved(lightened(picture, -25).get(), "85"); }).found, kPictures);
  EXPECT_GE(measure("2 % cut off", [](GdkPixbuf* picture) { return saved(cropped(picture, 2).get(), "85"); }).found, kPictures * 9 / 10);
  measure("5 % cut off", [](GdkPixbuf* picture) { return saved(cropped(picture, 5).get(), "85"); });
  measure("10 % cut off", [](GdkPixbuf* picture) { return saved(cropped(picture, 10).get(), "85"); });
}

TEST(photo_print, is_far_from_that_of_another_picture) {
  auto prints = std::vector<PhotoPrint>{};
  for (auto i = 0; i < kPictures; ++i) prints.push_back(print_of_file(saved(scene(static_cast<std::uint32_t>(i)).get(), "90")));
  auto nearest = 64;
  auto alarms = 0;
  for (auto i = std::size_t{0}; i < prints.size(); ++i)
    for (auto j = std::size_t{0}; j < i; ++j) {
      nearest = std::min(nearest, photo_distance(prints[i], prints[j]));
      alarms += photo_distance(prints[i], prints[j]) <= 10 ? 1 : 0;
    }
  std::printf("different pictures           false alarms %d of %d pairs, %d bits at least\n", alarms, kPictures * (kPictures - 1) / 2,
              nearest);
  EXPECT_EQ(alarms, 0);
}

TEST(photo_print, is_kept_as_sixteen_digits) {
  EXPECT_EQ(print_text(0x0123456789abcdefULL), "0123456789abcdef");
  EXPECT_EQ(print_from_text("fedcba9876543210"), 0xfedcba9876543210ULL);
  EXPECT_EQ(print_from_text("-"), std::nullopt);
  EXPECT_EQ(print_from_text("fedcba987654321"), std::nullopt);
  EXPECT_EQ(print_from_text("fedcba987654321g"), std::nullopt);
}

}  // namespace baeumgil
