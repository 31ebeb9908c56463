#pragma once
// What the pages of reading show.

#include <optional>
#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct ReadingRow {
  std::string path{};
  std::string title{};
  std::int64_t count{0};
  std::string meta{};  // text
  std::optional<ActionButton> remove{};
};

struct ReadingListRow {
  std::string path{};
  std::string title{};
  std::string meta{};
};

struct ReadingView {
  ErrorSummary summary{};
  bool may_see_silos{false};
  std::vector<ReadingRow> most_read{};
  std::vector<ReadingRow> most_adopted{};
  std::vector<ReadingRow> most_useful{};
  std::vector<ReadingListRow> lists{};
  TextField title{};
  CheckField shared{};
};

struct ReadingListView {
  std::string title{};
  std::string meta{};
  std::optional<ActionButton> drop{};
  std::vector<ReadingRow> rows{};
  EmptyState nothing{};
};

struct CaseReaderRow {
  std::string name{};
  Badge state{};
};

struct CaseRatingRow {
  std::string name{};
  Badge verdict{};
  std::string reason{};
  std::string on{};
};

struct CaseReadingView {
  std::string path{};  // of the case
  std::string title{};
  std::int64_t reads{0};
  ErrorSummary summary{};
  std::optional<SelectField> list{};
  std::optional<TextField> until{};  // when the reader may ask the department
  TextField note{};
  std::string asked{};  // text: by whom, until when
  std::vector<CaseReaderRow> readers{};
  std::string rated{};  // text: how many found it of use, and how many not
  std::vector<CaseRatingRow> ratings{};
  std::optional<RadioField> verdict{};  // when the reader may say it
  TextField reason{};
};

void render(Html&, ReadingView const&);
void render(Html&, ReadingListView const&);
void render(Html&, CaseReadingView const&);

}  // namespace baeumgil
