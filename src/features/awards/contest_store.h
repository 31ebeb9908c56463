#pragma once
// Keeps contributors with their shares, parts of scores, objections, and the committee's meeting.

#include <optional>
#include <vector>

#include "base/result.h"
#include "features/awards/contest.h"
#include "features/awards/extra_points.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Contributor> list_contributors(Tx&, NominationId);  // largest share first
void replace_contributors(Tx&, NominationId, std::vector<Contributor> const&);
bool sign_share_of(Tx&, NominationId, PersonId);  // false when there is nothing to sign

Deeds find_deeds(Tx&, Nomination const&, Date as_of);
// Who took the merit's idea on, when nobody nominated that adoption in this round; nil: nobody did.
DepartmentId find_adopter(Tx&, Nomination const&);

std::vector<ScorePart> list_score_parts(Tx&, NominationId);
void replace_score_parts(Tx&, NominationId, std::vector<ScorePart> const&);

Result<Objection> find_objection(Tx&, ObjectionId);
std::vector<Objection> list_objections(Tx&, AwardRoundId);
void insert_objection(Tx&, Objection const&);
Result<Done> answer_objection_row(Tx&, Objection const&, PersonId by);  // conflict when it was answered already

std::optional<AwardMeeting> find_award_meeting(Tx&, AwardRoundId);
void replace_award_meeting(Tx&, AwardMeeting const&);  // as it was called
void keep_resolution(Tx&, AwardMeeting const&);        // who came, and the items

}  // namespace baeumgil
