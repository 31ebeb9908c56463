#include "features/contacts/keep_contact.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/contacts/contact_store.h"
#include "features/people/person_input.h"
#include "features/targets/find_institution.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kContactLine = 100;
constexpr std::size_t kContactAbout = 500;

std::optional<Problem> problem_of(ContactInput const& input, Date today) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto const add = [&](std::string field, std::string key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::move(field), .key = std::move(key), .arguments = std::move(arguments)});
  };
  if (input.name.empty()) add("name", "field.required");
  if (input.phone.empty() && input.email.empty()) add("phone", "contact.no_way_to_reach");
  if (!input.email.empty() && !looks_like_email(input.email)) add("email", "field.not_an_email");
  if (!input.consent) add("consent", "field.required");
  if (!input.consented_on) add("consented_on", "field.required");
  if (input.consented_on && *input.consented_on > today) add("consented_on", "contact.consent_in_future");
  for (auto const& [field, text] : {std::pair{"name", &input.name}, std::pair{"department", &input.department},
                                    std::pair{"post", &input.post}, std::pair{"phone", &input.phone}, std::pair{"email", &input.email}})
    if (character_count(*text) > kContactLine) add(field, "field.too_long", {std::to_string(kContactLine)});
  if (character_count(input.about) > kContactAbout) add("about", "field.too_long", {std::to_string(kContactAbout)});
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

// Nothing of the person: the row can be erased, the log cannot.
void record(Tx& tx, Actor const& actor, std::string_view verb, Institution const& host, Contact const& contact) {
  auto json = JsonWriter{};
  json.begin_object().field("consent", to_word(contact.consent)).field("consented_on", to_text(contact.consented_on));
  json.field("visible_to", to_word(contact.visible_to)).end_object();
  record_event(tx, actor, {.verb = verb, .subject = {"institution", host.id.value, host.shown_name()}, .after = json.take()});
}

}  // namespace

Result<ContactId> add_contact(Database& db, Actor const& actor, InstitutionId host, ContactInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<ContactId> {
    auto const institution = TRY(find_institution(tx, host));
    if (!may_add_contact(actor)) return forbidden("contact.add.not_allowed");
    if (auto problem = problem_of(input, tx.today())) return *std::move(problem);
    if (has_contact(tx, actor, host, ascii_lower(input.email), input.phone))
      return invalid(input.email.empty() ? "phone" : "email", "contact.already");
    auto contact = Contact{.id = ContactId::make(), .host = host, .name = input.name, .department = input.department, .post = input.post};
    contact.phone = input.phone;
    contact.email = ascii_lower(input.email);
    contact.about = input.about;
    contact.consent = *input.consent;
    contact.consented_on = *input.consented_on;
    contact.visible_to = input.visible_to;
    contact.added_by = actor.person;
    insert_contact(tx, contact);
    record(tx, actor, "institution.contact_added", institution, contact);
    return contact.id;
  });
}

Result<InstitutionId> remove_contact(Database& db, Actor const& actor, ContactId id) {
  return db.write(actor, [&](Tx& tx) -> Result<InstitutionId> {
    auto const contact = TRY(find_contact(tx, actor, id));
    if (!may_remove_contact(actor, contact)) return forbidden("contact.remove.not_allowed");
    auto const institution = TRY(find_institution(tx, contact.host));
    remove_contact_row(tx, id);
    record(tx, actor, "institution.contact_removed", institution, contact);
    return contact.host;
  });
}

}  // namespace baeumgil
