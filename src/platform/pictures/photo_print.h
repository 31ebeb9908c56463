#pragma once
// The print of a picture: 64 bits of its coarse light and dark, by a cosine transform. Scaled, saved worse or lightened it stays
// nearly the same; how many bits differ says how unlike two pictures are.

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace baeumgil {

using PhotoPrint = std::uint64_t;

inline constexpr int kPrintSide = 32;
using GrayPicture = std::array<float, kPrintSide * kPrintSide>;  // 0 to 255, row by row

PhotoPrint print_of(GrayPicture const&);

inline int photo_distance(PhotoPrint a, PhotoPrint b) { return std::popcount(a ^ b); }

// As kept: 16 hex digits.
std::string print_text(PhotoPrint);
std::optional<PhotoPrint> print_from_text(std::string_view);

}  // namespace baeumgil
