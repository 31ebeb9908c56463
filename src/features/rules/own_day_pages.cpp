#include "features/rules/own_day_pages.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/rules/load_rules.h"
#include "features/rules/own_day_store.h"
#include "features/rules/own_day_views.h"
#include "features/rules/rule_store.h"
#include "features/rules/rule_words_view.h"
#include "features/rules/working_days.h"
#include "features/rules/write_own_day.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct DaysRead {
  Date today{};
  int year{0};
  RuleBook book{};
  std::vector<HolidayRow> carried{};
  std::vector<OwnDay> own{};
};

DaysRead read_days(Tx& tx, std::string const& asked) {
  auto read = DaysRead{.today = tx.today()};
  auto const first = date_from_text(asked + "-01-01");
  auto const is_read = first && is_year_of_days(first->year());
  read.year = is_read ? first->year() : read.today.year();
  read.book = load_rule_book(tx);
  read.carried = list_carried_days(tx);
  read.own = list_own_days(tx);
  return read;
}

Badge kind_badge(Site const& site, Actor const& actor, DayKind kind) {
  auto const tone = kind == DayKind::holiday ? Tone::primary : kind == DayKind::closed ? Tone::information : Tone::gray;
  return {.label = site.words(actor, "rules.days.kind." + std::string{to_word(kind)}), .tone = tone};
}

ShownDay shown_own(Site const& site, Actor const& actor, OwnDay const& day) {
  auto shown = ShownDay{.day = day_text_with_weekday(actor.language, day.day), .name = day.name, .source = day.source};
  shown.kind = kind_badge(site, actor, day.kind);
  shown.who = site.words(actor, "rules.decided", {day.written_by, day_text(actor.language, day.written_at)});
  if (may_write_rule(actor)) shown.end_path = "/rules/days/" + to_text(day.id) + "/end";
  return shown;
}

ShownDay shown_carried(Site const& site, Actor const& actor, HolidayRow const& holiday) {
  auto shown = ShownDay{.day = day_text_with_weekday(actor.language, holiday.day), .name = holiday.name};
  shown.kind = kind_badge(site, actor, DayKind::holiday);
  shown.source = site.words(actor, "rules.days.of_program");
  auto const day = to_text(holiday.day);
  if (may_write_rule(actor)) shown.off_path = "/rules/days?year=" + day.substr(0, 4) + "&day=" + day + "&kind=working#day-form";
  return shown;
}

// A carried day the institution speaks of itself stands once, in its words.
void add_shown_days(DaysView& view, Site const& site, Actor const& actor, DaysRead const& read) {
  auto days = std::vector<std::pair<Date, ShownDay>>{};
  for (auto const& one : read.own)
    if (one.day.year() == read.year) days.emplace_back(one.day, shown_own(site, actor, one));
  for (auto const& holiday : read.carried)
    if (holiday.day.year() == read.year && std::ranges::find(read.own, holiday.day, &OwnDay::day) == read.own.end())
      days.emplace_back(holiday.day, shown_carried(site, actor, holiday));
  std::ranges::sort(days, {}, [](auto const& one) { return one.first; });
  for (auto& [day, shown] : days) view.days.push_back(std::move(shown));
}

