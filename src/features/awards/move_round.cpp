#include "features/awards/move_round.h"

#include <algorithm>

#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/declare_tie.h"
#include "features/awards/nomination_store.h"
#include "features/awards/rank_round.h"
#include "features/awards/round_store.h"
#include "features/awards/share_merit.h"
#include "features/awards/sheet_store.h"
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

// Before the last day every assigned sheet is waited for; then what is there counts.
bool waits_for_sheets(Tx& tx, AwardRound const& round) {
  if (tx.today() > round.score_until) return false;
  auto const sheets = list_sheets_of_round(tx, round.id);
  return std::ranges::any_of(list_assigned(tx, round.id), [&](Assigned const& assigned) {
    return assigned.set_aside.empty() && std::ranges::none_of(sheets, [&](ScoreSheet const& sheet) {
             return sheet.nomination == assigned.nomination && sheet.reviewer == assigned.reviewer && sheet.panel == assigned.panel;
           });
  });
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
                      for (auto const& nomination : nominations)
                        if (nomination.state == NominationState::eligible)
                          if (unsigned_problem(tx, actor, round, nomination.id, "eligibility")) return conflict("award.scoring.unsigned");
                      TRY(assign_round(tx, round, nominations));
                      for (auto const& reviewer : round.reviewers) tell_about(tx, actor, round, reviewer, "notice.award.score");
                      return Done{};
                    });
}

Result<AwardRoundId> disclose_round(Database& db, Actor const& actor, AwardRoundId id) {
  return move_round(db, actor, id, {RoundState::scoring, RoundState::disclosed, "award.disclosed", may_disclose_round},
                    [&](Tx& tx, AwardRound& round) -> Result<Done> {
                      if (waits_for_sheets(tx, round)) return conflict("award.disclose.sheets_missing");
                      round.disclosed_on = tx.today();
                      TRY(keep_ranking(tx, actor, round));
                      round.objection_until = deadline(load_rule_book(tx), "award.objection.due", tx.today());
                      for (auto const& nomination : list_nominations(tx, actor, round.id))
                        tell_about(tx, actor, round, nomination.nominated_by, "notice.award.disclosed");
                      for (auto const& secretary : list_people_with(tx, Role::committee_secretary))
                        tell_about(tx, actor, round, secretary.id, "notice.award.to_resolve");
                      return Done{};
                    });
}

Result<AwardRoundId> close_round(Database& db, Actor const& actor, AwardRoundId id) {
  return move_round(db, actor, id, {RoundState::paid, RoundState::closed, "award.closed", may_close_round},
                    [](Tx&, AwardRound&) -> Result<Done> { return Done{}; });
}

}  // namespace baeumgil
