#pragma once

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct StandInRowView {
  std::string place{};  // whose: "한지원 부서장 · 교통정책과"
  std::string deputy{};
  std::string kind{};
  std::string days{};
  std::string reason{};
  Badge state{};
  std::optional<ActionButton> end{};
};
struct StandInListView {
  std::string title{};
  bool may_name{false};
  std::string rule{};  // the citation that lets somebody decide in another's place
  std::vector<StandInRowView> rows{};
  EmptyState nothing{};
};

struct StandInFormView {
  std::string title{};
  ErrorSummary summary{};
  bool asks_department{false};  // whoever may name for everybody says first where
  SelectField department{};
  HiddenField kept_department{};
  SelectField principal{};
  SelectField post{};
  RadioField kind{};
  SelectField deputy{};
  TextField starts_on{};
  TextField ends_on{};
  TextField reason{};
  TextField record_no{};
};

void render(Html&, StandInListView const&);
void render(Html&, StandInFormView const&);

}  // namespace baeumgil
