#include "features/contacts/contact_pages.h"

#include "base/day_text.h"
#include "features/contacts/contact_store.h"
#include "features/contacts/contact_views.h"
#include "features/contacts/keep_contact.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/html/step_form.h"
#include "platform/web/api_answer.h"

namespace baeumgil {
namespace {

ContactInput read_contact_input(Fields& fields) {
  return {.name = fields.text("name"),
          .department = fields.text("department"),
          .post = fields.text("post"),
          .phone = fields.text("phone"),
          .email = fields.text("email"),
          .about = fields.text("about"),
          .consent = fields.choice<ContactConsent>("consent"),
          .consented_on = fields.date("consented_on"),
          .visible_to = fields.choice<ContactCircle>("visible_to").value_or(ContactCircle::staff)};
}

ContactRowView contact_row(Site const& site, Actor const& actor, Contact const& contact) {
  auto row = ContactRowView{.name = contact.name, .phone = contact.phone, .email = contact.email, .about = contact.about};
  row.place = contact.department + (contact.department.empty() || contact.post.empty() ? "" : " ") + contact.post;
  row.consent =
      site.words(actor, "contact.consent." + std::string{to_word(contact.consent)}) + ", " + day_text(actor.language, contact.consented_on);
  row.added = site.words(actor, "contact.added_by", {contact.added_by_name});
  if (contact.visible_to == ContactCircle::officers)
    row.circle = Badge{.label = site.words(actor, "contact.visible_to.officers"), .tone = Tone::warning};
  if (may_remove_contact(actor, contact))
    row.remove = ActionButton{.label_key = "contact.remove",
                              .path = "/contacts/" + to_text(contact.id) + "/removal",
                              .style = "tertiary",
                              .confirm_key = "contact.remove.confirm"};
  return row;
}

struct HostContacts {
  Institution host{};
  std::vector<Contact> contacts{};
};

Result<HostContacts> read_contacts(Tx& tx, Actor const& actor, InstitutionId host) {
  return HostContacts{TRY(find_institution(tx, host)), list_contacts(tx, actor, host)};
}

void write_contact(JsonWriter& json, Contact const& contact) {
  json.begin_object().field("id", to_text(contact.id)).field("name", contact.name).field("department", contact.department);
  json.field("post", contact.post).field("phone", contact.phone).field("email", contact.email).field("about", contact.about);
  json.field("consent", to_word(contact.consent)).field("consented_on", to_text(contact.consented_on));
  json.field("visible_to", to_word(contact.visible_to)).end_object();
}

}  // namespace

Result<Response> ContactPages::list(Request const& request, Actor const& actor) const {
  auto const id = request.id<InstitutionId>();
  if (!id) return not_found();
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_contacts(tx, actor, *id); }));
  auto view = ContactListView{.title = site.words(actor, "contact.list"), .host = found.host.shown_name()};
  view.host_path = "/targets/" + to_text(*id);
  if (may_add_contact(actor)) view.add_path = contacts_path(*id) + "/new";
  for (auto const& contact : found.contacts) view.rows.push_back(contact_row(site, actor, contact));
  view.nothing = {.title_key = "contact.none", .hint_key = "contact.none_hint"};
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "institution.list"), .path = "/targets"},
                               {.label = view.host, .path = view.host_path},
                               {.label = view.title}},
                    .section = "/targets"},
                   view);
}