Result<Response> days_page(OwnDayPages const& pages, Request const& request, Actor const& actor, Form const& form, int status) {
  auto const& site = pages.site;
  auto const asked = form.value("year");
  auto const read = pages.db.read(actor, [&](Tx& tx) { return read_days(tx, asked); });
  auto view = DaysView{.year = std::to_string(read.year), .can_write = may_write_rule(actor)};
  view.previous = "/rules/days?year=" + std::to_string(read.year - 1);
  view.next = "/rules/days?year=" + std::to_string(read.year + 1);
  view.is_known = knows_holidays_of(read.book.holidays, read.year);
  add_shown_days(view, site, actor, read);
  for (auto const* rule : read.book.all_in_force(read.today))
    if (is_moved_by_holidays(*rule)) view.moved.push_back(rule_row(site.locale(), actor.language, *rule));
  view.nothing = {.title_key = "rules.days.nothing", .hint_key = "rules.days.nothing.hint"};
  view.day = form.date("day", "rules.days.day", {.required = true});
  view.kind =
      form.radio("kind", "rules.days.kind", enum_choices<DayKind>(site.locale(), actor.language, "rules.days.kind.", form.value("kind")),
                 {.required = true, .hint_key = "rules.days.kind.hint"});
  view.name = form.text("name", "rules.days.name", {.required = true, .max_length = kOwnDayName});
  view.source =
      form.text("source", "rules.days.source", {.required = true, .max_length = kOwnDaySource, .hint_key = "rules.days.source.hint"});
  view.errors = form.summary();
  auto const title = site.words(actor, "rules.days");
  auto const crumbs = std::vector<Crumb>{{site.words(actor, "rules.menu"), "/rules"}, {title, ""}};
  return site.page(request, actor, {.title = title, .crumbs = crumbs, .section = "/rules", .status = status}, view);
}

Result<Response> day_end_page(OwnDayPages const& pages, Request const& request, Actor const& actor, Form const& form, int status) {
  auto const id = request.id<OwnDayId>();
  if (!id || !may_write_rule(actor)) return not_found();
  auto const day = TRY(pages.db.read(actor, [&](Tx& tx) { return find_own_day(tx, *id); }));
  auto view = DayEndView{.shown = shown_own(pages.site, actor, day), .path = "/rules/days/" + to_text(day.id) + "/end"};
  view.back = "/rules/days?year=" + std::to_string(day.day.year());
  view.version = std::to_string(day.version);
  view.reason = form.text("reason", "rules.reason", {.required = true, .max_length = 300});
  view.errors = form.summary();
  auto const title = pages.site.words(actor, "rules.days.end");
  auto const crumbs = std::vector<Crumb>{
      {pages.site.words(actor, "rules.menu"), "/rules"}, {pages.site.words(actor, "rules.days"), view.back}, {title, ""}};
  return pages.site.page(request, actor, {.title = title, .crumbs = crumbs, .section = "/rules", .status = status, .is_wide = false}, view);
}

}  // namespace

Result<Response> OwnDayPages::list(Request const& request, Actor const& actor) const {
  auto form = Form{site.locale(), actor.language};
  for (auto const* name : {"year", "day", "kind"}) form.set(name, std::string{request.query_value(name)});
  return days_page(*this, request, actor, form, 200);
}

Result<Response> OwnDayPages::add(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = OwnDayInput{
      .day = fields.date("day"), .kind = fields.choice<DayKind>("kind"), .name = fields.text("name"), .source = fields.text("source")};
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<OwnDayId>{*unreadable} : add_own_day(db, actor, input);
  if (done) return redirect("/rules/days?year=" + std::to_string(input.day.value_or(Date{}).year()), "rules.days.added");
  if (done.error().kind != Kind::invalid) return done.error();
  auto form = Form{site.locale(), actor.language};
  return days_page(*this, request, actor, form.typed(request).refuse(done.error()), 422);
}

Result<Response> OwnDayPages::end_form(Request const& request, Actor const& actor) const {
  return day_end_page(*this, request, actor, Form{site.locale(), actor.language}, 200);
}

Result<Response> OwnDayPages::end(Request const& request, Actor const& actor) const {
  auto const id = request.id<OwnDayId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const end =
      OwnDayEnd{.id = *id, .version = static_cast<int>(fields.integer("version").value_or(0)), .reason = fields.text("reason")};
  auto const unreadable = fields.problem();
  auto const done = unreadable ? Result<Done>{*unreadable} : end_own_day(db, actor, end);
  if (done) return redirect("/rules/days", "rules.days.ended");
  if (done.error().kind != Kind::invalid) return done.error();
  auto form = Form{site.locale(), actor.language};
  return day_end_page(*this, request, actor, form.typed(request).refuse(done.error()), 422);
}

}  // namespace baeumgil
