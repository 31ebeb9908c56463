#include "features/awards/nominate.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// 성과시상금 is asked for within a year of what it rewards.
std::optional<Problem> lateness(Tx& tx, Actor const& actor, AwardRound const& round, Merit const& merit) {
  if (round.instrument != AwardInstrument::performance_prize || !merit.since) return std::nullopt;
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  situation.set("award.merit_on", *merit.since).set("award.applied_on", tx.today());
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), "merit_key");
}

Nomination to_nomination(Actor const& actor, AwardRound const& round, Merit const& merit, std::string words) {
  auto nomination = Nomination{.id = NominationId::make(), .round = round.id, .department = actor.department};
  nomination.team = merit.team;
  nomination.source_case = merit.source_case;
  nomination.adoption = merit.adoption;
  nomination.title = merit.title;
  nomination.merit = std::move(words);
  nomination.merit_key = merit.key;
  nomination.nominated_by = actor.person;
  return nomination;
}

}  // namespace

Result<NominationId> nominate(Database& db, Actor const& actor, AwardRoundId id, NominationInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    auto const round = TRY(find_round(tx, actor, id));
    if (round.state != RoundState::nominating) return conflict("award.nominate.closed");
    if (!may_nominate(actor, round)) return forbidden("award.nominate.not_allowed");
    if (tx.today() > round.nominate_until) return conflict("award.nominate.over");
    if (input.merit_key.empty()) return invalid("merit_key", "field.required");
    auto const merits = list_merits(tx, actor, round.program);
    auto const merit = std::ranges::find(merits, input.merit_key, &Merit::key);
    if (merit == merits.end()) return invalid("merit_key", "award.nominate.not_yours");
    if (trimmed(input.merit).empty()) return invalid("merit", "field.required");
    if (auto refusal = double_award_problem(tx, actor, merit->key, "merit_key")) return std::move(*refusal);
    if (auto refusal = lateness(tx, actor, round, *merit)) return std::move(*refusal);
    auto const nomination = to_nomination(actor, round, *merit, std::string{trimmed(input.merit)});
    if (!insert_nomination(tx, nomination)) return invalid("merit_key", "award.nominate.already");
    record_event(
        tx, actor,
        {.verb = "nomination.made", .subject = {"nomination", nomination.id.value, nomination.title}, .after = to_json(nomination)});
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      tell_about(tx, actor, round, officer.id, "notice.award.nominated");
    return nomination.id;
  });
}

}  // namespace baeumgil
