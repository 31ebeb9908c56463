#include "features/cases/case_filter_input.h"

#include "base/text.h"
#include "platform/web/filter_words.h"

namespace baeumgil {

CaseFilter read_case_filter(Fields& query, Actor const& actor) {
  auto filter = CaseFilter{};
  filter.states = read_filter_words<CaseState>(query, "state");
  filter.fields = read_filter_words<PolicyField>(query, "field");
  filter.issue = query.id<IssueId>("issue");
  filter.host = query.id<InstitutionId>("host");
  filter.kinds = read_filter_words<InstitutionKind>(query, "kind");
  for (auto& code : query.texts("province"))
    if (!code.empty()) filter.provinces.push_back(first_characters(code, 10));
  filter.departments = query.ids<DepartmentId>("department");
  filter.program = query.id<ProgramId>("program");
  if (auto const year = query.integer("year")) filter.year = static_cast<int>(*year);
  if (query.flag("mine")) filter.author = actor.person;
  filter.outcome = query.choice<CaseOutcome>("outcome");
  filter.is_standing = query.flag("standing");
  filter.words = first_characters(query.text("q"), 100);
  filter.order = query.choice<CaseOrder>("sort").value_or(CaseOrder::newest);
  return filter;
}

}  // namespace baeumgil
