#pragma once
// Every SQL statement about contacts at hosts.

#include <string_view>
#include "base/result.h"
#include "features/contacts/find_contacts.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Contact> find_contact(Tx&, Actor const&, ContactId);
bool has_contact(Tx&, InstitutionId host, std::string_view email, std::string_view phone);  // listed with either, whoever sees it
void insert_contact(Tx&, Contact const&);
void remove_contact_row(Tx&, ContactId);

}  // namespace baeumgil
