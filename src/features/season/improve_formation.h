#pragma once
// From the likely journeys of the linear program to teams: opens what it favours, then takes a few teams apart again and again and
// puts their people together better. The same problem and seed give the same teams.

#include "features/season/formation_bound.h"
#include "features/season/formation_draft.h"

namespace baeumgil {

void open_likely_teams(FormationDraft&, FormationBound const&);
// Stops early when the bound is reached or somebody says so.
void improve(FormationDraft&, double bound, GoOn const&);

}  // namespace baeumgil
