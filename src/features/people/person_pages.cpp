#include "features/people/person_pages.h"

#include "features/people/add_person.h"
#include "features/people/change_person.h"
#include "features/people/deactivate_person.h"
#include "features/people/find_person.h"
#include "features/people/give_role.h"
#include "features/people/person_view.h"
#include "features/people/transfer_person.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

void fill(Form& form, Person const& person) {
  form.set("name", person.name)
      .set("staff_no", person.staff_no)
      .set("email", person.email)
      .set("post", std::string{to_word(person.post)})
      .set("rank", person.rank)
      .set("duties", person.duties)
      .set("version", std::to_string(person.version));
}

}  // namespace

Result<Response> PersonPages::form_page(Request const& request, Actor const& actor, std::optional<PersonId> id, Form const& form) const {
  auto const departments = db.read(actor, [](Tx& tx) { return list_departments(tx); });
  auto view = PersonFormView{.title = site.words(actor, id ? "person.edit" : "person.add"),
                             .lead = site.words(actor, id ? "person.edit_lead" : "person.add_lead"),
                             .summary = form.summary(),
                             .action = id ? "/people/" + to_text(*id) : "/people",
                             .version = {.name = "version", .value = form.value("version")}};
  view.cancel = view.action;
  view.name = form.text("name", "person.name", {.required = true, .max_length = 60});
  view.staff_no = form.text("staff_no", "person.staff_no", {.required = true, .max_length = 30, .hint_key = "person.staff_no_hint"});
  view.email = form.text("email", "person.email", {.required = true, .max_length = 200, .hint_key = "person.email_hint", .type = "email"});
  if (!id) {
    view.department = form.select("department", "person.department", department_choices(departments), {.required = true});
    view.department->empty_label = site.words(actor, "form.choose");
  }
  view.post = form.select("post", "person.post", enum_choices<Post>(site.locale(), actor.language, "post.", form.value("post")),
                          {.required = true});
  view.rank = form.text("rank", "person.rank", {.max_length = 60, .hint_key = "person.rank_hint"});
  view.duties = form.area("duties", "person.duties", {.max_length = 300});
  auto const status = view.summary.is_shown() ? 422 : 200;
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "person.list"), .path = "/people"}, {.label = view.title}},
                    .section = "/people",
                    .status = status,
                    .is_wide = false},
                   view);
}

Result<Response> PersonPages::new_form(Request const& request, Actor const& actor) const {
  auto form = Form{site.locale(), actor.language};
  form.set("department", std::string{request.query_value("department")});
  return form_page(request, actor, {}, form);
}

Result<Response> PersonPages::create(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto const input = read_person_input(fields);
  auto const unreadable = fields.problem();
  auto const added = unreadable ? Result<PersonId>{*unreadable} : add_person(db, actor, input);
  if (added) return redirect("/people/" + to_text(*added), "person.flash.added");
  if (added.error().kind != Kind::invalid) return added.error();
  return form_page(request, actor, {}, Form{site.locale(), actor.language}.typed(request).refuse(added.error()));
}

Result<Response> PersonPages::edit_form(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto const person = TRY(db.read(actor, [&](Tx& tx) { return find_person(tx, *id); }));
  auto form = Form{site.locale(), actor.language};
  fill(form, person);
  return form_page(request, actor, id, form);
}

Result<Response> PersonPages::edit(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_person_input(fields);
  auto const version = static_cast<int>(fields.integer("version").value_or(0));
  auto const unreadable = fields.problem();
  auto const saved = unreadable ? Result<PersonId>{*unreadable} : change_person(db, actor, *id, input, version);
  if (saved) return redirect("/people/" + to_text(*id), "form.saved");
  if (saved.error().kind != Kind::invalid) return saved.error();
  return form_page(request, actor, id, Form{site.locale(), actor.language}.typed(request).refuse(saved.error()));
}

Result<Response> PersonPages::after(Request const& request, Actor const& actor, Result<PersonId> const& done,
                                    std::string_view flash_key) const {
  if (done) return redirect("/people/" + to_text(*done), flash_key);
  auto const id = request.id<PersonId>();
  if (!id || done.error().kind != Kind::invalid) return done.error();
  return show_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Result<Response> PersonPages::transfer(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const to = fields.id<DepartmentId>("department").value_or(DepartmentId{});
  return after(request, actor, transfer_person(db, actor, *id, to), "person.flash.transferred");
}

Result<Response> PersonPages::deactivate(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  return after(request, actor, deactivate_person(db, actor, *id, fields.text("reason")), "person.flash.deactivated");
}

Result<Response> PersonPages::reactivate(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  return after(request, actor, reactivate_person(db, actor, *id), "person.flash.reactivated");
}

Result<Response> PersonPages::give_role(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const role = fields.choice<Role>("role");
  auto const done = role ? baeumgil::give_role(db, actor, *id, *role) : Result<PersonId>{invalid("role", "field.required")};
  return after(request, actor, done, "person.flash.role_given");
}

Result<Response> PersonPages::take_role(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  auto const role = enum_from_word<Role>(request.parameter("role"));
  if (!id || !role) return not_found();
  return after(request, actor, baeumgil::take_role(db, actor, *id, *role), "person.flash.role_taken");
}

}  // namespace baeumgil
