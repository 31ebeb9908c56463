#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/yearbook/yearbook.h"
#include "platform/html/components.h"
#include "platform/html/download_links.h"
#include "platform/html/html.h"

namespace baeumgil {

struct YearbookListView {
  std::vector<int> years{};
  EmptyState nothing{};
};

// Chapters 10 to 14; the book's own template would be too long with them.
struct YearbookTables {
  Yearbook const& book;
  std::int64_t travelers{0};
};

// The book as read, with what only a page needs.
struct YearbookView {
  Yearbook const& book;
  YearbookTables tables;
  DownloadLinks files{};
  std::string institution{};
  std::string cost_per_adoption{};  // text; empty while nothing has been adopted
};

void render(Html&, YearbookListView const&);
void render(Html&, YearbookView const&);
void render(Html&, YearbookTables const&);

}  // namespace baeumgil
