#include "features/issues/issue_form.h"

#include "base/text.h"
#include "platform/web/filter_words.h"

namespace baeumgil {

BaselineDraft read_baseline_draft(Fields& fields) {
  return {.value = fields.number("baseline_value"),
          .unit = fields.text("baseline_unit"),
          .on = fields.date("baseline_on"),
          .source = fields.text("baseline_source")};
}

IssueDraft read_issue_draft(Fields& fields) {
  auto draft = IssueDraft{.title = fields.text("title"), .description = fields.text("description")};
  draft.field = fields.choice<PolicyField>("field");
  draft.priority = fields.choice<Priority>("priority").value_or(Priority::normal);
  draft.owner_department = fields.id<DepartmentId>("owner_department");
  draft.baseline = read_baseline_draft(fields);
  draft.target_value = fields.number("target_value");
  draft.target_on = fields.date("target_on");
  draft.pledge = fields.text("pledge");
  if (auto const version = fields.integer("version")) draft.version = static_cast<int>(*version);
  return draft;
}

IssueFilter read_issue_filter(Fields& query, Actor const& actor) {
  auto filter = IssueFilter{.words = first_characters(query.text("q"), 100)};
  filter.states = read_filter_words<IssueState>(query, "state");
  filter.fields = read_filter_words<PolicyField>(query, "field");
  filter.priorities = read_filter_words<Priority>(query, "priority");
  filter.department = query.id<DepartmentId>("department");
  filter.is_wished = query.flag("wished");
  if (query.flag("mine")) filter.registered_by = actor.person;
  filter.order.by = query.choice<IssueSort>("sort").value_or(IssueSort::number);
  filter.order.direction = query.choice<SortDirection>("direction").value_or(SortDirection::descending);
  filter.page = read_page_number(query);
  return filter;
}

}  // namespace baeumgil
