#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct SameWayView {
  std::string title{};
  std::string path{};
  std::string facts{};
  std::string offer_path{};  // empty: not for this reader, or offered already
  HiddenField to{};
  TextArea message{};
};
struct JointOfferView {
  std::string title{};  // "우리 → 2026-출장-0012 …"
  std::string message{};
  std::string answer{};
  Badge state{};
  std::string answer_path{};
  TextArea answer_field{};
  std::optional<ActionButton> withdraw{};
};
struct JointView {
  std::string title{};
  std::string number{};
  std::string trip_path{};
  std::string rule{};
  ErrorSummary summary{};
  std::vector<SameWayView> same_way{};
  std::vector<JointOfferView> offers{};
};

void render(Html&, JointView const&);

}  // namespace baeumgil
