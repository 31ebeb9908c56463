#pragma once
// What the page of a judgement shows.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"
#include "platform/html/law_links.h"

namespace baeumgil {

struct TransferRowView {
  std::string kind{};  // texts
  LinkedText what{};
  std::string host_figure{};
  std::string our_figure{};
  std::string ratio{};
  Badge verdict{};
  std::string to_change{};
  std::string source{};  // text: of the figures
};

struct TransferView {
  std::string case_path{};
  std::string case_title{};
  std::string host{};
  std::string us{};
  std::string edit_path{};  // empty: not for this person to judge
  std::optional<Badge> outcome{};
  std::string counted{};  // text
  std::string judged{};   // text: by whom and when
  std::string note{};
  std::vector<TransferRowView> rows{};
  std::vector<TransferRowView> figures{};  // all that is known of both
  EmptyState nothing{};
};

struct TransferRowForm {
  std::string title{};  // text
  SelectField kind{};
  TextField what{};
  TextField host_figure{};
  TextField our_figure{};
  SelectField verdict{};
  TextField to_change{};
};

struct TransferForm {
  std::string path{};
  ErrorSummary summary{};
  HiddenField version{};
  TextArea note{};
  std::vector<TransferRowForm> rows{};
  TransferRowForm blank{};
};

void render(Html&, TransferView const&);
void render(Html&, TransferRowForm const&);
void render(Html&, TransferForm const&);

}  // namespace baeumgil
