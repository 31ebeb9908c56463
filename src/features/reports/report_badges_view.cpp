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

std::vector<ReportCommentView> comments_at(CommentContext const& context, std::vector<ReportComment> const& comments,
                                           std::string_view part) {
  auto found = std::vector<ReportCommentView>{};
  auto const path = "/reports/" + to_text(context.report.id);
  auto const may_answer = may_answer_comment(context.actor, context.report);
  for (auto const& comment : comments) {
    if (comment.place != part || !comment.answers.is_nil()) continue;
    auto view = ReportCommentView{.id = to_text(comment.id), .body = comment.body, .author = comment.author_name, .at = comment.created_at};
    view.edition = comment.edition;
    view.is_resolved = comment.resolved_at.has_value();
    view.resolved_by = comment.resolved_by;
    view.state = view.is_resolved ? Badge{context.site.words(context.actor, "report.comment.resolved"), Tone::success}
                                  : Badge{context.site.words(context.actor, "report.comment.open"), Tone::warning};
    for (auto const& said : comments)
      if (said.answers == comment.id) view.answers.push_back({.body = said.body, .author = said.author_name, .at = said.created_at});
    if (may_answer && context.is_form) view.answer_path = path + "/comments/" + view.id + "/answer";
    if (may_answer && !context.is_form) view.link = path + "#comment-" + view.id;
    found.push_back(std::move(view));
  }
  return found;
}

}  // namespace baeumgil
