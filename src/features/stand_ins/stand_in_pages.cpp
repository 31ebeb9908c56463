#include "features/stand_ins/stand_in_pages.h"

#include <algorithm>

#include "base/day_text.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/stand_ins/stand_in_input.h"
#include "features/stand_ins/stand_in_store.h"
#include "features/stand_ins/stand_in_views.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

constexpr auto kStandInsPath = "/stand-ins";

StandInRowView to_row(Site const& site, Actor const& actor, StandIn const& row, Date today) {
  auto const post = site.words(actor, "post." + std::string{to_word(row.post)});
  auto view = StandInRowView{};
  view.place = row.principal.is_nil() ? site.words(actor, "stand_in.vacant_place", {row.department_name, post})
                                      : site.words(actor, "stand_in.place", {row.principal_name, post, row.department_name});
  view.deputy = row.deputy_name;
  view.kind = site.words(actor, "stand_in.kind." + std::string{to_word(row.kind)});
  view.days = day_text_with_weekday(actor.language, row.starts_on) + " ~ " + day_text_with_weekday(actor.language, row.ends_on);
  view.reason = row.record_no.empty() ? row.reason : row.reason + " (" + row.record_no + ")";
  auto const state = row.ended_on || row.ends_on < today ? "over" : row.holds_on(today) ? "now" : "coming";
  view.state = {.label = site.words(actor, std::string{"stand_in.state."} += state),
                .tone = row.holds_on(today) ? Tone::success : Tone::gray};
  if (may_end_stand_in(actor, row) && today <= row.ends_on)
    view.end = ActionButton{.label_key = "stand_in.end",
                            .path = std::string{kStandInsPath} + "/" + to_text(row.id) + "/end",
                            .style = "tertiary",
                            .confirm_key = "stand_in.end_confirm"};
  return view;
}

// Whom one may choose: those whose post decides there, and to stand in, the department's people and all heads.
struct Stock {
  Post own_post{Post::staff};
  DepartmentId department{};
  std::vector<Department> departments{};
  std::vector<Person> holders{};
  std::vector<Person> deputies{};
};

Stock read_stock(Tx& tx, Actor const& actor, DepartmentId asked) {
  auto stock = Stock{};
  if (auto const self = find_person(tx, actor.person)) stock.own_post = self->post;
  stock.departments = list_departments(tx);
  stock.department = may_name_any_stand_in(actor) ? asked : actor.department;
  if (stock.department.is_nil()) return stock;
  for (auto& person : list_people_of(tx, stock.department)) {
    if (is_deciding(person.post)) stock.holders.push_back(person);
    stock.deputies.push_back(std::move(person));
  }
  if (!may_name_any_stand_in(actor)) std::erase_if(stock.holders, [&](Person const& person) { return person.id != actor.person; });
  for (auto& head : list_people_with(tx, Role::department_head))
    if (head.department != stock.department) stock.deputies.push_back(std::move(head));
  return stock;
}

std::vector<Choice> choices_of(std::vector<Person> const& people) {
  auto choices = std::vector<Choice>{};
  for (auto const& person : people)
    choices.push_back({.value = to_text(person.id), .label = person.name + " " + person.rank + " (" + person.department_name + ")"});
  return choices;
}

