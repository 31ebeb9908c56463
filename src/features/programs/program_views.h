#pragma once
// What the programme pages show.

#include <string>
#include <vector>

#include "features/programs/program_clauses_view.h"
#include "platform/html/components.h"
#include "platform/html/download_links.h"
#include "platform/html/picture_view.h"

namespace baeumgil {

struct ProgramRowView {
  std::string id{};
  std::string title{};
  std::string year{};
  std::string window{};
  std::string period{};
  Badge state{};
};

struct ProgramListView {
  std::string title{};
  bool may_write{false};
  std::vector<HiddenField> kept{};  // the order
  SelectField year{};
  Facet states{};
  std::vector<FilterTag> tags{};
  std::int64_t total{0};
  SortHeader by_year{};
  SortHeader by_window{};
  SortHeader by_period{};
  std::vector<ProgramRowView> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct ProgramMoneyFact {
  std::string label_key{};
  std::string text{};
};

struct ProgramMoneyRow {
  std::string department{};
  std::int64_t trips{0};
  std::string committed{};
  std::string spent{};
};

struct ProgramMoneyView {
  std::vector<ProgramMoneyFact> facts{};
  PictureView bars{};
  std::vector<Alert> alerts{};
  std::vector<ProgramMoneyRow> rows{};
  std::vector<std::string> budgets{};  // earlier ones
};

struct ProgramStepView {
  std::string label_key{};
  std::string hint_key{};
  std::string action{};
  bool is_open{false};
  std::vector<TextField> fields{};
  std::vector<TextArea> reasons{};
};

struct ProgramShowView {
  std::string title{};
  std::string year{};
  Badge state{};
  std::string gist{};
  std::string keywords{};
  std::string owner{};
  std::string record_no{};
  std::string state_reason{};
  std::string disclosure{};
  std::int64_t teams{0};
  std::string id{};
  std::string edit_path{};
  std::string form_team_path{};
  std::vector<std::string> missing{};  // labels of what the plan still lacks
  ErrorSummary summary{};
  std::vector<PlanClause> clauses{};
  DownloadLinks files{};
  ProgramMoneyView money{};
  std::vector<ActionButton> buttons{};
  std::vector<ProgramStepView> steps{};
  ChainLine chain{};
  Timeline history{};
};

struct ProgramFormView {
  std::string title{};
  std::string action{};
  std::string cancel{};
  HiddenField version{};
  ErrorSummary summary{};
  TextField name{};
  TextField fiscal_year{};
  TextArea legal_basis{};
  TextArea purpose{};
  TextField starts_on{};
  TextField ends_on{};
  TextField apply_from{};
  TextField apply_until{};
  TextArea participants{};
  TextField team_max{};
  TextField nights_max{};
  TextField days_max{};
  CheckField fields{};
  CheckField host_kinds{};
  CheckField issues{};
  TextField budget{};
  TextArea expense_rule{};
  TextField report_due_days{};
  TextArea awards_plan{};
  TextArea overseas_plan{};
  TextArea safety{};
  TextArea notes{};
  TextArea gist{};
  TextField keywords{};
  RadioField disclosure{};
};

void render(Html&, ProgramListView const&);
void render(Html&, ProgramShowView const&);
void render(Html&, ProgramFormView const&);

}  // namespace baeumgil
