#pragma once
// The open questions to a case that the giver answers are another person's to answer. Who may is the handover's to say.

#include "base/actor.h"
#include "base/ids.h"
#include "platform/db/transaction.h"

namespace baeumgil {

void take_over_questions(Tx&, Actor const&, CaseId, PersonId giver, PersonId successor);

}  // namespace baeumgil
