#pragma once
// The fields in which a host proposes other times, and what was written in them: the same on its link and on its desk.

#include <vector>

#include "features/trips/proposed_time.h"
#include "platform/html/components.h"

namespace baeumgil {

class Fields;
class Form;

struct ProposedTimeFields {
  TextField on{};
  TextField time{};
  SelectField part{};
};
std::vector<ProposedTimeFields> proposed_time_rows(Form const&);
// Of a day with neither hour nor part of the day the hour is asked for, of an hour or a part without its day the day.
std::vector<ProposedTime> read_proposed_times(Fields&);

// "proposed_on" with what stands behind it in the names of the first, second and third.
std::string proposed_field(std::string_view field, std::size_t position);

}  // namespace baeumgil
