#pragma once

#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/download_links.h"
#include "platform/html/html.h"

namespace baeumgil {

struct YearbookListView {
  std::vector<int> years{};
  EmptyState nothing{};
};

// The book as it is now: the same document as its files.
struct YearbookView {
  std::string title{};
  std::string editions_path{};
  DownloadLinks files{};
  SafeHtml body{SafeHtml::trusted({})};
};

void render(Html&, YearbookListView const&);
void render(Html&, YearbookView const&);

}  // namespace baeumgil
