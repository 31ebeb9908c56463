// The list of people; see person_pages.h.
#include <algorithm>

#include "features/people/find_person.h"
#include "features/people/person_filter_input.h"
#include "features/people/person_pages.h"
#include "features/people/person_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/web/query_string.h"

namespace baeumgil {
namespace {

constexpr int kPageSize = 20;

struct Listed {
  std::vector<Person> people{};
  std::int64_t total{0};
  std::vector<Department> departments{};
};

SortHeader sort_header(QueryString const& address, PersonSort sort, PersonSort current) {
  return {.label_key = sort == PersonSort::name ? "person.name" : "person.department",
          .path = address.without("page").with("sort", to_word(sort)).text(),
          .direction = sort == current ? "ascending" : "none"};
}

void fill_filter(PersonListView& view, Site const& site, Actor const& actor, Form const& form) {
  view.words = form.text("q", "person.words", {.max_length = 100, .type = "search"});
  view.post = form.select("post", "person.post", enum_choices<Post>(site.locale(), actor.language, "post.", ""), {});
  view.role = form.select("role", "person.role", enum_choices<Role>(site.locale(), actor.language, "role.", ""), {});
  view.post.empty_label = view.role.empty_label = view.department.empty_label = site.words(actor, "form.all");
  view.with_inactive =
      form.checks("with_inactive", "person.state", {{.value = "1", .label = site.words(actor, "person.with_inactive")}}, {});
}

}  // namespace

Result<Response> PersonPages::list(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const filter = read_person_filter(query, actor);
  auto const page = static_cast<int>(std::clamp<std::int64_t>(query.integer("page").value_or(1), 1, 100000));
  auto const listed = db.read(actor, [&](Tx& tx) {
    return Listed{list_people(tx, filter, kPageSize, (page - 1) * kPageSize), count_people(tx, filter), list_departments(tx)};
  });
  auto form = Form{site.locale(), actor.language};
  for (auto const* name : {"q", "department", "post", "role", "with_inactive"}) form.set(name, std::string{request.query_value(name)});
  auto view = PersonListView{.title = site.words(actor, "person.list"), .may_manage = may_manage_people(actor), .total = listed.total};
  view.department = form.select("department", "person.department", department_choices(listed.departments), {});
  fill_filter(view, site, actor, form);
  auto const address = QueryString{request};
  view.by_name = sort_header(address, PersonSort::name, filter.sort);
  view.by_department = sort_header(address, PersonSort::department, filter.sort);
  for (auto const& person : listed.people) view.rows.push_back(to_row(site, actor, person));
  view.pagination = paginate(address.without("page").text(), listed.total, page, kPageSize);
  view.nothing = {.title_key = "person.none", .hint_key = "person.none_hint"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/people"}, view);
}

}  // namespace baeumgil
