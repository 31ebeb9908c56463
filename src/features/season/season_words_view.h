#pragma once
// Days, wishes and obstacles in the reader's words.

#include <string>

#include "features/season/proposal.h"
#include "platform/html/components.h"
#include "platform/html/site.h"

namespace baeumgil {

std::string short_day(Site const&, Actor const&, Date);  // 8. 5.(수)
std::string span_words(Actor const&, Date from, Date until);
Badge season_badge(Site const&, Actor const&, SeasonState);
Badge proposal_badge(Site const&, Actor const&, ProposalState);
std::string wish_words(Site const&, Actor const&, StoredUnmet const&);
std::string why_words(Site const&, Actor const&, std::optional<Obstacle> const&);
// "96.9%" of the bound; empty without one.
std::string share_of_bound(Proposal const&);

}  // namespace baeumgil
