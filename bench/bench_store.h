#pragma once
// The few statements that no feature offers, because no person may do this: mark a tenant, hand out numbers in bulk, sign in
// without a password.

#include <optional>
#include <string>
#include <string_view>

#include "platform/db/transaction.h"

namespace baeumgil::bench {

void mark_tenant(Tx&);
bool is_tenant(Tx&);
std::optional<PersonId> find_first_officer(Tx&);
void set_last_number(Tx&, std::string_view series, int year, int last);
// The token of a new session, and of a new API token that may write.
std::string open_session(Tx&, PersonId);
std::string open_api_token(Tx&, PersonId);

}  // namespace baeumgil::bench
