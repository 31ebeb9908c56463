#pragma once

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct SiloCell {
  std::string source{};  // text: whose cases
  std::int64_t count{0};
  std::string heat{};  // class
};
struct SiloRow {
  std::string learner{};
  std::vector<SiloCell> cells{};
  std::int64_t sum{0};
};
struct SiloMonthRow {
  std::string month{};
  std::int64_t all{0};
  std::int64_t across{0};
  std::string share{};
};

struct SiloView {
  std::string caption{};
  std::string measure{};
  std::string year{};
  Tabs measures{};
  Tabs years{};
  std::vector<std::string> sources{};
  std::vector<SiloRow> rows{};
  std::vector<SiloMonthRow> months{};
  EmptyState nothing{};
};

void render(Html&, SiloView const&);

}  // namespace baeumgil
