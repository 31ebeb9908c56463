#include "features/issues/issue_rows_view.h"

#include <fmt/format.h>

#include "base/day_text.h"
#include "features/chain/chain_line.h"
#include "platform/html/site.h"

namespace baeumgil {

std::string shown_figure(double value, std::string const& unit) { return fmt::format("{}{}", value, unit); }

Badge state_badge(Site const& site, Actor const& actor, Issue const& issue) {
  auto const word = std::string{to_word(issue.state)};
  return {.label = site.words(actor, "issue.state." + word), .tone = tone_of_state(word)};
}

Badge priority_badge(Site const& site, Actor const& actor, Issue const& issue) {
  auto const tone = issue.priority == Priority::high ? Tone::danger : issue.priority == Priority::normal ? Tone::primary : Tone::gray;
  return {.label = site.words(actor, "issue.priority." + std::string{to_word(issue.priority)}), .tone = tone};
}

std::optional<Badge> wish_badge(Site const& site, Actor const& actor, Issue const& issue, Date wished_before) {
  if (!is_scouting_wish(issue, wished_before)) return std::nullopt;
  return Badge{.label = site.words(actor, "issue.wish"), .tone = Tone::warning};
}

IssueRowView to_row(Site const& site, Actor const& actor, IssueWithSupport const& issue) {
  auto row = IssueRowView{.id = to_text(issue.id), .number = issue.number, .title = issue.title};
  row.field = site.words(actor, "policy_field." + std::string{to_word(issue.field)});
  row.supports = issue.support_count;
  row.department = issue.owner_department_name;
  row.priority = priority_badge(site, actor, issue);
  row.state = state_badge(site, actor, issue);
  if (issue.baseline) {
    row.figure = shown_figure(issue.baseline->value, issue.baseline->unit);
    if (issue.target_value) row.figure += " → " + shown_figure(*issue.target_value, issue.baseline->unit);
  }
  if (issue.target_on) row.target_on = day_text(actor.language, *issue.target_on);
  return row;
}

}  // namespace baeumgil
