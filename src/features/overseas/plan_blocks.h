#pragma once
// The plan of an overseas trip as blocks: the same on its page and on its paper.

#include "features/overseas/overseas_words.h"

namespace baeumgil {

PageBlock plan_facts(Reading const&, Dossier const&);
PageBlock plan_texts(Dossier const&);
PageBlock hosts_block(Reading const&, OverseasPlan const&);
PageBlock costs_block(Reading const&, OverseasPlan const&);
PageBlock travelers_block(Reading const&, Dossier const&);
PageBlock days_block(Reading const&, Trip const&);
PageBlock consultations_block(Reading const&, Dossier const&);

}  // namespace baeumgil
