#pragma once

#include "features/targets/add_institution.h"
#include "features/targets/institution_store.h"
#include "platform/web/fields.h"

namespace baeumgil {

InstitutionDraft read_institution_draft(Fields&);
InstitutionFilter read_institution_filter(Fields& query);

}  // namespace baeumgil
