#include "platform/pictures/photo_print.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <numbers>

namespace baeumgil {
namespace {

constexpr int kWaves = 8;  // the slowest ones each way; the steady part says only how bright the picture is
constexpr int kDigits = 16;

using WaveTable = std::array<std::array<float, kPrintSide>, kWaves>;

WaveTable make_waves() {
  auto table = WaveTable{};
  for (auto wave = 0; wave < kWaves; ++wave)
    for (auto at = 0; at < kPrintSide; ++at)
      table[static_cast<std::size_t>(wave)][static_cast<std::size_t>(at)] =
          static_cast<float>(std::cos(std::numbers::pi * (wave + 1) * (2 * at + 1) / (2.0 * kPrintSide)));
  return table;
}

}  // namespace

PhotoPrint print_of(GrayPicture const& picture) {
  static auto const waves = make_waves();
  auto rows = std::array<std::array<float, kPrintSide>, kWaves>{};  // by wave across, then by row
  for (auto wave = std::size_t{0}; wave < kWaves; ++wave)
    for (auto row = std::size_t{0}; row < kPrintSide; ++row)
      for (auto column = std::size_t{0}; column < kPrintSide; ++column)
        rows[wave][row] += picture[row * kPrintSide + column] * waves[wave][column];
  auto strengths = std::array<float, kWaves * kWaves>{};
  for (auto down = std::size_t{0}; down < kWaves; ++down)
    for (auto across = std::size_t{0}; across < kWaves; ++across)
      for (auto row = std::size_t{0}; row < kPrintSide; ++row) strengths[down * kWaves + across] += rows[across][row] * waves[down][row];
  auto sorted = strengths;
  std::ranges::nth_element(sorted, sorted.begin() + sorted.size() / 2);
  auto const middle = sorted[sorted.size() / 2];
  auto print = PhotoPrint{0};
  for (auto i = std::size_t{0}; i < strengths.size(); ++i)
    if (strengths[i] > middle) print |= PhotoPrint{1} << i;
  return print;
}

std::string print_text(PhotoPrint print) {
  constexpr auto digits = std::string_view{"0123456789abcdef"};
  auto text = std::string(kDigits, '0');
  for (auto i = 0; i < kDigits; ++i) text[static_cast<std::size_t>(kDigits - 1 - i)] = digits[print >> (4 * i) & 15U];
  return text;
}

std::optional<PhotoPrint> print_from_text(std::string_view text) {
  auto print = PhotoPrint{0};
  auto const read = std::from_chars(text.data(), text.data() + text.size(), print, 16);
  if (text.size() != kDigits || read.ec != std::errc{} || read.ptr != text.data() + text.size()) return std::nullopt;
  return print;
}

}  // namespace baeumgil
