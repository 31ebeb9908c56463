// Pages for people who cannot sign in yet; see sign_in_pages.h.
#include "features/people/find_person.h"
#include "features/sign_in/first_administrator.h"
#include "features/sign_in/invite_person.h"
#include "features/sign_in/sign_in_pages.h"
#include "features/sign_in/sign_in_views.h"
#include "features/sign_in/token.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

std::vector<TextField> password_fields(Form const& form) {
  auto fields = std::vector<TextField>{
      form.text("password", "password.new",
                {.required = true, .max_length = 200, .hint_key = "password.hint", .type = "password", .autocomplete = "new-password"}),
      form.text("password_again", "password.again",
                {.required = true, .max_length = 200, .type = "password", .autocomplete = "new-password"})};
  for (auto& field : fields) field.value.clear();
  return fields;
}

// The same twice, or a problem.
Result<std::string> read_password(Request const& request) {
  auto const password = std::string{request.form_value("password")};
  if (password != request.form_value("password_again")) return invalid("password_again", "password.differs");
  return password;
}

// The institution of the directory that bears the name; a problem that names those it could be.
Result<InstitutionId> read_institution(Database& db, std::string const& name) {
  if (name.empty()) return invalid("institution", "field.required");
  return db.read(InstitutionId{}, [&](Tx& tx) -> Result<InstitutionId> {
    if (auto const found = find_institution_by_name(tx, name)) return found->id;
    auto likely = std::string{};
    for (auto const& institution : search_institutions(tx, name, 5)) likely += (likely.empty() ? "" : ", ") + institution.full_name;
    if (likely.empty()) return invalid("institution", "first_administrator.unknown_institution");
    return invalid("institution", "first_administrator.which_institution", {likely});
  });
}

}  // namespace

Result<Response> SignInPages::invite(Request const& request, Actor const& actor) const {
  auto const id = request.id<PersonId>();
  if (!id) return not_found();
  auto const& site = host.site;
  auto const person = TRY(host.db.read(actor, [&](Tx& tx) { return find_person(tx, *id); }));
  auto letter = InvitationLetter{.token = new_session_token(actor.institution)};
  auto const link = host.base_address + "/invitations/" + letter.token;
  letter.subject = site.locale().words(person.language, "invitation.mail.subject");
  letter.text = site.locale().words(person.language, "invitation.mail.text", {person.name, link});
  TRY(invite_person(host.db, settings, actor, *id, letter));
  auto const view = SecretView{.title = site.words(actor, "invitation.made"),
                               .lead = site.words(actor, "invitation.made_lead", {person.name, person.email}),
                               .label = site.words(actor, "invitation.link"),
                               .secret = link,
                               .back = "/people/" + to_text(*id)};
  return site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .is_wide = false}, view);
}

Result<Response> SignInPages::invitation_page(Request const& request, Actor const& actor, Form const& form) const {
  auto const owner = TRY(find_invited(host.db, request.parameter("token")));
  auto view = SecretFormView{.title = host.site.words(actor, "invitation.title"),
                             .lead = host.site.words(actor, "invitation.lead", {owner.name, owner.email}),
                             .summary = form.summary(),
                             .action = "/invitations/" + std::string{request.parameter("token")},
                             .fields = password_fields(form),
                             .submit_key = "invitation.submit"};
  auto const status = view.summary.is_shown() ? 422 : 200;
  return host.site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .status = status, .is_wide = false}, view);
}

Result<Response> SignInPages::invitation_form(Request const& request, Actor const& actor) const {
  return invitation_page(request, actor, Form{host.site.locale(), actor.language});
}

Result<Response> SignInPages::accept(Request const& request, Actor const& actor) const {
  auto const password = read_password(request);
  auto const done = password ? accept_invitation(host.db, settings, request.parameter("token"), *password) : Result<Done>{password.error()};
  if (done) return redirect("/sign-in", "invitation.flash.done");
  if (done.error().kind != Kind::invalid) return done.error();
  return invitation_page(request, actor, Form{host.site.locale(), actor.language}.typed(request).refuse(done.error()));
}

Response SignInPages::first_page(Request const& request, Actor const& actor, Form const& form) const {
  auto view = SecretFormView{.title = host.site.words(actor, "first_administrator.title"),
                             .lead = host.site.words(actor, "first_administrator.lead"),
                             .summary = form.summary(),
                             .action = "/first-administrator",
                             .hidden = {{.name = "token", .value = form.value("token")}},
                             .submit_key = "first_administrator.submit"};
  view.fields = {
      form.text("institution", "first_administrator.institution", {.required = true, .hint_key = "first_administrator.institution_hint"}),
      form.text("department", "person.department", {.required = true, .max_length = 60, .hint_key = "first_administrator.department_hint"}),
      form.text("name", "person.name", {.required = true, .max_length = 60, .autocomplete = "name"}),
      form.text("staff_no", "person.staff_no", {.required = true, .max_length = 30}),
      form.text("email", "person.email", {.required = true, .max_length = 200, .type = "email", .autocomplete = "username"})};
  for (auto& field : password_fields(form)) view.fields.push_back(std::move(field));
  auto const status = view.summary.is_shown() ? 422 : 200;
  return host.site.page(request, actor, {.title = view.title, .crumbs = {{.label = view.title}}, .status = status, .is_wide = false}, view);
}

Result<Response> SignInPages::first_form(Request const& request, Actor const& actor) const {
  auto const token = request.query_value("token");
  if (!is_first_administrator_token(host.db, token)) return not_found();
  return first_page(request, actor, Form{host.site.locale(), actor.language}.set("token", std::string{token}));
}

Result<Response> SignInPages::first(Request const& request, Actor const& actor) const {
  auto fields = Fields::of(request);
  auto asked = NewAdministrator{.department = fields.text("department")};
  asked.person.name = fields.text("name");
  asked.person.staff_no = fields.text("staff_no");
  asked.person.email = fields.text("email");
  auto const create = [&]() -> Result<PersonId> {
    asked.password = TRY(read_password(request));
    if (!is_first_administrator_token(host.db, request.form_value("token"))) return not_found();
    asked.institution = TRY(read_institution(host.db, fields.text("institution")));
    return create_first_administrator(host.db, settings, request.form_value("token"), asked);
  };
  auto const done = create();
  if (done) return redirect("/sign-in", "first_administrator.flash.done");
  if (done.error().kind != Kind::invalid) return done.error();
  return first_page(request, actor, Form{host.site.locale(), actor.language}.typed(request).refuse(done.error()));
}

}  // namespace baeumgil
