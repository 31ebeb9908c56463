#include "features/find/related_line.h"

#include "features/cases/find_case.h"
#include "features/find/related_cases.h"
#include "features/issues/issue.h"

namespace baeumgil {
namespace {

std::string path_of(Case const& found) { return "/cases/" + to_text(found.id); }
std::string meta_of(Case const& found) { return found.number + " · " + found.host_name; }

}  // namespace

std::optional<CaseCorner> related_corner(Tx& tx, Actor const& actor, SearchIndex const& index, Case const& found) {
  auto corner = CaseCorner{.id = "case-related", .heading_key = "find.related", .empty_key = "find.related_none"};
  for (auto const& one : list_related_cases(tx, actor, index, {.title = found.title, .keywords = found.keywords, .but = {found.id}}))
    corner.lines.push_back({.text = one.title, .path = path_of(one), .meta = meta_of(one)});
  return corner;
}

std::vector<RelatedToIssue> related_to_issue(Tx& tx, Actor const& actor, SearchIndex const& index, Issue const& issue) {
  auto to = RelatedTo{.title = issue.title};
  for (auto const& bound : list_cases_of_issue(tx, actor, issue.id)) to.but.push_back(bound.id);
  auto related = std::vector<RelatedToIssue>{};
  for (auto const& one : list_related_cases(tx, actor, index, to))
    related.push_back({.title = one.title, .path = path_of(one), .meta = meta_of(one)});
  return related;
}

}  // namespace baeumgil
