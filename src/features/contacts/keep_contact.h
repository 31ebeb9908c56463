#pragma once
// Writes a contact at a host down, and erases one.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/contacts/contact.h"

namespace baeumgil {

class Database;

struct ContactInput {
  std::string name{};
  std::string department{};
  std::string post{};
  std::string phone{};
  std::string email{};
  std::string about{};
  std::optional<ContactConsent> consent{};
  std::optional<Date> consented_on{};
  ContactCircle visible_to{ContactCircle::staff};
};

// Refused: nobody agreed, no way to reach them, the same person twice. The log tells that there is one more, and not who.
Result<ContactId> add_contact(Database&, Actor const&, InstitutionId host, ContactInput const&);
// For good: what is kept of a person goes when the agreement does.
Result<InstitutionId> remove_contact(Database&, Actor const&, ContactId);

}  // namespace baeumgil
