#pragma once
// The card on its way: handed in, checked, published, returned, renewed, retired.

#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/result.h"

#include "base/ids.h"

namespace baeumgil {

class Database;

// Refused while the card lacks what another department needs to act on it.
Result<CaseId> hand_in_case(Database&, Actor const&, CaseId);
Result<CaseId> check_case(Database&, Actor const&, CaseId);
// Valid for as long as the rules say; then it is asked about again.
Result<CaseId> publish_case(Database&, Actor const&, CaseId);
Result<CaseId> return_case(Database&, Actor const&, CaseId, std::string const& reason);
Result<CaseId> renew_case(Database&, Actor const&, CaseId);
Result<CaseId> retire_case(Database&, Actor const&, CaseId, std::string const& reason);

inline constexpr std::string_view kAgeCasesJob = "case.age";
// For the daily job: published cards whose time is up become stale.
Result<Done> age_cases(Database&, Actor const&);

}  // namespace baeumgil
