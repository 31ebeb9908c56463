#pragma once
// Writes the co-operation letter to one host (F04), as a draft for the department head to sign.

#include <optional>
#include <string>
#include "base/actor.h"
#include "base/result.h"

#include "base/dates.h"
#include "base/ids.h"

namespace baeumgil {

class Database;

struct VisitInput {
  InstitutionId host{};
  std::string host_name{};  // looked up when no host was chosen
  std::string host_department{};
  std::string host_email{};
  std::optional<Instant> first_choice_at{};
  std::optional<Instant> second_choice_at{};
  std::string place{};
  std::string topic{};
  std::string requests{};
  std::string contact_phone{};
};

Result<VisitId> request_visit(Database&, Actor const&, TripId, VisitInput const&);
// While it is a draft.
Result<VisitId> edit_visit(Database&, Actor const&, VisitId, VisitInput const&);

}  // namespace baeumgil
