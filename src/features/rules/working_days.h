#pragma once
// Counting days as the law counts them (민법 제155조부터 제161조까지).

#include "features/rules/rule.h"

namespace baeumgil {

bool is_weekend(Date);
bool is_working_day(Holidays const&, Date);    // neither a Saturday, a Sunday nor a holiday, nor a day this institution is closed
Date next_working_day(Holidays const&, Date);  // the day itself when it is one
Date add_working_days(Holidays const&, Date, int count);  // the count-th working day after it
Date end_of_months(Date anchor, int months);              // last day of a period of months whose first day is not counted

// The last day a rule allows, counted from the anchor; the anchor itself when the rule counts nothing. It moves for public
// holidays only (민법 제161조): a day the institution closes for itself does not give it more time.
Date due_date(Rule const&, Date anchor, Holidays const&);

// Whether holidays may move its last day.
bool is_moved_by_holidays(Rule const&);
// Whether the list of that year is there: it reaches from New Year's Day to Christmas. Days of other years may still move.
bool knows_holidays_of(Holidays const&, int year);

// By the version in force on the anchor's day; none when there is no such rule then.
std::optional<Date> deadline(RuleBook const&, std::string_view code, Date anchor);

}  // namespace baeumgil
