#pragma once

#include "base/ids.h"

namespace baeumgil {

using CommitteeId = Id<struct CommitteeTag>;
using MemberId = Id<struct CommitteeMemberTag>;
using MeetingId = Id<struct MeetingTag>;
using AgendaItemId = Id<struct AgendaItemTag>;
using BackpackCallId = Id<struct BackpackCallTag>;
using ProposalId = Id<struct ProposalTag>;
using PlanChangeId = Id<struct PlanChangeTag>;
using CandidateId = Id<struct CandidateTag>;
using MileageEntryId = Id<struct MileageEntryTag>;

}  // namespace baeumgil
