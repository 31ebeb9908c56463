#pragma once
// Who checks says what is to be done where it stands; who writes answers, and marks what is done. Nobody's words are changed.

#include <optional>
#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/reports/report_comment.h"

namespace baeumgil {

class Database;

Result<ReportId> comment_report(Database&, Actor const&, ReportId, std::string const& place, std::string const& body);

struct CommentAnswer {
  std::string body{};             // may be empty when only the mark changes
  std::optional<bool> is_done{};  // none: as it is
};
Result<ReportId> answer_comment(Database&, Actor const&, ReportId, ReportCommentId, CommentAnswer const&);

}  // namespace baeumgil
