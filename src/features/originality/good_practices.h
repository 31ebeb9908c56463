#pragma once
// The good practices the program carries, as texts to compare with.

#include <string>
#include <vector>

#include "base/id.h"

namespace baeumgil {

struct GoodPractice {
  Uuid id{};             // the same in every installation
  std::string title{};   // "해남군, 폐교를 활용한 기업 유치"
  std::string source{};  // address
  std::string text{};
  std::string prints{};  // packed
};

std::vector<GoodPractice> const& good_practices();

}  // namespace baeumgil
