#pragma once
// Puts down what a traveller was given, or a breach of discipline; and withdraws what was put down wrongly.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/conduct/conduct.h"

namespace baeumgil {

class Database;

struct ConductDraft {
  ConductKind kind{ConductKind::meal};
  PersonId person{};  // nil: of a gift, whoever declares it
  std::optional<Date> happened_on{};
  std::string words{};
  std::string giver{};
  Won worth{};
  bool is_returned{false};
};

Result<ConductId> record_conduct(Database&, Actor const&, TripId, ConductDraft const&);
Result<ConductId> withdraw_conduct(Database&, Actor const&, ConductId, std::string const& reason);

}  // namespace baeumgil
