#pragma once
// Every SQL statement about contacts at hosts.

#include <string_view>
#include "base/result.h"
#include "features/contacts/find_contacts.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Contact> find_contact(Tx&, Actor const&, ContactId);
// Of those this reader may see: with that mail, or without one with that phone. Whom one may not see one does not learn of.
bool has_contact(Tx&, Actor const&, InstitutionId host, std::string_view email, std::string_view phone);
void insert_contact(Tx&, Contact const&);
void remove_contact_row(Tx&, ContactId);

}  // namespace baeumgil
