#pragma once
// What the pages of travel claims show.

#include <optional>
#include <string>
#include <vector>

#include "features/expenses/money_rows.h"
#include "platform/html/components.h"
#include "platform/html/download_links.h"
#include "platform/html/step_form.h"

namespace baeumgil {

struct ExpenseRowView {
  std::string id{};
  std::string number{};
  std::string purpose{};
  std::string period{};
  std::string person{};
  std::string department{};
  std::string claimed{};
  std::string allowed{};
  Badge state{};
};

struct ExpenseTotalView {
  std::string department{};
  std::int64_t claims{0};
  std::string claimed{};
  std::string allowed{};
  std::string paid{};
};

struct ExpenseListView {
  std::string title{};
  Tabs tabs{};
  SelectField state{};
  SelectField confirmation{};
  std::optional<SelectField> department{};
  TextField year{};
  std::vector<HiddenField> kept{};
  std::int64_t total{0};
  std::vector<ExpenseRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
  std::vector<ExpenseTotalView> totals{};
};

struct UnclaimedRowView {
  std::string trip_path{};
  std::string trip{};
  std::string person{};
  std::string department{};
  std::string came_back{};
  std::string due{};
  Badge days{};
  std::string claim_path{};  // of the reader's own
};

struct UnclaimedView {
  std::string title{};
  Tabs tabs{};
  std::string rule{};
  std::vector<UnclaimedRowView> rows{};
  EmptyState nothing{};
};

struct ExpenseFact {
  std::string label_key{};
  std::string text{};
  std::string path{};
};

struct ReceiptView {
  std::string kind{};
  std::string on{};
  std::string what{};
  std::string amount{};
  std::string proof{};
  std::string reason{};
  std::string file_name{};
  std::string file_path{};
  std::string remove_path{};  // empty: may not
};

struct ExpenseAsked {
  std::string label_key{};
  std::string hint_key{};
  std::string path{};
  std::string style{"secondary"};
  bool is_open{false};
  std::vector<FormPart> parts{};
};

struct RecoveryView {
  std::string title{};
  std::vector<ExpenseFact> facts{};
};

struct ExpenseShowView {
  std::string number{};
  std::string title{};
  Badge state{};
  std::vector<Badge> marks{};  // late, over the due date of parts above a cap
  ErrorSummary summary{};
  std::string reason{};
  Steps steps{};
  std::vector<Alert> alerts{};
  std::string edit_path{};
  std::string receipt_path{};
  DownloadLinks files{};
  std::vector<ExpenseFact> facts{};
  std::vector<ExpenseFact> journey{};
  MoneyView money{};
  std::string verdicts_path{};
  bool is_kept{false};  // the lines are as they were decided
  std::vector<ReceiptView> receipts{};
  std::vector<ExpenseAsked> asked{};
  std::vector<RecoveryView> recoveries{};
  Timeline history{};
};

void render(Html&, ExpenseListView const&);
void render(Html&, UnclaimedView const&);
void render(Html&, ExpenseShowView const&);

}  // namespace baeumgil
