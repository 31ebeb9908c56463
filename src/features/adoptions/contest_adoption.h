#pragma once
// 소관 이의: the named department says that another one is the owner; whoever stands above both decides.

#include <string>

#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

Result<AdoptionId> contest_adoption(Database&, Actor const&, AdoptionId, DepartmentId named, std::string const& reason);

}  // namespace baeumgil