void show_choices(StandInFormView& view, Form const& form, Site const& site, Actor const& actor, Stock const& stock) {
  view.kept_department = {.name = "department", .value = to_text(stock.department)};
  auto kinds = enum_choices<StandInKind>(site.locale(), actor.language, "stand_in.kind.", "absence");
  if (!may_name_any_stand_in(actor)) std::erase_if(kinds, [](Choice const& choice) { return choice.value == "vacancy"; });
  view.kind = form.radio("kind", "stand_in.kind", std::move(kinds), {.required = true});
  view.principal = form.select("principal", "stand_in.principal", choices_of(stock.holders), {.hint_key = "stand_in.principal_hint"});
  if (!may_name_any_stand_in(actor)) view.principal.empty_label.clear();
  auto posts = enum_choices<Post>(site.locale(), actor.language, "post.", "department_head");
  std::erase_if(posts, [](Choice const& choice) { return !is_deciding(*enum_from_word<Post>(choice.value)); });
  view.post = form.select("post", "stand_in.post", std::move(posts), {.hint_key = "stand_in.post_hint"});
  view.deputy = form.select("deputy", "stand_in.deputy", choices_of(stock.deputies), {.required = true});
  view.starts_on = form.date("starts_on", "stand_in.starts_on", {.required = true});
  view.ends_on = form.date("ends_on", "stand_in.ends_on", {.required = true});
  view.reason = form.text("reason", "stand_in.reason", {.required = true, .max_length = 300, .hint_key = "stand_in.reason_hint"});
  view.record_no = form.text("record_no", "stand_in.record_no", {.max_length = 300, .hint_key = "stand_in.record_hint"});
}

bool may_name_at_all(Tx& tx, Actor const& actor) {
  if (may_name_any_stand_in(actor)) return true;
  auto const self = find_person(tx, actor.person);
  return self && is_deciding(self->post);
}

}  // namespace

Result<Response> StandInPages::list(Request const& request, Actor const& actor) const {
  auto view = StandInListView{.title = site.words(actor, "stand_in.list")};
  db.read(actor, [&](Tx& tx) {
    for (auto const& row : list_stand_ins(tx)) view.rows.push_back(to_row(site, actor, row, tx.today()));
    view.may_name = may_name_at_all(tx, actor);
    auto const rules = load_rule_book(tx);
    if (auto const* rule = rules.in_force("approval.acting", tx.today()))
      view.rule = citation_text(site.locale(), actor.language, citation_of(*rule, actor.language));
    return true;
  });
  view.nothing = {.title_key = "stand_in.none", .hint_key = "stand_in.none_hint"};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .section = kStandInsPath}, view);
}

Result<Response> StandInPages::form_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const asked = id_from_text<DepartmentId>(form.value("department")).value_or(DepartmentId{});
  auto may_name = false;
  auto const stock = db.read(actor, [&](Tx& tx) {
    may_name = may_name_at_all(tx, actor);
    return read_stock(tx, actor, asked);
  });
  if (!may_name) return forbidden("stand_in.not_yours");
  auto view = StandInFormView{.title = site.words(actor, "stand_in.new")};
  view.asks_department = may_name_any_stand_in(actor);
  auto departments = std::vector<Choice>{};
  for (auto const& department : stock.departments) departments.push_back({.value = to_text(department.id), .label = department.name});
  view.department = form.select("department", "stand_in.department", std::move(departments), {.required = true});
  if (!stock.department.is_nil()) show_choices(view, form, site, actor, stock);
  view.summary = form.summary();
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "stand_in.list"), .path = kStandInsPath}, {.label = view.title}},
                    .section = kStandInsPath,
                    .status = status,
                    .is_wide = false},
                   view);
}

Result<Response> StandInPages::new_form(Request const& request, Actor const& actor) const {
  auto form = Form{site.locale(), actor.language};
  form.set("department", std::string{request.query_value("department")}).set("principal", to_text(actor.person));
  return form_page(request, actor, form);
}

Result<Response> StandInPages::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const draft = read_stand_in_input(fields);
  auto const unreadable = fields.problem();
  auto const named = unreadable ? Result<StandInId>{*unreadable} : name_stand_in(db, actor, draft);
  if (named) return redirect(kStandInsPath, "stand_in.flash.named");
  if (named.error().kind != Kind::invalid) return named.error();
  return form_page(request, actor, Form{site.locale(), actor.language}.typed(request).refuse(named.error()));
}

Result<Response> StandInPages::end(Request const& request, Actor const& actor) const {
  auto const id = request.id<StandInId>();
  if (!id) return not_found();
  TRY(end_stand_in(db, actor, *id));
  return redirect(kStandInsPath, "stand_in.flash.ended");
}

}  // namespace baeumgil
