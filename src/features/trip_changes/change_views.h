#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct TripChangeRowView {
  std::string kind{};
  std::string words{};
  std::string when{};  // "2026. 8. 19.(수) 이도윤 보고"
  std::string late{};  // text; empty: reported on the day
  std::string new_day{};
  Badge state{};
  std::string answer{};
  std::string answer_path{};  // empty: not for this reader, or answered
  bool is_found{false};       // what is sent there withdraws it
  TextArea answer_field{};
};

struct TripChangesView {
  std::string title{};
  std::string number{};
  std::string trip_path{};
  std::string period{};
  std::string rule{};
  ErrorSummary summary{};
  std::vector<TripChangeRowView> rows{};
  bool may_report{false};
  std::string report_key{};
  std::string report_lead{};  // what it means when it was found, not reported
  std::string report_path{};
  std::string plan_path{};  // of an overseas trip, whose days change with its plan
  RadioField kind{};
  TextArea words{};
  TextField happened_on{};
  std::optional<TextField> new_starts_on{};  // only until it begins
  std::optional<TextField> new_ends_on{};    // none: of what is found
  std::optional<SelectField> leaving{};      // the same, where more than one travels
};

void render(Html&, TripChangesView const&);

}  // namespace baeumgil
