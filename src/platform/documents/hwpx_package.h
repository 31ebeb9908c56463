#pragma once
// The parts of an HWPX around its sections: manifest, metadata, settings, in the order offices write them.

#include <string>
#include <vector>

#include "platform/documents/document.h"

namespace baeumgil {

struct HwpxImage {
  std::string id{};    // "image1"
  std::string kind{};  // "png", "jpg"
  std::string bytes{};
};

struct HwpxParts {
  std::string header{};
  std::vector<std::string> sections{};
  std::vector<HwpxImage> images{};
  std::string preview{};
};

// Each part of XML is read back before it is packed: one that cannot be is a fault, never a file.
std::string pack_hwpx(Document const&, HwpxParts);

}  // namespace baeumgil
