#pragma once
// Badges and rows that several award pages share.

#include "features/awards/award.h"
#include "features/awards/award_views.h"

namespace baeumgil {

class Site;

Badge round_badge(Site const&, Actor const&, RoundState);
Badge nomination_badge(Site const&, Actor const&, NominationState);
std::string shown_won(Site const&, Actor const&, Won);
std::string shown_score(double);
RegisterRowView to_register_row(Site const&, Actor const&, RegisterEntry const&);

}  // namespace baeumgil
