#pragma once
// Letters and answers, read the same from forms and from the API.

#include "features/trips/answer_visit.h"
#include "features/trips/follow_visit.h"
#include "features/trips/request_visit.h"

namespace baeumgil {

class Fields;

VisitInput read_visit_input(Fields&);
HostAnswer read_host_answer(Fields&);
DateChosen read_date_chosen(Fields&);

}  // namespace baeumgil
