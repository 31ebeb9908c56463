#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct YearStepRow {
  std::string day{};
  Badge left{};
  std::string name_key{};
  std::string words{};  // the rule's
  std::string rule{};   // the citation
  std::string path{};
  bool is_counted{false};
  std::int64_t open{0};
};
struct YearStepsView {
  std::string title{};
  std::vector<YearStepRow> rows{};
};
void render(Html&, YearStepsView const&);

}  // namespace baeumgil
