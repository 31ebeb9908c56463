#include "features/reports/report_comment.h"

#include <algorithm>

namespace baeumgil {

bool is_commentable(Report const& report, std::string_view place) {
  constexpr auto kAnswer = std::string_view{"answers."};
  if (place == "answers" || place == "figures") return true;
  if (place.starts_with(kAnswer))
    return std::ranges::any_of(report.answers,
                               [&](Answer const& answer) { return to_text(answer.question) == place.substr(kAnswer.size()); });
  return enum_from_word<ReportSection>(place).has_value();
}

bool may_answer_comment(Actor const& actor, Report const& report) {
  return may_write_report(actor, report) || may_comment_report(actor, report);
}

}  // namespace baeumgil
