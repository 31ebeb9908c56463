#include "features/awards/raise_objection.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/awards/award_change.h"
#include "features/awards/award_json.h"
#include "features/awards/contest_store.h"
#include "features/awards/nomination_store.h"
#include "features/awards/rank_round.h"
#include "features/awards/round_store.h"
#include "features/awards/sheet_store.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> late_objection(Tx& tx, Actor const& actor, AwardRound const& round) {
  auto situation = Situation{.about = {AppliesTo::award}, .language = actor.language};
  if (!round.disclosed_on) return std::nullopt;
  situation.set("award.published_on", *round.disclosed_on).set("award.objected_on", tx.today());
  return first_refusal(evaluate(load_rule_book(tx), situation, tx.today()), "words");
}

std::string objection_json(Objection const& objection) {
  auto json = JsonWriter{};
  json.begin_object().field("state", to_word(objection.state)).field("remedy", to_word(objection.remedy));
  json.field("answer", objection.answer).field("is_order_changed", objection.is_order_changed).end_object();
  return json.take();
}

Result<Done> set_aside(Tx& tx, Objection const& objection) {
  auto const sheets = list_sheets(tx, objection.nomination);
  auto const is_counted = [&](ScoreSheet const& sheet) { return sheet.reviewer == objection.reviewer && sheet.set_aside.empty(); };
  if (std::ranges::none_of(sheets, is_counted)) return invalid("reviewer", "award.objection.no_sheet");
  set_aside_sheets(tx, objection.nomination, objection.reviewer, objection.answer);
  return Done{};
}

Result<Done> take_out(Tx& tx, Actor const& actor, Objection const& objection) {
  auto nomination = TRY(find_nomination(tx, actor, objection.nomination));
  if (nomination.state != NominationState::scored) return invalid("remedy", "award.wrong_state");
  auto const before = to_json(nomination);
  nomination.state = NominationState::ineligible;
  nomination.state_reason = objection.answer;
  nomination.rank.reset();
  TRY(keep_change(tx, actor, nomination, {.before = before, .verb = "nomination.judged", .reason = objection.answer}));
  return Done{};
}

// Whether the order changed, the merit that was taken out left aside or not: somebody else holds some place now.
Result<bool> remedy(Tx& tx, Actor const& actor, AwardRound const& round, Objection const& objection) {
  if (objection.remedy == Remedy::nothing) return false;
  if (objection.remedy == Remedy::set_aside) TRY(set_aside(tx, objection));
  if (objection.remedy == Remedy::ineligible) TRY(take_out(tx, actor, objection));
  auto const is_moved = TRY(keep_ranking(tx, actor, round));
  return is_moved || objection.remedy == Remedy::ineligible;
}

Result<Done> read_answer(Objection& objection, ObjectionAnswer const& answer) {
  if (!answer.state || *answer.state == ObjectionState::open) return invalid("state", "field.required");
  objection.state = *answer.state;
  objection.answer = trimmed(answer.answer);
  if (objection.answer.empty()) return invalid("answer", "field.reason_required");
  objection.remedy = objection.state == ObjectionState::upheld ? answer.remedy.value_or(Remedy::nothing) : Remedy::nothing;
  if (objection.remedy == Remedy::set_aside && answer.reviewer.is_nil()) return invalid("reviewer", "field.required");
  objection.reviewer = objection.remedy == Remedy::set_aside ? answer.reviewer : PersonId{};
  return Done{};
}

}  // namespace

Result<ObjectionId> raise_objection(Database& db, Actor const& actor, NominationId id, std::string const& words) {
  return db.write(actor, [&](Tx& tx) -> Result<ObjectionId> {
    auto const nomination = TRY(find_nomination(tx, actor, id));
    auto const round = TRY(find_round(tx, actor, nomination.round));
    if (round.state != RoundState::disclosed) return conflict("award.wrong_state");
    if (!may_object(actor, round)) return forbidden("award.not_allowed");
    if (trimmed(words).empty()) return invalid("words", "field.required");
    if (auto refusal = late_objection(tx, actor, round)) return std::move(*refusal);
    auto const objection = Objection{
        .id = ObjectionId::make(), .round = round.id, .nomination = id, .person = actor.person, .words = std::string{trimmed(words)}};
    insert_objection(tx, objection);
    record_event(tx, actor,
                 {.verb = "nomination.objected",
                  .subject = {"nomination", id.value, nomination.title},
                  .reason = objection.words,
                  .after = objection_json(objection)});
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      tell_about(tx, actor, round, officer.id, "notice.award.objected");
    return objection.id;
  });
}

Result<ObjectionId> answer_objection(Database& db, Actor const& actor, ObjectionId id, ObjectionAnswer const& answer) {
  return db.write(actor, [&](Tx& tx) -> Result<ObjectionId> {
    auto objection = TRY(find_objection(tx, id));
    auto const round = TRY(find_round(tx, actor, objection.round));
    if (round.state != RoundState::disclosed) return conflict("award.wrong_state");
    if (!may_answer_objection(actor, round)) return forbidden("award.not_allowed");
    if (objection.state != ObjectionState::open) return conflict("award.objection.answered");
    auto const before = objection_json(objection);
    TRY(read_answer(objection, answer));
    objection.is_order_changed = TRY(remedy(tx, actor, round, objection));
    TRY(answer_objection_row(tx, objection, actor.person));
    record_event(tx, actor,
                 {.verb = "nomination.objection_answered",
                  .subject = {"nomination", objection.nomination.value, objection.nomination_title},
                  .reason = objection.answer,
                  .before = before,
                  .after = objection_json(objection)});
    notify(tx,
           {.to = objection.person,
            .key = "notice.award.objection_answered",
            .arguments = {objection.nomination_title},
            .path = "/awards/" + to_text(round.id)},
           actor.person);
    return id;
  });
}

}  // namespace baeumgil
