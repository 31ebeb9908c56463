#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/html.h"

namespace baeumgil {

struct StepRow {
  Badge days{};  // D-3, 오늘, 2일 지남
  std::string what_key{};
  std::string title{};
  std::string path{};
  std::string due{};  // text; empty when there is no deadline
};
struct FunnelRow {
  std::string label_key{};
  std::int64_t count{0};
  std::string path{};
  int percent{0};  // of the largest, for the bar's width class: 0, 5, … 100
};
struct StuckRow {
  std::string title{};
  std::string path{};
  std::string owner{};
  Badge state{};
  std::string since{};
};
struct IssueStateRow {
  std::string label_key{};
  std::int64_t count{0};
  std::string path{};
};
struct CameOfRow {
  std::string title{};
  std::string path{};   // of the whole line
  std::string began{};  // text
  std::int64_t cases{0};
  std::int64_t adoptions{0};
  std::int64_t in_force{0};
  std::int64_t measured{0};
};
struct BalanceRow {
  std::string title{};
  std::string path{};
  std::string budget{};
  std::string committed{};
  std::string spent{};
  std::string left{};
  bool is_over{false};
};
struct HomeNotice {
  std::string words{};
  std::string path{};
  std::string when{};
};

struct HomeView {
  std::vector<StepRow> steps{};
  std::int64_t overdue{0};
  std::vector<CameOfRow> trips{};  // what became of the reader's own
  bool shows_overview{false};      // programme officer, executive, auditor
  std::string scope_title{};       // programme the funnel counts; empty: all
  std::vector<FunnelRow> funnel{};
  std::vector<IssueStateRow> issue_states{};
  std::vector<StuckRow> stuck{};
  std::string budget{};
  std::string planned{};
  std::string prizes{};
  std::vector<BalanceRow> balances{};  // of programmes under way
  std::string cost_per_adoption{};     // empty while nothing has been adopted
  std::string budget_path{};           // the rows behind each of these
  std::string trips_path{};
  std::string prizes_path{};
  std::string adoptions_path{};
  bool may_form_team{false};
  bool may_register_issue{false};
  EmptyState nothing{};
};

void render(Html&, HomeView const&);

}  // namespace baeumgil
