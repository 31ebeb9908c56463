#pragma once
// Whether a nomination may be rewarded at all: discipline, dates, the same merit elsewhere. A no has its reason.

#include <optional>
#include <string>

#include "base/enum_text.h"
#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

enum class Eligibility { eligible, ineligible };
constexpr auto enum_words(Eligibility) { return std::array<std::string_view, 2>{"eligible", "ineligible"}; }

// After the disclosure only an upheld objection changes it: to ineligible.
Result<NominationId> judge_eligibility(Database&, Actor const&, NominationId, std::optional<Eligibility>, std::string const& reason);

}  // namespace baeumgil
