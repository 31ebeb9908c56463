#pragma once
// What a council asks of the programme, year by year: counts and sums of what the public lists show, nothing of anybody.

#include <array>
#include <cstdint>
#include <vector>

#include "base/enum_text.h"
#include "base/money.h"
#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct CouncilYear {
  int year{0};
  std::int64_t trips{0};   // that took place, by their first day
  std::int64_t people{0};  // travellers of all of them; who went twice counts twice
  Won paid{};
  Won fees{};                                                         // of trips given up, by the day they were
  std::int64_t cases{0};                                              // open to everybody, by the day they were published
  std::array<std::int64_t, all_of<Decision>().size()> decisions{};    // by the day of the decision
  std::array<std::int64_t, all_of<AdoptionState>().size()> states{};  // where what was decided in the year stands now
  Won benefit{};                                                      // confirmed, by the year it came in
  std::int64_t prizes{0};                                             // paid in the year and not taken back
  Won prizes_paid{};

  std::int64_t decided() const;
};

std::vector<CouncilYear> list_council_years(Tx&);  // newest first; years in which there was something

}  // namespace baeumgil
