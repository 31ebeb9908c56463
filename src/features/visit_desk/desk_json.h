#pragma once

#include <optional>
#include <string>

#include "base/json_writer.h"
#include "features/visit_desk/desk_request.h"

namespace baeumgil {

std::optional<std::string> moment_if_any(std::optional<Instant> const&);  // as JSON has it; null: none
std::string to_json(DeskRequest const&);
std::string to_json(VisitSlot const&);
std::string to_json(StandingAnswer const&);

}  // namespace baeumgil
