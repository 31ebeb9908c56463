#pragma once
// 재심사 요청: the proposer of a refused proposal asks once more, within the days the ordinance gives, or when it has woken.

#include <string>

#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

Result<AdoptionId> ask_again(Database&, Actor const&, AdoptionId, std::string const& reason);

}  // namespace baeumgil
