#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "features/yearbook/scope_views.h"
#include "platform/html/picture_view.h"

namespace baeumgil {

struct OverviewCell {
  std::int64_t count{0};
  std::string path{};
};
struct OverviewRow {
  std::string field_key{};
  std::vector<OverviewCell> cells{};
};
struct StuckRowView {
  Badge state{};
  std::string title{};
  std::string path{};
  std::string department{};
  std::string officer{};
  std::string since{};
};
struct LedgerLineView {
  std::string label_key{};
  std::string amount{};  // text
  std::string note{};    // text
  std::string path{};    // the rows behind it
};
struct OverviewView {
  int year{0};
  std::vector<std::string> state_keys{};
  std::vector<OverviewRow> issues{};
  std::vector<StuckRowView> stuck{};
  std::vector<LedgerLineView> money{};
  PictureView funnel{};
  std::string funnel_path{};
  std::string ledger_path{};
};
void render(Html&, OverviewView const&);

struct BenefitRowView {
  std::string policy{};
  std::string path{};
  std::string department{};
  std::string year{};
  std::string kind_key{};
  std::string amount{};
  Badge sureness{};
  std::string basis{};
  std::string recorded{};      // text: who and when
  std::string confirmed{};     // text; empty: not yet
  std::string confirm_path{};  // empty: not by this reader
};
struct EffectRowView {
  std::string policy{};
  std::string path{};
  std::string department{};
  std::string metric{};
  std::string change{};   // text
  std::string checked{};  // text
};
struct PlaceRowView {
  std::string name{};
  std::string path{};
  std::string province{};
  std::int64_t learned{0};
  std::int64_t taught{0};
};
struct OutcomeLedgerView {
  std::string scope{};
  ScopeForm form{};
  std::string problem{};
  std::vector<LedgerLineView> out{};
  std::vector<LedgerLineView> in{};
  PictureView balance{};
  std::vector<BenefitRowView> benefits{};
  std::vector<EffectRowView> effects{};
  PictureView learned_map{};
  PictureView taught_map{};
  std::vector<PlaceRowView> places{};
};
void render(Html&, OutcomeLedgerView const&);

}  // namespace baeumgil
