#pragma once

#include <vector>

#include "features/contacts/contact.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Contact> list_contacts(Tx&, Actor const&, InstitutionId host);  // that this reader may see, by name

}  // namespace baeumgil
