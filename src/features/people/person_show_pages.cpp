// The page of one person; see person_pages.h.
#include "features/audit/history.h"
#include "features/people/find_person.h"
#include "features/people/person_pages.h"
#include "features/people/person_view.h"
#include "platform/db/database.h"
#include "platform/html/form.h"

namespace baeumgil {
namespace {

struct Shown {
  Person person{};
  std::vector<Department> departments{};
  std::vector<RecordedEvent> events{};
  std::optional<ActionButton> follow{};
};

void add_roles(PersonShowView& view, Site const& site, Actor const& actor, Person const& person) {
  for (auto const role : all_of<Role>()) {
    if (!person.roles.has(role)) continue;
    auto const word = std::string{to_word(role)};
    auto held = HeldRole{.label = site.words(actor, "role." + word)};
    if (view.may_manage)
      held.take = ActionButton{
          .label_key = "person.role.take", .path = "/people/" + to_text(person.id) + "/roles/" + word + "/removal", .style = "text"};
    view.roles.push_back(std::move(held));
  }
}

// What an administrator may do with the account; nothing for others.
void add_actions(PersonShowView& view, Actor const& actor, Person const& person) {
  if (!view.may_manage) return;
  auto const path = "/people/" + to_text(person.id);
  view.may_deactivate = person.is_active && person.id != actor.person;
  if (person.is_active)
    view.invite = ActionButton{.label_key = person.has_password ? "person.invite_again" : "person.invite",
                               .path = path + "/invitation",
                               .style = "secondary",
                               .confirm_key = "person.invite_confirm"};
  else
    view.reactivate = ActionButton{.label_key = "person.reactivate", .path = path + "/reactivation"};
}

}  // namespace

Result<Response> PersonPages::show_page(Request const& request, Actor const& actor, PersonId id, Form const& form) const {
  auto const read = db.read(actor, [&](Tx& tx) -> Result<Shown> {
    auto shown = Shown{.person = TRY(find_person(tx, id))};
    shown.departments = list_departments(tx);
    if (may_see_account(actor, shown.person)) shown.events = list_events_of(tx, "person", id.value);
    if (follow != nullptr && shown.person.is_active) shown.follow = follow(tx, actor, "person", to_text(id));
    return shown;
  });
  auto const shown = TRY(read);
  auto const& person = shown.person;
  auto view = PersonShowView{.title = person.name,
                             .person = to_row(site, actor, person),
                             .is_example = person.is_example,
                             .may_manage = may_manage_people(actor),
                             .has_password = person.has_password,
                             .summary = form.summary(),
                             .shows_history = may_see_account(actor, person)};
  if (may_see_contact(actor, person)) {
    view.staff_no = person.staff_no;
    view.email = person.email;
  }
  view.state = {.label = site.words(actor, person.is_active ? "person.active" : "person.inactive"),
                .tone = person.is_active ? Tone::success : Tone::gray};
  add_roles(view, site, actor, person);
  add_actions(view, actor, person);
  view.new_role = form.select("role", "person.role", enum_choices<Role>(site.locale(), actor.language, "role.", ""), {.required = true});
  view.transfer_to = form.select("department", "person.transfer.to", department_choices(shown.departments), {.required = true});
  view.transfer_to.empty_label = view.new_role.empty_label = site.words(actor, "form.choose");
  view.reason = form.area("reason", "person.deactivate.reason", {.required = true, .max_length = 300, .rows = 2});
  view.history = to_timeline(site.locale(), actor.language, shown.events);
  view.follow = shown.follow;
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "person.list"), .path = "/people"}, {.label = view.title}},
                    .section = "/people",
                    .status = status},
                   view);
}

Result<Response> PersonPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  return show_page(request, actor, *id, Form{site.locale(), actor.language});
}

}  // namespace baeumgil
