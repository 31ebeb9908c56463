#include "features/people/find_person.h"
#include "features/season/season_input.h"
#include "features/season/season_pages.h"
#include "features/season/season_views.h"
#include "features/season/season_words_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kDaysBack = 31;  // rows that ended earlier are history
constexpr auto kDaysAhead = 730;

struct Read {
  std::vector<Staffing> rows{};
  std::vector<Department> departments{};
};

}  // namespace

Result<Response> StaffingPages::page(Request const& request, Actor const& actor, Form const& form) const {
  auto const read = db.read(actor, [](Tx& tx) {
    return Read{list_staffing(tx, tx.today() - kDaysBack, tx.today() + kDaysAhead), list_departments(tx)};
  });
  auto view = StaffingView{};
  for (auto const& row : read.rows) {
    auto shown = StaffingRowView{.department = row.department_name, .dates = span_words(actor, row.from, row.until)};
    shown.present_at_least = row.present_at_least;
    shown.staff = row.staff;
    shown.reason = row.reason;
    shown.set_by = row.set_by_name;
    if (may_set_staffing(actor, row.department))
      shown.remove =
          ActionButton{.label_key = "form.delete",
                       .path = "/staffing/removal",
                       .style = "text",
                       .fields = {{.name = "department", .value = to_text(row.department)}, {.name = "from", .value = to_text(row.from)}}};
    view.rows.push_back(std::move(shown));
  }
  auto departments = std::vector<Choice>{};
  for (auto const& department : read.departments)
    if (may_set_staffing(actor, department.id))
      departments.push_back({.value = to_text(department.id), .label = department.name, .is_chosen = department.id == actor.department});
  view.may_set = !departments.empty();
  view.department = form.select("department", "season.department", std::move(departments), {.required = true});
  view.from = form.date("from", "season.starts_on", {.required = true});
  view.until = form.date("until", "season.ends_on", {.required = true});
  view.present_at_least = form.text("present_at_least", "season.present_at_least", {.required = true, .max_length = 4, .type = "number"});
  view.reason = form.text("reason", "season.reason", {.max_length = 200});
  view.summary = form.summary();
  view.nothing = {.title_key = "season.no_staffing", .hint_key = "season.no_staffing_hint"};
  auto const title = site.words(actor, "season.staffing");
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{.label = site.words(actor, "season.list"), .path = "/seasons"}, {.label = title}},
                    .section = "/seasons",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> StaffingPages::list(Request const& request, Actor const& actor) const {
  return page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> StaffingPages::set(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const department = fields.id<DepartmentId>("department").value_or(DepartmentId{});
  auto const draft = read_staffing_draft(fields);
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<DepartmentId>{*unreadable} : set_staffing(db, actor, department, draft);
  if (done) return redirect("/staffing", "form.saved");
  if (done.error().kind != Kind::invalid) return done.error();
  return page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> StaffingPages::remove(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const department = fields.id<DepartmentId>("department").value_or(DepartmentId{});
  TRY(remove_staffing(db, actor, department, fields.date("from").value_or(Date{})));
  return redirect("/staffing", "season.flash.staffing_removed");
}

}  // namespace baeumgil
