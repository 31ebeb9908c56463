#include "features/contacts/contact_store.h"

namespace baeumgil {
namespace {

constexpr Sql kContacts{
    "SELECT k.id, k.host_id, k.name, k.department, k.post, k.phone, k.email, k.about, k.consent, k.consented_on, k.visible_to, "
    "k.added_by_id, p.name FROM host_contacts k "
    "JOIN people p ON p.institution_id = k.institution_id AND p.id = k.added_by_id WHERE k.institution_id = $institution"};

Contact read_contact(Row& row) {
  auto contact = Contact{.id = row.next<ContactId>(), .host = row.next<InstitutionId>()};
  contact.name = row.next<std::string>();
  contact.department = row.next<std::string>();
  contact.post = row.next<std::string>();
  contact.phone = row.next<std::string>();
  contact.email = row.next<std::string>();
  contact.about = row.next<std::string>();
  contact.consent = row.next<ContactConsent>();
  contact.consented_on = row.next<Date>();
  contact.visible_to = row.next<ContactCircle>();
  contact.added_by = row.next<PersonId>();
  contact.added_by_name = row.next<std::string>();
  return contact;
}

void add_visible_contacts(Query& query, Actor const& actor) {
  if (!actor.has(Role::programme_officer)) query.add(" AND (k.visible_to = 'staff' OR k.added_by_id = $?)", actor.person);
}

}  // namespace

std::vector<Contact> list_contacts(Tx& tx, Actor const& actor, InstitutionId host) {
  auto query = Query{kContacts};
  query.add(" AND k.host_id = $?", host);
  add_visible_contacts(query, actor);
  return tx.list(query.add(" ORDER BY k.name, k.id LIMIT 200"), read_contact);
}

Result<Contact> find_contact(Tx& tx, Actor const& actor, ContactId id) {
  auto query = Query{kContacts};
  query.add(" AND k.id = $?", id);
  add_visible_contacts(query, actor);
  auto found = tx.find(query, read_contact);
  if (!found) return not_found();
  return *std::move(found);
}

bool has_contact(Tx& tx, Actor const& actor, InstitutionId host, std::string_view email, std::string_view phone) {
  auto query = Query{kContacts};
  query.add(" AND k.host_id = $?", host);
  if (email.empty())
    query.add(" AND k.phone = $?", phone);
  else
    query.add(" AND k.email = $?", email);
  add_visible_contacts(query, actor);
  return tx.find(query.add(" ORDER BY k.id LIMIT 1"), read_contact).has_value();
}

void insert_contact(Tx& tx, Contact const& contact) {
  tx.change(
      "INSERT INTO host_contacts (institution_id, id, host_id, name, department, post, phone, email, about, consent, consented_on, "
      "visible_to, added_by_id, added_at) VALUES ($institution, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
      contact.id, contact.host, contact.name, contact.department, contact.post, contact.phone, contact.email, contact.about,
      contact.consent, contact.consented_on, contact.visible_to, contact.added_by, tx.now());
}

void remove_contact_row(Tx& tx, ContactId id) {
  tx.change("DELETE FROM host_contacts WHERE institution_id = $institution AND id = $1", id);
}

}  // namespace baeumgil
