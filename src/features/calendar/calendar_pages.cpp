#include "features/calendar/calendar_pages.h"

#include <fmt/format.h>

#include <algorithm>

#include "features/calendar/calendar_views.h"
#include "features/calendar/list_absences.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kDaysOfAWeek = 7;
constexpr auto kFirstYear = 2000;
constexpr auto kLastYear = 2100;

// "2026-08"; this month when it says nothing.
Date month_of(std::string_view text, Date today) {
  auto const asked = date_from_text(std::string{text} + "-01");
  auto const first = Date::of(today.year(), today.month(), 1);
  return asked && asked->year() >= kFirstYear && asked->year() <= kLastYear ? *asked : first;
}

std::string month_text(Date first) { return fmt::format("{:04}-{:02}", first.year(), first.month()); }

struct Read {
  Date today{};
  Date first{};
  Holidays holidays{};
  std::vector<Department> departments{};
  std::vector<Absence> absences{};
  std::vector<StaffingDay> thin{};
};

Date monday_of(Date day) { return day - (day.weekday() + kDaysOfAWeek - 1) % kDaysOfAWeek; }

Read read_month(Tx& tx, Actor const& actor, Request const& request, std::optional<DepartmentId> department) {
  auto read = Read{.today = tx.today()};
  read.first = month_of(request.query_value("month"), read.today);
  read.holidays = load_holidays(tx);
  read.departments = list_departments(tx);
  auto const filter = AbsenceFilter{.from = read.first, .until = plus_months(read.first, 1) - 1, .department = department};
  read.absences = list_absences(tx, actor, filter);
  read.thin = list_thin_days(tx, filter, read.absences);
  return read;
}

std::string day_label(Site const& site, Actor const& actor, Date day) {
  auto const weekday = site.words(actor, "calendar.weekday." + std::to_string(day.weekday()));
  return actor.language == Language::ko ? fmt::format("{}. {}.({})", day.month(), day.day(), weekday)
                                        : fmt::format("{}-{:02} {}", day.month(), day.day(), weekday);
}

AbsenceView to_view(Site const& site, Actor const& actor, Absence const& absence) {
  auto view = AbsenceView{.name = absence.name, .department = absence.department_name, .title = absence.title, .path = absence.path};
  view.deputy =
      absence.deputy_name.empty() ? site.words(actor, "calendar.no_deputy") : site.words(actor, "calendar.deputy", {absence.deputy_name});
  view.is_planned = absence.kind == AbsenceKind::planned;
  view.dates = absence.from == absence.until ? day_label(site, actor, absence.from)
                                             : day_label(site, actor, absence.from) + " ~ " + day_label(site, actor, absence.until);
  return view;
}

Badge mark_badge(Site const& site, Actor const& actor, StaffingDay const& thin) {
  auto const word = std::string{to_word(thin.mark())};
  return {.label = site.words(actor, "calendar.mark." + word), .tone = thin.mark() == StaffingMark::under ? Tone::danger : Tone::warning};
}

DayView to_day(Site const& site, Actor const& actor, Read const& read, Date day) {
  auto view = DayView{.day = day.day(), .label = day_label(site, actor, day)};
  view.is_of_month = day.month() == read.first.month();
  view.is_today = day == read.today;
  view.is_closed = !is_working_day(read.holidays, day);
  if (!view.is_of_month) return view;
  for (auto const& absence : read.absences)
    if (absence.from <= day && day <= absence.until) view.absences.push_back(to_view(site, actor, absence));
  for (auto const& thin : read.thin)
    if (thin.day == day) {
      auto badge = mark_badge(site, actor, thin);
      badge.label = thin.department_name + " " + badge.label;
      view.marks.push_back(std::move(badge));
    }
  return view;
}

void add_days(CalendarView& view, Site const& site, Actor const& actor, Read const& read) {
  auto const end = plus_months(read.first, 1);
  for (auto monday = monday_of(read.first); monday < end; monday = monday + kDaysOfAWeek) {
    auto week = WeekView{};
    for (auto i = 0; i < kDaysOfAWeek; ++i) {
      week.days.push_back(to_day(site, actor, read, monday + i));
      auto const& day = week.days.back();
      if (!day.absences.empty() || !day.marks.empty()) view.days.push_back(day);
    }
    view.weeks.push_back(std::move(week));
  }
  for (auto i = 1; i <= kDaysOfAWeek; ++i)
    view.weekdays.push_back(site.words(actor, "calendar.weekday." + std::to_string(i % kDaysOfAWeek)));
}

}  // namespace

Result<Response> CalendarPages::month(Request const& request, Actor const& actor) const {
  // One's own department first; "all" says everybody.
  auto const asked = request.query_value("department");
  auto department = std::optional{actor.department};
  if (asked == "all") department = std::nullopt;
  if (auto const id = id_from_text<DepartmentId>(asked)) department = *id;
  auto const read = db.read(actor, [&](Tx& tx) { return read_month(tx, actor, request, department); });
  auto view = CalendarView{.title = site.words(actor, "calendar.title")};
  view.month = site.words(actor, "calendar.month", {std::to_string(read.first.year()), std::to_string(read.first.month())});
  auto const chosen = department ? to_text(*department) : std::string{"all"};
  auto const path = [&](Date first) { return "/calendar?month=" + month_text(first) + "&department=" + chosen; };
  view.previous = path(plus_months(read.first, -1));
  view.next = path(plus_months(read.first, 1));
  view.today = path(read.today);
  view.month_field = {.name = "month", .value = month_text(read.first)};
  if (auto const year = read.first.year(); !knows_holidays_of(read.holidays, year))
    view.unknown = site.words(actor, "rules.days.year_unknown", {std::to_string(year)});
  view.whose = site.words(actor, "form.all");
  for (auto const& one : read.departments)
    if (department == one.id) view.whose = one.name;
  auto choices = std::vector<Choice>{{.value = "all", .label = site.words(actor, "form.all"), .is_chosen = !department}};
  for (auto const& one : read.departments)
    choices.push_back({.value = to_text(one.id), .label = one.name, .is_chosen = department == one.id});
  view.department = Form{site.locale(), actor.language}.select("department", "calendar.department", std::move(choices), {});
  add_days(view, site, actor, read);
  for (auto const& thin : read.thin)
    view.thin.push_back({.department = thin.department_name,
                         .day = day_label(site, actor, thin.day),
                         .counts = site.words(actor, "calendar.present_of", {std::to_string(thin.present), std::to_string(thin.at_least)}),
                         .mark = mark_badge(site, actor, thin)});
  view.nothing = {.title_key = "calendar.nobody", .hint_key = "calendar.nobody_hint"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = "/calendar"}, view);
}

}  // namespace baeumgil
