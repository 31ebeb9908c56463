#pragma once
// The answer of the desk as a form, and what was said in it.

#include "features/visit_desk/answer_request.h"
#include "features/visit_desk/desk_views.h"
#include "features/visit_desk/offer_visits.h"

namespace baeumgil {

class Fields;
class Form;

DeskAnswerForm to_answer_form(Form const&, Language, DeskRequest const*, std::vector<VisitSlot> const&);
DeskAnswer read_desk_answer(Fields&);
BundleInput read_bundle(Fields&);
SlotInput read_slot(Fields&);
StandingAnswerInput read_standing_answer(Fields&);

}  // namespace baeumgil
