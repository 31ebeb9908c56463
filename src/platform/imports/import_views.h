#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct ImportFormView {
  std::string title{};
  std::string lead{};
  std::string columns{};
  std::string path{};
  std::string list_path{};
  ErrorSummary summary{};
  FileField file{};
  TextArea csv{};
};

struct ImportLineRow {
  std::size_t number{0};
  Badge fate{};
  std::string name{};
  std::string key{};
  std::vector<std::string> notes{};  // texts: what changes, or why it is refused
};
struct ImportPreviewView {
  std::string title{};
  std::string path{};
  std::string name_head{};  // text
  std::string key_head{};
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
