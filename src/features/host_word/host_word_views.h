#pragma once
// What staff see of the host's word, and what the host sees through its link.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct HostWordRowView {
  std::string id{};
  Badge state{};
  std::string kind{};  // texts
  std::string asked{};
  std::string answered{};
  std::string text_label{};
  std::string text{};
  std::string ours{};  // what our card says, to be read beside it
  std::string settled{};
  std::string settlement{};
  std::vector<TextArea> settle{};  // one, while it waits and the reader may
};

struct HostWordDeskView {
  std::string case_path{};
  std::string case_title{};
  std::string host{};
  std::string as_of{};
  std::string link{};  // shown once, to the sender
  std::string edit_path{};
  ErrorSummary summary{};
  std::vector<HostWordRowView> rows{};
  bool may_ask{false};
  bool is_open{false};  // asked, not answered: sending it again
  TextField email{};
  TextField contact{};
  TextArea note{};
};

struct HostWordPageView {
  std::string title{};
  std::string lead{};
  std::string path{};
  std::string case_title{};
  std::string note{};
  struct Text {
    std::string label_key{};
    std::string text{};
  };
  std::vector<Text> texts{};
  ErrorSummary summary{};
  bool takes_answer{false};
  RadioField reply{};
  TextField respondent{};
  TextArea text{};
  std::vector<Text> answer{};  // once it is given
};

struct HostWordGoneView {
  EmptyState nothing{};
};

void render(Html&, HostWordRowView const&);
void render(Html&, HostWordDeskView const&);
void render(Html&, HostWordPageView const&);
void render(Html&, HostWordGoneView const&);

}  // namespace baeumgil
