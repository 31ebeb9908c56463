#pragma once
// A situation as people write it down for `baeumgil rules check`:
//   {"date": "2026-08-20", "about": ["trip", "domestic"], "facts": {"trip.nights": 2}}
// and, when wanted, "institution": "41450" (its rules, from its database) and "strict": true (the stricter set is on).

#include <string>
#include <string_view>

#include "base/result.h"
#include "features/rules/evaluate.h"
#include "features/rules/known_fact.h"

namespace baeumgil {

struct SituationFile {
  Date day{};  // of travel: its versions decide
  Situation situation{};
  std::string institution{};  // code of the directory; empty: the rules the program carries
  bool is_strict{false};
};

// Invalid names the place in the file: "facts.team.sise", or the line and column where it is no JSON.
Result<SituationFile> read_situation(std::string_view json);

// A value of that fact, from text: "2026-08-22", "4", "yes". Invalid at that field when it cannot be one.
Result<Situation::Fact> read_fact(KnownFact const&, std::string_view text, std::string const& field);

}  // namespace baeumgil
