#include "features/issues/issue_draft.h"

#include "base/text.h"

namespace baeumgil {
namespace {

constexpr std::size_t kTitleLength = 120;
constexpr std::size_t kTextLength = 4000;
constexpr std::size_t kLineLength = 200;

struct Findings {
  Problem problem{.kind = Kind::invalid, .key = "problem.invalid"};

  void add(std::string field, std::string key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::move(field), .key = std::move(key), .arguments = std::move(arguments)});
  }
  void at_most(std::string const& field, std::string const& text, std::size_t limit) {
    if (character_count(text) > limit) add(field, "field.too_long", {std::to_string(limit)});
  }
  std::optional<Problem> found() && {
    if (problem.fields.empty()) return std::nullopt;
    return std::move(problem);
  }
};

void look_at(BaselineDraft const& draft, BaselineNeed need, Date today, Findings& findings) {
  if (need == BaselineNeed::optional && draft.is_empty()) return;
  if (!draft.value) findings.add("baseline_value", "issue.baseline.incomplete");
  if (draft.unit.empty()) findings.add("baseline_unit", "issue.baseline.incomplete");
  if (!draft.on) findings.add("baseline_on", "issue.baseline.incomplete");
  if (draft.source.empty()) findings.add("baseline_source", "issue.baseline.incomplete");
  if (draft.on && *draft.on > today) findings.add("baseline_on", "issue.baseline.in_future");
  findings.at_most("baseline_unit", draft.unit, 30);
  findings.at_most("baseline_source", draft.source, kLineLength);
}

}  // namespace

std::optional<Problem> problem_of(BaselineDraft const& draft, BaselineNeed need, Date today) {
  auto findings = Findings{};
  look_at(draft, need, today, findings);
  return std::move(findings).found();
}

std::optional<Problem> problem_of(IssueDraft const& draft, Date today) {
  auto findings = Findings{};
  if (draft.title.empty()) findings.add("title", "field.required");
  findings.at_most("title", draft.title, kTitleLength);
  if (draft.description.empty()) findings.add("description", "field.required");
  findings.at_most("description", draft.description, kTextLength);
  if (!draft.field) findings.add("field", "field.required");
  if (!draft.owner_department) findings.add("owner_department", "field.required");
  findings.at_most("pledge", draft.pledge, kLineLength);
  look_at(draft.baseline, BaselineNeed::optional, today, findings);
  if (draft.target_value.has_value() != draft.target_on.has_value())
    findings.add(draft.target_value ? "target_on" : "target_value", "issue.target.incomplete");
  if (draft.target_on && draft.baseline.on && *draft.target_on <= *draft.baseline.on) findings.add("target_on", "issue.target.too_early");
  return std::move(findings).found();
}

std::optional<Baseline> baseline_of(BaselineDraft const& draft) {
  if (!draft.value || !draft.on) return std::nullopt;
  return Baseline{.value = *draft.value, .unit = draft.unit, .on = *draft.on, .source = draft.source};
}

void put_into(Issue& issue, IssueDraft const& draft) {
  issue.title = draft.title;
  issue.description = draft.description;
  issue.field = draft.field.value_or(issue.field);
  issue.priority = draft.priority;
  issue.owner_department = draft.owner_department.value_or(issue.owner_department);
  issue.baseline = baseline_of(draft.baseline);
  issue.target_value = draft.target_value;
  issue.target_on = draft.target_on;
  issue.pledge = draft.pledge;
}

IssueDraft draft_of(Issue const& issue) {
  auto draft = IssueDraft{.title = issue.title, .description = issue.description, .field = issue.field, .priority = issue.priority};
  draft.owner_department = issue.owner_department;
  if (issue.baseline) draft.baseline = {issue.baseline->value, issue.baseline->unit, issue.baseline->on, issue.baseline->source};
  draft.target_value = issue.target_value;
  draft.target_on = issue.target_on;
  draft.pledge = issue.pledge;
  return draft;
}

}  // namespace baeumgil
