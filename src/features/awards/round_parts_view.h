#pragma once
// What a round's page shows of judges, conflicts, objections, the committee and the rules of its instrument.

#include "features/awards/award_views.h"
#include "features/awards/contest.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Site;

struct RoundParts {
  std::vector<Assigned> assigned{};
  std::vector<Conflict> conflicts{};  // for those who run the round
  std::vector<Objection> objections{};
  std::optional<AwardMeeting> meeting{};
  std::vector<Rule> rules{};
  std::vector<PersonId> judges{};
  std::vector<std::string> judge_names{};
};
RoundParts read_round_parts(Tx&, Actor const&, AwardRound const&, std::vector<Nomination> const&);

struct RoundWithParts {
  AwardRound const& round;
  std::vector<Nomination> const& nominations;
  std::vector<ScoreSheet> const& sheets;
  RoundParts const& parts;
};
void show_round_parts(RoundShowView&, Site const&, Actor const&, RoundWithParts const&);
std::string weights_text(Site const&, Actor const&, PanelWeights const&);

}  // namespace baeumgil
