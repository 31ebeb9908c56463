#pragma once

#include <string>

#include "base/json_writer.h"
#include "features/awards/award.h"

namespace baeumgil {

void write_round(JsonWriter&, AwardRound const&);
void write_nomination(JsonWriter&, Nomination const&);
void write_register_entry(JsonWriter&, RegisterEntry const&);
std::string to_json(AwardRound const&);
std::string to_json(Nomination const&);

}  // namespace baeumgil
