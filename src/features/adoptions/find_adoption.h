#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

Result<Adoption> find_adoption(Tx&, Actor const&, AdoptionId);  // all staff
std::vector<Adoption> list_adoptions_of_case(Tx&, Actor const&, CaseId);
std::vector<Adoption> list_adoptions_of_issue(Tx&, Actor const&, IssueId);
// All of the institution, with what their money has to pass: years, gates, who was asked. As many statements for one as for all.
std::vector<Adoption> list_adoptions_with_money(Tx&, Actor const&);
// Whose promises this person keeps as its officer, with milestones and all that stands beside the row.
std::vector<Adoption> list_adoptions_promised_by(Tx&, Actor const&, PersonId officer);
// Officers whose promises belong to a department they have left, or who have left altogether.
struct LeftBehind {
  PersonId officer{};
  std::string officer_name{};
  DepartmentId department{};
  std::string department_name{};
  std::int64_t count{0};
};
std::vector<LeftBehind> list_left_behind(Tx&);

}  // namespace baeumgil
