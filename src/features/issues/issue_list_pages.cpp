#include "features/issues/issue_form.h"
#include "features/issues/issue_pages.h"
#include "features/issues/issue_rows_view.h"
#include "features/issues/issue_views.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"
#include "platform/html/list_filter.h"
#include "platform/html/site.h"
#include "platform/html/sort_header.h"

namespace baeumgil {
namespace {

struct Listed {
  IssueList list{};
  std::vector<Department> departments{};
  Date wished_before{};
};

}  // namespace

Result<Response> IssuePages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_issue_filter(query, actor);
  auto const listed = db.read(actor, [&](Tx& tx) { return Listed{list_issues(tx, filter), list_departments(tx), wished_before(tx)}; });
  auto const address = QueryString{request};
  auto view = IssueListView{.title = site.words(actor, "issue.list"), .may_register = may_register_issue(actor), .words = filter.words};
  view.facets = {
      enum_facet(site, actor, {.name = "state", .label_key = "issue.state"}, "issue.state.", filter.states),
      enum_facet(site, actor, {.name = "field", .label_key = "issue.field"}, "policy_field.", filter.fields),
      enum_facet(site, actor, {.name = "priority", .label_key = "issue.priority"}, "issue.priority.", filter.priorities),
      Facet{.name = "mine",
            .label_key = "issue.registered_by",
            .options = {{.value = "1", .label = site.words(actor, "issue.mine"), .is_chosen = filter.registered_by.has_value()}}},
      Facet{.name = "wished",
            .label_key = "issue.wish_label",
            .options = {{.value = "1", .label = site.words(actor, "issue.wish"), .is_chosen = filter.is_wished}}}};
  for (auto const& facet : view.facets) add_tags(view.tags, address, facet);
  auto departments = std::vector<Choice>{};
  for (auto const& department : listed.departments)
    departments.push_back({.value = to_text(department.id), .label = department.name, .is_chosen = filter.department == department.id});
  view.department = Form{site.locale(), actor.language}.select("department", "issue.owner_department", departments, {});
  view.department.empty_label = site.words(actor, "form.all");
  auto const& order = filter.order;
  view.by_number = sort_header(address, order, "issue.number", IssueSort::number);
  view.by_priority = sort_header(address, order, "issue.priority", IssueSort::priority);
  view.by_target = sort_header(address, order, "issue.target_on", IssueSort::target);
  auto const is_by_support = order.by == IssueSort::support && order.is_down();
  view.order_key = is_by_support ? "issue.newest_first" : "issue.most_supported_first";
  view.order_path = is_by_support ? address.without("page").without("sort").without("direction").text()
                                  : address.without("page").with("sort", "support").with("direction", "descending").text();
  view.total = listed.list.total;
  for (auto const& issue : listed.list.items) {
    view.rows.push_back(to_row(site, actor, issue));
    view.rows.back().wish = wish_badge(site, actor, issue, listed.wished_before);
  }
  view.pagination = paginate(address.without("page").text(), listed.list.total, filter.page, filter.page_size);
  view.nothing = {.title_key = "issue.none", .hint_key = "issue.none_hint"};
  if (view.may_register) {
    view.nothing.action_key = "issue.register";
    view.nothing.action_path = "/issues/new";
  }
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/issues"}, view);
}

}  // namespace baeumgil
