#pragma once
// What a person sent about rounds and nominations, for pages and API alike.

#include "features/awards/call_award_meeting.h"
#include "features/awards/judge_eligibility.h"
#include "features/awards/nominate.h"
#include "features/awards/plan_round.h"
#include "features/awards/raise_objection.h"
#include "features/awards/register_store.h"
#include "features/awards/round_store.h"
#include "features/awards/score_nomination.h"
#include "platform/web/fields.h"

namespace baeumgil {

RoundFilter read_round_filter(Fields& query);
RegisterFilter read_register_filter(Fields& query);
RoundInput read_round_input(Fields&);
NominationInput read_nomination_input(Fields&);
std::vector<ContributorInput> read_contributors_input(Fields&);
ScoreInput read_score_input(Fields&);
EligibilityInput read_eligibility_input(Fields&);
ObjectionAnswer read_objection_answer(Fields&);
AwardMeetingInput read_award_meeting_input(Fields&);
AwardResolutionInput read_award_resolution_input(Fields&);

}  // namespace baeumgil
