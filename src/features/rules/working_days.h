#pragma once
// Counting days as the law counts them (민법 제155조부터 제161조까지).

#include "features/rules/rule.h"

namespace baeumgil {

bool is_working_day(Holidays const&, Date);
Date next_working_day(Holidays const&, Date);             // the day itself when it is one
Date add_working_days(Holidays const&, Date, int count);  // the count-th working day after it
Date end_of_months(Date anchor, int months);              // last day of a period of months whose first day is not counted

// The last day a rule allows, counted from the anchor; the anchor itself when the rule counts nothing.
Date due_date(Rule const&, Date anchor, Holidays const&);

// By the version in force on the anchor's day; none when there is no such rule then.
std::optional<Date> deadline(RuleBook const&, std::string_view code, Date anchor);

}  // namespace baeumgil
