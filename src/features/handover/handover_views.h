#pragma once
// What the handover pages show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct HandoverRowView {
  std::string path{};
  std::string giver{};
  std::string successor{};
  std::string department{};
  std::string made_on{};
  Badge state{};
};

struct LeftBehindView {
  std::string words{};
  std::string path{};  // empty: not for this person to hand over
};

struct HandoverListView {
  std::string title{};
  std::vector<LeftBehindView> left_behind{};
  std::vector<HandoverRowView> rows{};
};

struct PromiseView {
  std::string matter{};
  std::string matter_path{};
  std::string what{};
  std::string promised_to{};
  std::string due_on{};
  std::optional<Badge> late{};
  Badge answer{};
  std::string reason{};
  std::optional<ActionButton> accept{};
  std::string return_path{};
};

struct HandoverShowView {
  std::string title{};
  std::string department{};
  std::string note{};
  Badge state{};
  std::string made{};
  std::optional<ActionButton> accept_all{};
  std::vector<PromiseView> promises{};
  Timeline history{};
};

void render(Html&, HandoverListView const&);
void render(Html&, HandoverShowView const&);

}  // namespace baeumgil
