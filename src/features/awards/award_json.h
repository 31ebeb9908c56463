#pragma once

#include <string>
#include <vector>

#include "base/json_writer.h"
#include "features/awards/award.h"
#include "features/awards/eligibility_check.h"

namespace baeumgil {

void write_round(JsonWriter&, AwardRound const&);
void write_nomination(JsonWriter&, Nomination const&);
void write_register_entry(JsonWriter&, RegisterEntry const&);
std::string to_json(AwardRound const&);
std::string to_json(Nomination const&);
std::string to_json(Nomination const&, std::vector<EligibilityCheck> const&);  // with what was asked of it

}  // namespace baeumgil
