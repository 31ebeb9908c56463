#pragma once
// Plans a round of awards: rubric, prizes, dates and reviewers stand before anything is nominated.

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/awards/award.h"

namespace baeumgil {

class Database;

struct CriterionInput {
  std::string name{};
  std::string anchor{};
  std::optional<int> points{};
};
struct PrizeInput {
  std::string name{};
  std::optional<int> places{};
  std::optional<Won> amount{};
};
struct RoundInput {
  ProgramId program{};
  std::string title{};
  std::optional<AwardInstrument> instrument{};
  std::optional<Date> nominate_until{};
  std::optional<Date> score_until{};
  std::vector<CriterionInput> criteria{};
  std::vector<PrizeInput> prizes{};
  std::vector<PersonId> reviewers{};
  std::vector<PersonId> experts{};  // who mark as experts from outside the programme; not among the reviewers
  std::vector<Channel> channels{};  // none: all four
  bool is_blind{false};
  std::optional<int> judges_of_each{};
  PanelWeights weights{};
  std::optional<Ordering> ordering{};  // left out: the weighted sum
};

Result<AwardRoundId> plan_round(Database&, Actor const&, RoundInput const&);

}  // namespace baeumgil
