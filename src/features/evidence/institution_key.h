#pragma once
// The key an institution signs with. One for all it hands out; see docs/decisions/0026.

#include "base/actor.h"
#include "base/result.h"
#include "platform/crypto/signing_key.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

// Made when it is first asked for; two at once make one. A trial (dry_run) keeps none.
Result<SigningKey> key_of_institution(Database&, Actor const&);
// What others compare before they trust a file of ours; empty while nothing has been signed.
std::string institution_fingerprint(Tx&);

}  // namespace baeumgil
