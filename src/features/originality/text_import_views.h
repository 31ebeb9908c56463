#pragma once
// What the pages of an import show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct TextImportFormView {
  struct Row {
    std::string id{};
    Instant at{};
    std::string by{};
    int files{0};
    int texts{0};
    Badge state{};
  };
  ErrorSummary summary{};
  FileField file{};
  std::vector<Row> rows{};
};

struct ImportedFileView {
  int position{0};
  std::string name{};
  Badge fate{};
  std::string note{};  // text: why, or what it is like
  std::string alike_title{};
  std::string alike_path{};
  std::int64_t letters{0};
  std::string start{};  // the first words
  bool may_be_taken{false};
  bool is_chosen{false};
  TextField title{};
  TextField written_on{};
  TextField host{};
};

struct TextImportView {
  std::string id{};
  Alert state{};
  ErrorSummary summary{};
  struct Count {
    std::string label{};  // text
    std::int64_t files{0};
  };
  std::vector<Count> counts{};
  std::vector<ImportedFileView> files{};
  bool is_open{false};
  bool may_take{false};
  std::optional<ActionButton> undo{};
};

void render(Html&, TextImportFormView const&);
void render(Html&, ImportedFileView const&);
void render(Html&, TextImportView const&);

}  // namespace baeumgil
