#include "base/day_text.h"
#include "features/conduct/conduct_input.h"
#include "features/conduct/conduct_pages.h"
#include "features/conduct/conduct_views.h"
#include "features/conduct/duty_store.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kDutiesPath = "/emergency-duties";

DutyRowView to_duty_row(Site const& site, Actor const& actor, EmergencyDuty const& duty, Date today) {
  auto row = DutyRowView{.name = duty.name, .department = duty.department_name, .orderer = duty.orderer};
  if (row.department.empty()) row.department = site.words(actor, "duty.everybody");
  auto const until = duty.ends_on ? day_text_with_weekday(actor.language, *duty.ends_on) : site.words(actor, "duty.until_lifted");
  row.days = day_text_with_weekday(actor.language, duty.starts_on) + " ~ " + until;
  auto const is_over = duty.ends_on && (*duty.ends_on < today || *duty.ends_on < duty.starts_on);
  auto const is_on = !is_over && duty.starts_on <= today;
  row.state = {.label = site.words(actor, is_over ? "duty.state.over"
                                          : is_on ? "duty.state.on"
                                                  : "duty.state.coming"),
               .tone = is_on ? Tone::danger : Tone::gray};
  if (may_order_duty(actor) && !is_over && duty.ends_on != today)
    row.lift = ActionButton{.label_key = "duty.lift",
                            .path = std::string{kDutiesPath} + "/" + to_text(duty.id) + "/lifting",
                            .style = "tertiary",
                            .confirm_key = "duty.lift_confirm"};
  return row;
}

}  // namespace

Result<Response> DutyPages::page(Request const& request, Actor const& actor, Form const& form) const {
  auto view = DutiesView{.title = site.words(actor, "duty.list")};
  auto departments = std::vector<Choice>{};
  db.read(actor, [&](Tx& tx) {
    view.rows.clear();  // a read may run again
    departments.clear();
    for (auto const& duty : list_duties(tx)) view.rows.push_back(to_duty_row(site, actor, duty, tx.today()));
    for (auto const& department : list_departments(tx)) departments.push_back({.value = to_text(department.id), .label = department.name});
    auto const rules = load_rule_book(tx);
    if (auto const* rule = rules.in_force("trip.emergency_duty", tx.today()))
      view.rule = citation_text(site.locale(), actor.language, citation_of(*rule, actor.language));
    return true;
  });
  view.nothing = {.title_key = "duty.none", .hint_key = "duty.none_hint"};
  view.may_order = may_order_duty(actor);
  view.name = form.text("name", "duty.name", {.required = true, .max_length = kMostOfDutyName, .hint_key = "duty.name_hint"});
  view.department = form.select("department", "duty.department", std::move(departments), {});
  view.department.empty_label = site.words(actor, "duty.everybody");
  view.starts_on = form.date("starts_on", "duty.starts_on", {.required = true});
  view.ends_on = form.date("ends_on", "duty.ends_on", {.hint_key = "duty.ends_hint"});
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "trip.list"), .path = "/trips"}, {.label = view.title}},
                    .section = "/trips",
                    .status = view.summary.is_shown() ? 422 : 200},
                   view);
}

Result<Response> DutyPages::list(Request const& request, Actor const& actor) const {
  return page(request, actor, Form{site.locale(), actor.language});
}

Result<Response> DutyPages::order(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_duty_input(fields);
  auto const unreadable = fields.problem();
  auto const ordered = unreadable ? Result<DutyId>{*unreadable} : order_duty(db, actor, draft);
  if (ordered) return redirect(kDutiesPath, "duty.flash.ordered");
  if (ordered.error().kind != Kind::invalid) return ordered.error();
  return page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(ordered.error()));
}

Result<Response> DutyPages::lift(Request const& request, Actor const& actor) const {
  auto const id = request.id<DutyId>();
  if (!id) return not_found();
  TRY(lift_duty(db, actor, *id));
  return redirect(kDutiesPath, "duty.flash.lifted");
}

}  // namespace baeumgil
