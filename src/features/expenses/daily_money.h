#pragma once
// The parts of travel money that go by days: per diem and meals, at home and abroad.

#include <string>
#include <string_view>

#include "features/expenses/tally.h"

namespace baeumgil {

void add_per_diem(Tally&, Travel const&);
void add_meals(Tally&, Travel const&);

// "allowance.overseas.grade_2.meals.tier_b"
std::string overseas_code(TravelGrade, std::string_view part, std::string_view tier = {});
Stay stay_on(Travel const&, Date);
// The row that says the tier of the country one is in that day.
Rule const* tier_on(Tally&, Travel const&, Date);

}  // namespace baeumgil
