#include <algorithm>

#include "features/people/change_department.h"
#include "features/people/department_store.h"
#include "features/people/find_person.h"
#include "features/people/person_pages.h"
#include "features/people/person_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr int kDeepest = 3;  // levels the page tells apart

// Children after their parent, each level in the order of the organisation.
void add_below(std::vector<DepartmentLine>& lines, std::vector<DepartmentRow> const& rows, DepartmentId parent, int level) {
  for (auto const& row : rows) {
    if (row.department.parent != parent) continue;
    lines.push_back({.id = row.department.id,
                     .name = row.department.name,
                     .level = std::min(level, kDeepest),
                     .duties = row.department.duties,
                     .head = row.head_name,
                     .people = row.people,
                     .is_active = row.department.is_active});
    add_below(lines, rows, row.department.id, level + 1);
  }
}

}  // namespace

Result<Response> DepartmentPages::list(Request const& request, Actor const& actor) const {
  auto const rows = db.read(actor, [](Tx& tx) { return list_department_rows(tx); });
  auto view = DepartmentListView{.title = site.words(actor, "department.list"), .may_manage = may_manage_people(actor)};
  add_below(view.rows, rows, DepartmentId{}, 0);
  view.nothing = {.title_key = "department.none", .hint_key = "department.none_hint"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/departments"}, view);
}

Response DepartmentPages::form_page(Request const& request, Actor const& actor, std::optional<DepartmentId> id, Form const& form) const {
  auto departments = db.read(actor, [](Tx& tx) { return list_departments(tx); });
  if (id) std::erase_if(departments, [&](Department const& department) { return department.id == *id; });
  auto view = DepartmentFormView{.title = site.words(actor, id ? "department.edit" : "department.add"),
                                 .summary = form.summary(),
                                 .action = id ? "/departments/" + to_text(*id) : "/departments",
                                 .version = {.name = "version", .value = form.value("version")}};
  view.name = form.text("name", "department.name", {.required = true, .max_length = 60});
  view.name_en = form.text("name_en", "department.name_en", {.max_length = 120});
  view.duties = form.area("duties", "department.duties", {.max_length = 1000});
  view.parent = form.select("parent", "department.parent", department_choices(departments), {});
  view.parent.empty_label = site.words(actor, "department.no_parent");
  if (id)
    view.state = form.radio(
        "is_active", "department.is_active",
        {{.value = "1", .label = site.words(actor, "department.open")}, {.value = "0", .label = site.words(actor, "department.closed")}},
        {.required = true});
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "department.list"), .path = "/departments"}, {.label = view.title}},
                    .section = "/departments",
                    .status = status,
                    .is_wide = false},
                   view);
}

Result<Response> DepartmentPages::new_form(Request const& request, Actor const& actor) const {
  return form_page(request, actor, {}, Form{site.locale(), actor.language});
}

Result<Response> DepartmentPages::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_department_input(fields);
  auto const unreadable = fields.problem();
  auto const added = unreadable ? Result<DepartmentId>{*unreadable} : add_department(db, actor, input);
  if (added) return redirect("/departments", "form.saved");
  if (added.error().kind != Kind::invalid) return added.error();
  return form_page(request, actor, {}, Form{site.locale(), actor.language}.typed(request).refuse(added.error()));
}

Result<Response> DepartmentPages::edit_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<DepartmentId>();
  if (!id) return not_found();
  auto const department = TRY(db.read(actor, [&](Tx& tx) { return find_department(tx, *id); }));
  auto form = Form{site.locale(), actor.language};
  form.set("name", department.name)
      .set("name_en", department.name_en)
      .set("duties", department.duties)
      .set("parent", department.parent.is_nil() ? "" : to_text(department.parent))
      .set("is_active", department.is_active ? "1" : "0")
      .set("version", std::to_string(department.version));
  return form_page(request, actor, id, form);
}

Result<Response> DepartmentPages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<DepartmentId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const change = DepartmentChange{.input = read_department_input(fields),
                                       .is_active = fields.flag("is_active"),
                                       .version = static_cast<int>(fields.integer("version").value_or(0))};
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<DepartmentId>{*unreadable} : change_department(db, actor, *id, change);
  if (saved) return redirect("/departments", "form.saved");
  if (saved.error().kind != Kind::invalid) return saved.error();
  return form_page(request, actor, id, Form{site.locale(), actor.language}.typed(request).refuse(saved.error()));
}

}  // namespace baeumgil
