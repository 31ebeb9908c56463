#include "features/awards/vote_for.h"

#include <algorithm>

#include "features/audit/record_event.h"
#include "features/awards/round_store.h"
#include "features/awards/sheet_store.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> ballot_problem(Tx& tx, Actor const& actor, std::size_t votes) {
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  situation.set("award.votes_on_ballot", static_cast<int>(votes));
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), "nominations");
}

// Nobody votes for the own department's, as nobody marks it.
std::optional<Problem> own_department_problem(Tx& tx, Actor const& actor) {
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  situation.set("review.reviewer_is_in_department", 1);
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), "nominations");
}

}  // namespace

Result<AwardRoundId> vote_for(Database& db, Actor const& actor, AwardRoundId id, std::vector<NominationId> const& chosen) {
  return db.write(actor, [&](Tx& tx) -> Result<AwardRoundId> {
    auto const round = TRY(find_round(tx, actor, id));
    if (!may_vote(actor, round)) return forbidden("award.vote.not_allowed");
    auto votes = chosen;
    std::ranges::sort(votes);
    votes.erase(std::unique(votes.begin(), votes.end()), votes.end());
    if (votes.empty()) return invalid("nominations", "field.required");
    if (auto refusal = ballot_problem(tx, actor, votes.size())) return std::move(*refusal);
    auto const entries = list_ballot(tx, id);
    for (auto const& vote : votes) {
      auto const entry = std::ranges::find(entries, vote, &BallotEntry::id);
      if (entry == entries.end()) return invalid("nominations", "field.unknown_choice");
      if (entry->department != actor.department) continue;
      if (auto refusal = own_department_problem(tx, actor)) return std::move(*refusal);
    }
    replace_votes(tx, id, actor.person, votes);
    // The log says that a ballot was cast, not for what.
    record_event(tx, actor, {.verb = "award.voted", .subject = {"award", id.value, round.title}});
    return id;
  });
}

}  // namespace baeumgil
