#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/yearbook/scope_views.h"
#include "platform/html/components.h"
#include "platform/html/picture_view.h"

namespace baeumgil {

struct FunnelStepView {
  std::string label_key{};
  std::string meaning_key{};
  std::int64_t count{0};
  std::string path{};
  std::int64_t before{0};  // of the earlier day, with the next four only when two days are compared
  std::string before_path{};
  std::int64_t joined{0};
  std::string joined_path{};
  std::int64_t left{0};
  std::string left_path{};
};

struct MetricRowView {
  std::string label_key{};
  std::string meaning_key{};
  std::string value{};      // text
  std::string path{};       // the part's rows, or else those of the whole
  std::string counted{};    // text: "12건 가운데 3건"
  std::string part_path{};  // the rows behind it; either may be empty
  std::string whole_path{};
};

struct FunnelView {
  std::string scope{};  // text
  ScopeForm form{};
  std::string problem{};  // text: a day that cannot be counted
  bool compares{false};
  std::string day{};  // text of the two days
  std::string earlier{};
  std::vector<FunnelStepView> steps{};
  PictureView chart{};
  std::vector<MetricRowView> metrics{};
  std::string recorded{};      // text: since when the log knows states
  std::int64_t unrecorded{0};  // rows no past day can have
  std::string ledger_path{};   // empty: not for this reader
};
void render(Html&, FunnelView const&);

struct FunnelRowView {
  std::string number{};
  std::string title{};
  std::string path{};  // empty: this reader may not see what it is
  std::string department{};
  Badge then{};
  Badge now{};
};
struct FunnelRowsView {
  std::string title{};
  std::string scope{};
  std::string meaning_key{};
  std::string back_path{};
  std::int64_t total{0};
  bool has_day{false};
  std::vector<FunnelRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};
void render(Html&, FunnelRowsView const&);

}  // namespace baeumgil
