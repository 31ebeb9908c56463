#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct BriefingRowView {
  std::string path{};
  std::string title{};
  std::string when{};
  std::int64_t count{0};
};

struct BriefingsView {
  bool may_plan{false};
  ErrorSummary summary{};
  std::vector<BriefingRowView> rows{};
  TextField title{};
  TextField held_on{};
  TextField starts_at{};
  TextField place{};
  TextField minutes_each{};
  TextField from{};
  TextField until{};
};

struct SlotRowView {
  std::string at{};
  Badge noun{};
  std::string title{};
  std::string path{};
  std::string slide{};
  std::string presenter{};
  std::vector<ActionButton> moves{};
};

struct BriefingView {
  std::string path{};
  std::string title{};
  std::string when{};
  bool may_arrange{false};
  std::vector<SlotRowView> rows{};
  EmptyState nothing{};
};

struct SlideView {
  struct Part {
    std::string label{};  // texts
    std::string text{};
  };
  std::string briefing{};
  std::string place{};  // "3 / 12 · 14:20"
  std::string title{};
  std::string lead{};
  std::string presenter{};
  std::string path{};  // of what is shown
  std::string back{};
  std::string previous{};  // empty at the ends
  std::string next{};
  std::vector<Part> parts{};
};

void render(Html&, BriefingsView const&);
void render(Html&, BriefingView const&);
void render(Html&, SlideView const&);

}  // namespace baeumgil
