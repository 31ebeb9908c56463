#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct ConductRowView {
  Badge kind{};
  std::string person{};
  std::string when{};
  std::string words{};
  std::string giver{};
  std::string worth{};
  std::string recorder{};
  std::string withdrawn{};  // text; empty: it counts
};

struct ConductView {
  std::string title{};
  std::string number{};
  std::string trip_path{};
  std::string verdicts_path{};
  std::vector<Alert> alerts{};  // rules that are not met, and duties on the days of the trip
  ErrorSummary summary{};
  std::vector<ConductRowView> rows{};
  std::string record_path{};  // empty: not for this reader
  std::string record_key{};
  std::string record_lead{};
  std::optional<RadioField> kind{};  // of what was given
  std::optional<HiddenField> breach{};
  std::optional<SelectField> person{};
  TextField happened_on{};
  TextArea words{};
  std::optional<TextField> giver{};
  std::optional<TextField> worth{};
  std::optional<CheckField> is_returned{};
  std::string withdraw_path{};  // empty: nothing of the reader's own
  SelectField entry{};
  TextArea reason{};
};

struct DutyRowView {
  std::string name{};
  std::string department{};
  std::string days{};
  std::string orderer{};
  Badge state{};
  std::optional<ActionButton> lift{};
};

struct DutiesView {
  std::string title{};
  std::string rule{};
  ErrorSummary summary{};
  std::vector<DutyRowView> rows{};
  EmptyState nothing{};
  bool may_order{false};
  TextField name{};
  SelectField department{};
  TextField starts_on{};
  TextField ends_on{};
};

void render(Html&, ConductView const&);
void render(Html&, DutiesView const&);

}  // namespace baeumgil
