#pragma once
// Brings the rules and holidays the program carries into the database, and rules out of it for whoever asks.

#include "features/rules/rule.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// At every start after a new version; running it again changes nothing. An institution's own rows stay.
Result<Done> load_shared_rules(Tx&);
Result<Done> load_shared_holidays(Tx&);

// Every row that may count for this institution, with the holidays: what evaluate() and deadline() take.
RuleBook load_rule_book(Tx&);
Holidays load_holidays(Tx&);  // the carried ones, and what the institution says of days itself

}  // namespace baeumgil
