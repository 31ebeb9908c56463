#pragma once
// The table of answers as files: a workbook with the table and the list behind it, and the list as CSV.

#include <string>
#include <vector>

#include "features/reports/answer_grid.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct AnswersToPrint {
  std::vector<AskedQuestion> asked{};
  AnswerGrid grid{};
  std::string institution{};
  Instant made_at{};
};
Document to_document(AnswersToPrint const&, Locale const&, Language);
std::string to_csv(AnswersToPrint const&, Locale const&, Language);

}  // namespace baeumgil
