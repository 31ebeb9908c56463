#pragma once
// A table of institutions at once. New ones are added as by hand; of those this institution added itself a table may change the
// English name, homepage and note. What the program carries, and what others added, stays as it is.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/targets/institution_table_input.h"
#include "platform/db/database.h"
#include "platform/imports/import_plan.h"

namespace baeumgil {

std::string import_digest_text(Institution const&);

using InstitutionPlan = RowPlan<Institution>;
using InstitutionOrder = RowOrder<ImportLine>;

InstitutionPlan plan_institution_import(Tx&, std::vector<ImportLine> const&);
Result<std::string> import_institutions(Database&, Actor const&, InstitutionOrder const&);  // counts, as carry_out() writes them

}  // namespace baeumgil
