#pragma once
// What the table of answers shows.

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct AnswerEntryView {
  std::optional<Badge> kind{};  // of what is no answer
  std::string text{};
  bool is_cut{false};  // the whole stands in the report
  std::string source{};
  std::string report_path{};
  std::string report_number{};
  std::optional<Badge> report_state{};  // while it is not accepted
  Date on{};
  std::string team{};
  std::string host{};      // in the column of all others
  std::string together{};  // names, where a trip to several did not say who answered
};

struct AnswerGridView {
  struct Column {
    std::string name{};
    std::vector<AnswerEntryView> entries{};  // the newest
    std::vector<AnswerEntryView> more{};     // folded away
  };
  struct Row {
    std::string question{};
    std::string facts{};
    std::vector<std::string> other_words{};
    std::vector<Column> columns{};  // as many as heads
  };
  std::string title{};
  TextField about{};
  SelectField issue{};
  SelectField field{};
  SelectField host{};
  SelectField year{};
  SelectField kind{};
  std::vector<FilterTag> tags{};
  std::string counts{};
  bool has_more{false};
  std::string xlsx_path{};
  std::string csv_path{};
  std::vector<std::string> heads{};
  std::vector<Row> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

void render(Html&, AnswerEntryView const&);
void render(Html&, AnswerGridView const&);

}  // namespace baeumgil
