#pragma once
// The indicator of an adoption on its page: over time, and against institutions that did not adopt.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/picture_view.h"

namespace baeumgil {

struct KpiSeriesRow {  // texts
  std::string when{};
  std::string value{};
  std::string change{};   // from the baseline
  std::string reached{};  // of the way to the target
};
struct KpiSeriesView {
  std::string title{};  // text: the indicator and its unit
  PictureView picture{};
  std::vector<KpiSeriesRow> rows{};
};

struct PeerRowView {  // texts
  std::string name{};
  std::string before{};
  std::string before_from{};  // day and source
  std::string after{};
  std::string after_from{};
  std::string change{};
  std::string left_out{};        // the reason
  std::string leave_out_path{};  // empty: not for this person, or left out already
};
struct PeerEffectView {
  std::string record_path{};  // empty: not for this person
  std::string not_yet{};      // text: why there is no figure; empty when there is one
  Badge certainty{};
  std::vector<std::string> words{};  // texts
  PictureView picture{};
  std::vector<PeerRowView> rows{};
};

void render(Html&, KpiSeriesView const&);
void render(Html&, PeerEffectView const&);

}  // namespace baeumgil
