#pragma once
// Consultation and consent: another department is asked, and answers by a day. An objection goes to whoever stands above both.

#include <optional>
#include <string>

#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;
struct RuleBook;

struct ConsultationInput {
  std::optional<ConsultationKind> kind{};
  DepartmentId department{};
  std::string question{};
};
Result<AdoptionId> consult_on_adoption(Database&, Actor const&, AdoptionId, ConsultationInput const&);

struct OpinionInput {
  ConsultationId consultation{};
  std::optional<Opinion> opinion{};
  std::string words{};
  std::string record_no{};
};
Result<AdoptionId> give_opinion(Database&, Actor const&, AdoptionId, OpinionInput const&);

// What consents say against taking it on now: one still waited for, or an objection when no superior decides.
std::optional<Problem> consent_problem(RuleBook const&, Actor const&, Adoption const&, Date today);

}  // namespace baeumgil
