#pragma once
// Keeps rules and holidays in the database. What a rule means is in rule.h.

#include "features/rules/rule.h"
#include "features/rules/rule_file.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Rule> list_rules(Tx&);                            // shared and own, all versions, by code and date
std::vector<Rule> list_versions(Tx&, std::string_view code);  // of one rule, shared and own, newest first
Result<Rule> find_own_rule(Tx&, RuleId);
std::optional<Rule> find_own_version(Tx&, std::string_view code, Date effective_from);

Result<Done> insert_rule(Tx&, Rule const&);  // conflict when the institution has a version of that code from that day
Result<Done> update_rule_end(Tx&, Rule const&);

// Rows the program carries replace those it carried before.
void replace_shared_rules(Tx&, std::vector<Rule> const&);
void replace_shared_holidays(Tx&, std::vector<HolidayRow> const&);
Holidays list_holidays(Tx&);

}  // namespace baeumgil
