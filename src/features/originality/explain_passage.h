#pragma once
// Says of sentences that stand elsewhere too what they are: a quotation, the own earlier text, or something to be explained.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/originality/explanation.h"

namespace baeumgil {

class Database;

struct PassageInput {
  std::vector<std::string> sentence_keys{};
  std::optional<OriginalRef> original{};
  std::optional<PassageMark> mark{};
  std::string note{};
};

Result<ReportId> explain_passage(Database&, Actor const&, ReportId, PassageInput const&);
// Takes back what was said of these sentences.
Result<ReportId> take_back_explanation(Database&, Actor const&, ReportId, std::vector<std::string> const& sentence_keys);

}  // namespace baeumgil
