#pragma once

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct ImportFormView {
  std::string title{};
  ErrorSummary summary{};
  FileField file{};
  TextArea csv{};
};

struct ImportLineRow {
  std::size_t number{0};
  Badge fate{};
  std::string name{};
  std::string staff_no{};
  std::vector<std::string> notes{};  // texts: what changes, or why it is refused
};
struct ImportPreviewView {
  std::string title{};
  ErrorSummary summary{};
  struct Count {
    std::string label{};  // text
    std::int64_t lines{0};
  };
  std::vector<Count> counts{};
  bool may_apply{false};
  bool has_refused{false};
  std::string csv{};
  std::string digest{};
  std::vector<ImportLineRow> rows{};
};

void render(Html&, ImportFormView const&);
void render(Html&, ImportPreviewView const&);

}  // namespace baeumgil
