#pragma once
// What is said about one part of a report while it is checked, and what its writers answer.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "features/reports/report.h"

namespace baeumgil {

using ReportCommentId = Id<struct ReportCommentTag>;

struct ReportComment {
  ReportCommentId id{};
  ReportCommentId answers{};  // the comment it answers; nil: it begins
  std::string place{};        // a section's word, "answers", "answers.<question id>" or "figures"
  std::string body{};
  PersonId author{};
  std::string author_name{};
  int edition{1};
  Instant created_at{};
  std::optional<Instant> resolved_at{};
  std::string resolved_by{};  // name

  bool is_open() const { return answers.is_nil() && !resolved_at; }
};

// Where something may be said: every section, every question, the questions together, the figures.
bool is_commentable(Report const&, std::string_view place);
// Who writes answers while it is open to writing, who checks while it is checked. An accepted report is left as it is.
bool may_answer_comment(Actor const&, Report const&);

}  // namespace baeumgil
