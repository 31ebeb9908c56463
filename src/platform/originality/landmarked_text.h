#pragma once

#include <vector>

#include "platform/originality/compared_text.h"
#include "platform/originality/landmarks.h"

namespace baeumgil {

struct LandmarkedText {
  ComparedText text{};
  std::vector<Landmark> landmarks{};
  std::vector<std::size_t> sentence_of{};  // in which sentence each landmark stands
};
LandmarkedText landmarked(std::string text, NameList const&);

}  // namespace baeumgil
