#include "features/issues/issue_input.h"

#include "base/text.h"

namespace baeumgil {
namespace {

// Unknown words narrow nothing.
template <WordedEnum E>
std::vector<E> read_words(Fields& query, std::string_view name) {
  auto values = std::vector<E>{};
  for (auto const& word : query.texts(name))
    if (auto const value = enum_from_word<E>(word)) values.push_back(*value);
  return values;
}

}  // namespace

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
  filter.states = read_words<IssueState>(query, "state");
  filter.fields = read_words<PolicyField>(query, "field");
  filter.priorities = read_words<Priority>(query, "priority");
  filter.department = query.id<DepartmentId>("department");
  if (query.flag("mine")) filter.registered_by = actor.person;
  filter.sort = query.choice<IssueSort>("sort").value_or(IssueSort::number);
  filter.direction = query.choice<SortDirection>("direction").value_or(SortDirection::descending);
  auto const page = query.integer("page").value_or(1);
  filter.page = page < 1 || page > 100'000 ? 1 : static_cast<int>(page);
  return filter;
}

}  // namespace baeumgil
