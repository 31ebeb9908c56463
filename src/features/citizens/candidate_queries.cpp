#include <algorithm>

#include "base/text.h"
#include "features/citizens/candidate.h"
#include "features/publications/public_cover.h"

namespace baeumgil {

std::vector<PrizeCandidate> list_prize_candidates(Tx& tx) {
  auto candidates = tx.list(
      "SELECT a.id, a.number, CASE WHEN a.policy_name <> '' THEN a.policy_name "
      "WHEN c.share_scope = 'open' AND c.state IN ('published', 'stale') THEN c.title ELSE '' END, c.field, COALESCE(d.name, ''), c.id "
      "FROM adoptions a JOIN cases c ON c.institution_id = a.institution_id AND c.id = a.case_id "
      "LEFT JOIN departments d ON d.institution_id = a.institution_id AND d.id = a.owner_department_id "
      "WHERE a.institution_id = $institution "
      "AND a.decision IN ('adopt', 'adapt', 'pilot') AND a.decided_on IS NOT NULL AND a.state <> 'dropped' ORDER BY a.number DESC LIMIT "
      "500",
      [](Row& row) {
        auto one = PrizeCandidate{.id = row.next<AdoptionId>(), .number = row.next<std::string>()};
        one.name = row.next<std::string>();
        one.field = row.next<std::string>();
        one.owner = row.next<std::string>();
        one.of_case = row.next<CaseId>();
        return one;
      });
  auto const rulings = load_case_covers(tx);
  for (auto& one : candidates) one.name = rulings.of(one.of_case.value)(std::string_view{one.name});
  return candidates;
}

std::vector<CitizenRound> list_citizen_rounds(Tx& tx) {
  auto rounds = std::vector<CitizenRound>{};
  // A budget bonus asks what was saved, which no citizen can say: the officer nominates for it by its own form.
  tx.each(
      "SELECT id, title, channels FROM award_rounds WHERE institution_id = $institution AND state = 'nominating' AND nominate_until >= $1 "
      "AND instrument <> 'budget_bonus' ORDER BY nominate_until, id",
      [&](Row& row) {
        auto round = CitizenRound{.id = row.next<AwardRoundId>(), .title = row.next<std::string>()};
        auto const channels = row.next<std::string>();
        auto const words = split(channels, ' ');
        if (std::ranges::find(words, std::string_view{"citizen"}) != words.end()) rounds.push_back(std::move(round));
      },
      tx.today());
  return rounds;
}

}  // namespace baeumgil
