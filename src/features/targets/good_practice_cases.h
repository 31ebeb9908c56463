#pragma once
// What other institutions were publicly praised for (data/good_practice_cases.csv): cited, neither written nor measured here.

#include <string>
#include <vector>

#include "features/targets/institution.h"

namespace baeumgil {

struct GoodPracticeCase {
  std::string id{};
  std::string institution{};
  std::string code{};  // of the directory; none for a central agency
  std::string title{};
  std::string summary{};
  std::string year{};
  std::string award{};
  std::string programme{};        // that gave it
  std::string source{};           // an address, or the press release by its name
  bool is_selection_only{false};  // the source says that it was chosen, and not what was done
};

std::vector<GoodPracticeCase> const& good_practice_cases();
std::vector<GoodPracticeCase> good_practice_cases_of(Institution const&);

}  // namespace baeumgil
