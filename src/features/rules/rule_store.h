#pragma once
// Keeps rules and holidays in the database. What a rule means is in rule.h.

#include "features/rules/own_rule.h"
#include "features/rules/rule_file.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// Every row that may count for this institution: shared, of its province, the stricter set, its own. By code and date.
std::vector<Rule> list_rules(Tx&);
// Of one rule: own effective ones first, then those of the province, then the stricter set and the shared; each newest first.
std::vector<OwnRule> list_versions(Tx&, std::string_view code);
std::vector<OwnRule> list_drafts(Tx&);  // newest first
Result<OwnRule> find_own_rule(Tx&, RuleId);

void insert_rule(Tx&, OwnRule const&);
Result<Done> update_rule(Tx&, OwnRule const&);  // conflict when someone saved first
Result<Done> remove_draft(Tx&, OwnRule const&);

// A province's effective row where its cities read it. The same row again is brought up to date.
void put_province_rule(Tx&, Rule const&);
bool is_province(Tx&);  // this institution

// Rows the program carries replace those it carried before.
void replace_shared_rules(Tx&, std::vector<Rule> const&);
void replace_shared_holidays(Tx&, std::vector<HolidayRow> const&);
std::vector<HolidayRow> list_carried_days(Tx&);  // by day

}  // namespace baeumgil
