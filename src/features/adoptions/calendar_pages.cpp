#include "base/day_text.h"
#include "features/adoptions/adoption_calendar.h"
#include "features/adoptions/adoption_clock_views.h"
#include "features/adoptions/adoption_items_view.h"
#include "features/adoptions/adoption_pages.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct CalendarDays {
  std::vector<AdoptionDay> entries{};
  std::vector<Department> departments{};
  Date today{};
};

AdoptionDayView to_row(Site const& site, Actor const& actor, AdoptionDay const& entry, Date today) {
  auto row = AdoptionDayView{.day = day_text(actor.language, entry.day), .title = entry.title, .owner = entry.owner};
  auto const is_of_all = entry.adoption.is_nil();
  row.what = site.words(actor, "adoption.calendar." + std::string{to_word(entry.kind)}, {entry.detail});
  if (!is_of_all) row.path = "/adoptions/" + to_text(entry.adoption);
  auto const left = entry.day - today;
  row.left = {
      .label = site.words(actor, left < 0 ? "adoption.calendar.late" : "adoption.calendar.left", {std::to_string(left < 0 ? -left : left)}),
      .tone = left < 0    ? Tone::danger
              : left <= 7 ? Tone::warning
                          : Tone::gray};
  row.is_of_all = is_of_all;
  return row;
}

}  // namespace

Result<Response> AdoptionPages::calendar(Request const& request, Actor const& actor) const {
  auto query = Fields::of_query(request);
  auto const owner = query.id<DepartmentId>("department");
  auto const listed = db.read(actor, [&](Tx& tx) {
    return CalendarDays{calendar_of(load_rule_book(tx), list_adoptions_on_calendar(tx, owner), tx.today()), list_departments(tx),
                        tx.today()};
  });
  auto view = AdoptionCalendarView{.title = site.words(actor, "adoption.calendar")};
  auto choices = std::vector<Choice>{};
  for (auto const& department : listed.departments)
    choices.push_back({.value = to_text(department.id), .label = department.name, .is_chosen = owner == department.id});
  view.department = Form{site.locale(), actor.language}.select("department", "adoption.owner", std::move(choices), {});
  view.department.empty_label = site.words(actor, "form.all");
  for (auto const& entry : listed.entries) {
    auto const month = entry.day < listed.today ? site.words(actor, "adoption.calendar.overdue")
                                                : site.words(actor, "adoption.calendar.month",
                                                             {std::to_string(entry.day.year()), std::to_string(entry.day.month())});
    if (view.months.empty() || view.months.back().title != month) view.months.push_back({.title = month});
    view.months.back().rows.push_back(to_row(site, actor, entry, listed.today));
  }
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "adoption.list"), .path = "/adoptions"}, {.label = view.title}},
                    .section = "/adoptions"},
                   view);
}

}  // namespace baeumgil
