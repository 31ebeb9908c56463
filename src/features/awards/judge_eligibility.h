#pragma once
// Whether a nomination may be rewarded at all: discipline, dates, the same merit elsewhere. A no has its reason.

#include <optional>
#include <string>

#include "base/enum_text.h"
#include "base/result.h"
#include "features/awards/award.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

enum class Eligibility { eligible, ineligible };
constexpr auto enum_words(Eligibility) { return std::array<std::string_view, 2>{"eligible", "ineligible"}; }

struct EligibilityInput {
  std::optional<Eligibility> eligibility{};
  std::string reason{};
  int discipline_cases{0};  // of those it would go to, as the personnel office answered
};

// After the disclosure only an upheld objection changes it: to ineligible.
Result<NominationId> judge_eligibility(Database&, Actor const&, NominationId, EligibilityInput const&);
// What stands against rewarding it, whoever asks.
std::optional<Problem> eligibility_problem(Tx&, Actor const&, AwardRound const&, Nomination const&, int discipline_cases);

}  // namespace baeumgil
