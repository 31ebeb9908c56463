#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "features/remarks/remark.h"

namespace baeumgil {

class Database;

struct RemarkInput {
  std::optional<RemarkKind> kind{};
  std::string body{};
};
// The author of the case is told; of a question they are asked to answer it.
Result<RemarkId> say_remark(Database&, Actor const&, CaseId, RemarkInput const&);
Result<RemarkId> answer_remark(Database&, Actor const&, RemarkId, std::string const& answer);
Result<RemarkId> withdraw_remark(Database&, Actor const&, RemarkId);

}  // namespace baeumgil
