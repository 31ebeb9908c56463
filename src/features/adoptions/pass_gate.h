#pragma once
// Records that a gate of cost was passed: when, and under which document number.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

struct GateInput {
  std::string gate{};  // code of its rule
  std::optional<Date> passed_on{};
  std::string record_no{};
  std::string note{};
};
Result<AdoptionId> pass_gate(Database&, Actor const&, AdoptionId, GateInput const&);

}  // namespace baeumgil
