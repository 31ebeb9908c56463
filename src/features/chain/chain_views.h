#pragma once

#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct ChainPageItem {
  std::string number{};
  std::string title{};
  std::string path{};
  Badge state{};
  bool is_here{false};
};
struct ChainPageStage {
  std::string label_key{};
  std::string empty_key{};  // what it means that nothing stands here yet
  std::vector<ChainPageItem> items{};
};
struct ChainPageView {
  std::vector<ChainPageStage> stages{};
  std::string evidence_path{};  // for auditors; empty for others, and for nouns that have no file of their own
};

void render(Html&, ChainPageView const&);

}  // namespace baeumgil
