#pragma once
// The secretary sets up the committee, its review sheet and who sits on it until when; later changes go the same way.

#include <optional>
#include <string>
#include <vector>

#include "features/overseas/committee.h"
#include "platform/db/database.h"

namespace baeumgil {

struct MemberInput {
  MemberId id{};      // of a member who stays
  PersonId person{};  // nil: from outside, by name
  std::string name{};
  std::string post{};
  std::optional<Seat> seat{};
  std::optional<Chairing> chairing{};
  std::optional<Date> term_from{};
  std::optional<Date> term_until{};
};
struct CriterionLine {
  std::string name{};
  std::string question{};
  std::optional<int> points{};
};
struct CommitteeInput {
  std::string name{};
  std::string legal_basis{};
  std::vector<MemberInput> members{};
  std::vector<CriterionLine> criteria{};
};

Result<CommitteeId> found_committee(Database&, Actor const&, CommitteeInput const&);
// A member left out stays on the list with the term that had ended, for the meetings that were held.
Result<CommitteeId> change_committee(Database&, Actor const&, CommitteeId, CommitteeInput const&);

}  // namespace baeumgil
