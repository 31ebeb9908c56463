#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct FoundRow {
  Badge kind{};
  std::string title{};
  std::string path{};
  SafeHtml passage{SafeHtml::trusted({})};
};
struct FindView {
  std::string words{};
  Tabs kinds{};
  std::int64_t total{0};
  bool is_searched{false};
  bool is_filling{false};  // the index is still being filled after a start
  std::vector<FoundRow> rows{};
  Pagination pagination{};
};

void render(Html&, FindView const&);

}  // namespace baeumgil
