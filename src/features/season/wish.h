#pragma once
// 희망: where, when and with whom one person would go.

#include <optional>
#include <string>
#include <vector>

#include "features/season/season.h"

namespace baeumgil {

struct Wish {
  SeasonId season{};
  PersonId person{};
  std::string person_name{};          // of the join
  DepartmentId department{};          // of the join
  std::string department_name{};      // of the join
  std::vector<Date> can_go{};         // in order
  std::vector<Date> likes{};          // of those
  int trip_days{0};                   // 0: as it comes
  std::vector<PolicyField> fields{};  // the dearest first, as in all that follow
  std::vector<IssueId> issues{};
  std::vector<InstitutionId> hosts{};
  std::vector<PersonId> partners{};
  std::string note{};
  Instant stated_at{};
  std::optional<Instant> withdrawn_at{};
  int version{1};
};

}  // namespace baeumgil
