#pragma once
// Whether a nomination may be rewarded at all: discipline, grounds of exclusion, dates, the same merit elsewhere. A no has its
// reason, a yes an answer to everything that is asked.

#include <optional>
#include <string>
#include <vector>

#include "base/enum_text.h"
#include "base/result.h"
#include "features/awards/award.h"
#include "features/awards/eligibility_check.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

enum class Eligibility { eligible, ineligible };
constexpr auto enum_words(Eligibility) { return std::array<std::string_view, 2>{"eligible", "ineligible"}; }

struct EligibilityInput {
  std::optional<Eligibility> eligibility{};
  std::string reason{};
  std::vector<EligibilityAnswer> checks{};  // who is found ineligible needs none; what is answered is kept
};

// After the disclosure only an upheld objection changes it: to ineligible.
Result<NominationId> judge_eligibility(Database&, Actor const&, NominationId, EligibilityInput const&);

}  // namespace baeumgil
