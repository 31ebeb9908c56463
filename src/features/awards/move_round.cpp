#include "features/awards/move_round.h"

#include <algorithm>

#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/nomination_store.h"
#include "features/awards/ranking.h"
#include "features/awards/round_store.h"
#include "features/people/find_person.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

struct Step {
  RoundState from{};
  RoundState to{};
  std::string_view verb{};
  bool (*may)(Actor const&, AwardRound const&){nullptr};
};

template <class Prepare>
Result<AwardRoundId> move_round(Database& db, Actor const& actor, AwardRoundId id, Step const& step, Prepare&& prepare) {
  return db.write(actor, [&](Tx& tx) -> Result<AwardRoundId> {
    auto round = TRY(find_round(tx, actor, id));
    if (round.state != step.from) return conflict("award.wrong_state");
    if (!step.may(actor, round)) return forbidden("award.not_allowed");
    auto const before = to_json(round);
    TRY(prepare(tx, round));
    round.state = step.to;
    return keep_change(tx, actor, round, {.before = before, .verb = step.verb});
  });
}

// Ranks and scores go into the rows; what nobody scored holds the disclosure up.
Result<Done> keep_ranking(Tx& tx, Actor const& actor, AwardRound const& round) {
  auto nominations = list_nominations(tx, actor, round.id);
  auto contestants = std::vector<Contestant>{};
  for (auto const& nomination : nominations)
    if (nomination.state == NominationState::eligible)
      contestants.push_back({.id = nomination.id, .nominated_at = nomination.nominated_at});
  for (auto const& sheet : list_sheets_of_round(tx, round.id)) {
    auto const found = std::ranges::find(contestants, sheet.nomination, &Contestant::id);
    if (found != contestants.end()) found->sums.push_back(sheet.sum());
  }
  if (std::ranges::any_of(contestants, [](Contestant const& contestant) { return contestant.sums.empty(); }))
    return conflict("award.disclose.unscored");
  for (auto const& placed : place(contestants)) {
    auto& nomination = *std::ranges::find(nominations, placed.id, &Nomination::id);
    nomination.final_score = placed.score;
    nomination.rank = placed.rank;
    nomination.state = NominationState::scored;
    TRY(update_nomination(tx, nomination));
  }
  for (auto const& nomination : nominations) tell_about(tx, actor, round, nomination.nominated_by, "notice.award.disclosed");
  return Done{};
}

}  // namespace

Result<AwardRoundId> open_round(Database& db, Actor const& actor, AwardRoundId id) {
  return move_round(db, actor, id, {RoundState::planned, RoundState::nominating, "award.opened", may_open_round},
                    [&](Tx& tx, AwardRound& round) -> Result<Done> {
                      for (auto const& head : list_people_with(tx, Role::department_head))
                        tell_about(tx, actor, round, head.id, "notice.award.opened");
                      return Done{};
                    });
}

Result<AwardRoundId> start_scoring(Database& db, Actor const& actor, AwardRoundId id) {
  return move_round(db, actor, id, {RoundState::nominating, RoundState::scoring, "award.scoring_started", may_start_scoring},
                    [&](Tx& tx, AwardRound& round) -> Result<Done> {
                      auto const nominations = list_nominations(tx, actor, round.id);
                      auto const in_state = [&](NominationState state) {
                        return std::ranges::count(nominations, state, &Nomination::state) > 0;
                      };
                      if (in_state(NominationState::nominated)) return conflict("award.scoring.unjudged");
                      if (!in_state(NominationState::eligible)) return conflict("award.scoring.nothing");
                      for (auto const& reviewer : round.reviewers) tell_about(tx, actor, round, reviewer, "notice.award.score");
                      return Done{};
                    });
}

Result<AwardRoundId> disclose_round(Database& db, Actor const& actor, AwardRoundId id) {
  return move_round(db, actor, id, {RoundState::scoring, RoundState::disclosed, "award.disclosed", may_disclose_round},
                    [&](Tx& tx, AwardRound& round) -> Result<Done> {
                      TRY(keep_ranking(tx, actor, round));
                      round.objection_until = deadline(load_rule_book(tx), "award.objection.due", tx.today());
                      for (auto const& executive : list_people_with(tx, Role::executive))
                        tell_about(tx, actor, round, executive.id, "notice.award.to_decide");
                      return Done{};
                    });
}

Result<AwardRoundId> close_round(Database& db, Actor const& actor, AwardRoundId id) {
  return move_round(db, actor, id, {RoundState::paid, RoundState::closed, "award.closed", may_close_round},
                    [](Tx&, AwardRound&) -> Result<Done> { return Done{}; });
}

}  // namespace baeumgil
