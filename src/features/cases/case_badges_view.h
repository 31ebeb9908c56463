#pragma once
// How a case's state, field and confirmation by the host are shown; list and card show them the same.

#include "features/cases/case.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

Badge state_badge(Site const&, Actor const&, CaseState);
Badge field_badge(Site const&, Actor const&, PolicyField);

}  // namespace baeumgil
