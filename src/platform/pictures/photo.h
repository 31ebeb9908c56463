#pragma once
// A picture somebody took, as it is kept: upright, at most 2048 pixels on its longer side, a JPEG with nothing in it but the
// picture: no position, no time, no camera.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "platform/pictures/photo_print.h"

namespace baeumgil {

inline constexpr int kPhotoSide = 2048;
inline constexpr auto kPhotoTypes = std::string_view{"image/jpeg,image/png,image/heic,image/heif"};

struct KeptPhoto {
  std::string jpeg{};
  int width{0};
  int height{0};
  PhotoPrint print{0};
};

// From JPEG, PNG or HEIC, told by the bytes. Anything else, a broken file and one of too many pixels are refused under `field`.
Result<KeptPhoto> photo_of(std::string_view bytes, std::string_view field);
// Part of a picture, in thousandths of its width and height.
struct PhotoBox {
  int x{0};
  int y{0};
  int width{0};
  int height{0};
  bool operator==(PhotoBox const&) const = default;
};
// The same picture with the boxes filled: nothing of what was under them is in the bytes.
Result<KeptPhoto> covered_photo(std::string_view bytes, std::vector<PhotoBox> const&, std::string_view field);
Result<KeptPhoto> photo_of_file(std::string const& path, std::string_view field);

}  // namespace baeumgil
