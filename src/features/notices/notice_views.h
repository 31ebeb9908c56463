#pragma once

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct NoticeRow {
  NoticeId id{};
  std::string words{};
  std::string path{};
  Instant at{};
  bool is_read{false};
};
struct NoticeListView {
  std::string title{};
  std::int64_t unread{0};
  std::vector<NoticeRow> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

void render(Html&, NoticeListView const&);

}  // namespace baeumgil
