#include "features/teams/team_form.h"

#include "base/text.h"
#include "platform/web/filter_words.h"

namespace baeumgil {

TeamDraft read_team_draft(Fields& fields) {
  auto draft = TeamDraft{.program = fields.id<ProgramId>("program"), .issue = fields.id<IssueId>("issue")};
  draft.name = fields.text("name");
  draft.field = fields.choice<PolicyField>("field");
  draft.theme = fields.text("theme");
  draft.hypothesis = fields.text("hypothesis");
  draft.preferred_from = fields.date("preferred_from");
  draft.preferred_until = fields.date("preferred_until");
  for (auto& row : fields.rows("hosts")) {
    auto host = TeamHost{.host = row.id<InstitutionId>("host").value_or(InstitutionId{})};
    host.why = row.text("why");
    host.evidence_url = row.text("evidence_url");
    fields.take_problems(row);
    draft.hosts.push_back(std::move(host));
  }
  if (auto const version = fields.integer("version")) draft.version = static_cast<int>(*version);
  return draft;
}

TeamFilter read_team_filter(Fields& query, Actor const& actor) {
  auto filter = TeamFilter{.words = first_characters(query.text("q"), 100)};
  filter.states = read_filter_words<TeamState>(query, "state");
  filter.program = query.id<ProgramId>("program");
  filter.issue = query.id<IssueId>("issue");
  if (query.flag("mine")) filter.member = actor.person;
  if (auto const year = query.integer("year"); year && *year > 1900 && *year < 2200) filter.year = static_cast<int>(*year);
  filter.is_standing = query.flag("standing");
  filter.order = read_list_order<TeamSort>(query);
  filter.page = read_page_number(query);
  return filter;
}

}  // namespace baeumgil