Result<Response> ContactPages::form_page(Request const& request, Actor const& actor, InstitutionId host, Form const& form) const {
  auto const institution = TRY(db.read(actor, [&](Tx& tx) { return find_institution(tx, host); }));
  if (!may_add_contact(actor)) return forbidden("contact.add.not_allowed");
  auto const choices = [&]<WordedEnum E>(std::string_view prefix, std::string_view chosen, E) {
    return enum_choices<E>(site.locale(), actor.language, prefix, chosen);
  };
  auto view = StepForm{.title = site.words(actor, "contact.add"), .lead = institution.shown_name()};
  view.action = contacts_path(host);
  view.cancel = view.action;
  view.submit_key = "form.save";
  view.sections.push_back(
      {.title_key = "contact.who",
       .parts = {form.text("name", "contact.name", {.required = true, .max_length = 100}),
                 form.text("department", "contact.department", {.max_length = 100}), form.text("post", "contact.post", {.max_length = 100}),
                 form.text("phone", "contact.phone", {.max_length = 100, .hint_key = "contact.phone_hint", .type = "tel"}),
                 form.text("email", "contact.email", {.max_length = 100, .type = "email"}),
                 form.area("about", "contact.about", {.max_length = 500, .rows = 3, .hint_key = "contact.about_hint"})}});
  view.sections.push_back(
      {.title_key = "contact.consent",
       .lead = site.words(actor, "contact.consent_lead"),
       .parts = {
           form.radio("consent", "contact.consent_how", choices("contact.consent.", "", ContactConsent{}), {.required = true}),
           form.date("consented_on", "contact.consented_on", {.required = true}),
           form.radio("visible_to", "contact.visible_to", choices("contact.visible_to.", "staff", ContactCircle{}), {.required = true})}});
  view.summary = form.summary();
  return site.page(request, actor,
                   {.title = view.title,
                    .crumbs = {{.label = site.words(actor, "institution.list"), .path = "/targets"},
                               {.label = view.lead, .path = "/targets/" + to_text(host)},
                               {.label = site.words(actor, "contact.list"), .path = view.action},
                               {.label = view.title}},
                    .section = "/targets",
                    .status = view.summary.is_shown() ? 422 : 200,
                    .is_wide = false},
                   view);
}

Result<Response> ContactPages::form(Request const& request, Actor const& actor) const {
  auto const id = request.id<InstitutionId>();
  if (!id) return not_found();
  return form_page(request, actor, *id, Form{site.locale(), actor.language});
}

Result<Response> ContactPages::add(Request const& request, Actor const& actor) const {
  auto const id = request.id<InstitutionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_contact_input(fields);
  auto const unreadable = fields.problem();
  auto const added = unreadable ? Result<ContactId>{*unreadable} : add_contact(db, actor, *id, input);
  if (added) return redirect(contacts_path(*id), "contact.flash.added");
  if (added.error().kind != Kind::invalid) return added.error();
  return form_page(request, actor, *id, Form{site.locale(), actor.language}.typed(request).refuse(added.error()));
}

Result<Response> ContactPages::remove(Request const& request, Actor const& actor) const {
  auto const id = request.id<ContactId>();
  if (!id) return not_found();
  auto const host = TRY(remove_contact(db, actor, *id));
  return redirect(contacts_path(host), "contact.flash.removed");
}

Result<Response> ContactPages::list_json(Request const& request, Actor const& actor) const {
  auto const id = request.id<InstitutionId>();
  if (!id) return not_found();
  auto query = Fields::of_query(request);
  auto const asked = read_page_asked(query);
  if (auto problem = query.problem()) return *std::move(problem);
  auto const found = TRY(db.read(actor, [&](Tx& tx) { return read_contacts(tx, actor, *id); }));
  return page_of_all(found.contacts, asked, write_contact);
}

Result<Response> ContactPages::add_json(Request const& request, Actor const& actor) const {
  auto const id = request.id<InstitutionId>();
  if (!id) return not_found();
  auto fields = Fields::of(request);
  auto const input = read_contact_input(fields);
  if (auto problem = fields.problem()) return *std::move(problem);
  auto const added = TRY(add_contact(db, actor, *id, input));
  return done_answer(201, to_text(added));
}

Result<Response> ContactPages::remove_json(Request const& request, Actor const& actor) const {
  auto const id = request.id<ContactId>();
  if (!id) return not_found();
  TRY(remove_contact(db, actor, *id));
  return done_answer(200, to_text(*id));
}

}  // namespace baeumgil
