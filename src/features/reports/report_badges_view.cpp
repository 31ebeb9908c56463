#include "features/reports/report_badges_view.h"

#include "features/chain/chain_line.h"
#include "platform/html/site.h"

namespace baeumgil {

Badge state_badge(Site const& site, Actor const& actor, ReportState state) {
  auto const word = to_word(state);
  return {.label = site.words(actor, "report.state." + std::string{word}), .tone = tone_of_state(word)};
}

std::optional<Badge> due_badge(Site const& site, Actor const& actor, ReportState state, Date due_on, Date today) {
  constexpr auto kSoon = 2;
  if (state != ReportState::draft && state != ReportState::returned) return std::nullopt;
  auto const left = due_on - today;
  if (left < 0) return Badge{site.words(actor, "report.due.late", {std::to_string(-left)}), Tone::danger};
  if (left == 0) return Badge{site.words(actor, "report.due.today"), Tone::warning};
  return Badge{site.words(actor, "report.due.left", {std::to_string(left)}), left <= kSoon ? Tone::warning : Tone::gray};
}

std::vector<ReportCommentView> comments_at(std::vector<ReportComment> const& comments, std::string_view part) {
  auto found = std::vector<ReportCommentView>{};
  for (auto const& comment : comments)
    if (comment.section == part)
      found.push_back({.body = comment.body,
                       .author = comment.author_name,
                       .at = comment.created_at,
                       .edition = comment.edition,
                       .is_resolved = comment.is_resolved});
  return found;
}

}  // namespace baeumgil
