#include "features/visit_desk/offer_visits.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/visit_desk/desk_json.h"
#include "features/visit_desk/desk_offer_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kMostGroups = 20;
constexpr auto kLongText = std::size_t{4000};
constexpr auto kShortText = std::size_t{300};

std::optional<Problem> slot_problem(SlotInput const& input, Instant now) {
  if (!input.starts_at) return invalid("on", "field.required");
  if (!input.ends_at || *input.ends_at <= *input.starts_at) return invalid("until_time", "desk.slot.ends_first");
  if (*input.starts_at <= now) return invalid("on", "visit.answer.date_passed");
  auto const groups = input.groups_most.value_or(1);
  if (groups < 1) return invalid("groups_most", "field.too_small", {"1"});
  if (groups > kMostGroups) return invalid("groups_most", "field.too_large", {std::to_string(kMostGroups)});
  for (auto const& [field, text] : {std::pair{"place", &input.place}, std::pair{"note", &input.note}})
    if (character_count(*text) > kShortText) return invalid(field, "field.too_long", {std::to_string(kShortText)});
  return std::nullopt;
}

std::optional<Problem> answer_problem_of(StandingAnswerInput const& input) {
  if (input.question.empty()) return invalid("question", "field.required");
  if (input.answer.empty()) return invalid("answer", "field.required");
  if (character_count(input.question) > kShortText) return invalid("question", "field.too_long", {std::to_string(kShortText)});
  if (character_count(input.answer) > kLongText) return invalid("answer", "field.too_long", {std::to_string(kLongText)});
  return std::nullopt;
}

}  // namespace

Result<VisitSlotId> open_slot(Database& db, Actor const& actor, SlotInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<VisitSlotId> {
    if (!may_run_desk(actor)) return forbidden("desk.answer.not_officer");
    if (auto problem = slot_problem(input, tx.now())) return std::move(*problem);
    auto const slot = VisitSlot{.id = VisitSlotId::make(),
                                .starts_at = *input.starts_at,
                                .ends_at = *input.ends_at,
                                .groups_most = input.groups_most.value_or(1),
                                .place = input.place,
                                .note = input.note};
    insert_visit_slot(tx, slot);
    record_event(tx, actor, {.verb = "visit_slot.opened", .subject = {"visit_slot", slot.id.value, slot.place}, .after = to_json(slot)});
    return slot.id;
  });
}

Result<VisitSlotId> close_slot(Database& db, Actor const& actor, VisitSlotId id) {
  return db.write(actor, [&](Tx& tx) -> Result<VisitSlotId> {
    if (!may_run_desk(actor)) return forbidden("desk.answer.not_officer");
    auto const slot = find_own_slot(tx, id);
    if (!slot) return not_found();
    if (!remove_empty_slot(tx, id)) return conflict("desk.slot.taken");
    record_event(tx, actor, {.verb = "visit_slot.closed", .subject = {"visit_slot", id.value, slot->place}, .before = to_json(*slot)});
    return id;
  });
}

Result<StandingAnswerId> write_standing_answer(Database& db, Actor const& actor, std::optional<StandingAnswerId> id,
                                               StandingAnswerInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<StandingAnswerId> {
    if (!may_run_desk(actor)) return forbidden("desk.answer.not_officer");
    auto const own = list_standing_answers(tx, tx.institution());
    auto const old = id ? std::ranges::find(own, *id, &StandingAnswer::id) : own.end();
    if (id && old == own.end()) return not_found();
    if (auto problem = answer_problem_of(input)) return std::move(*problem);
    auto const answer = StandingAnswer{.id = id.value_or(StandingAnswerId::make()), .question = input.question, .answer = input.answer};
    save_standing_answer(tx, answer);
    record_event(tx, actor,
                 {.verb = "standing_answer.written",
                  .subject = {"standing_answer", answer.id.value, answer.question},
                  .before = old == own.end() ? std::string{} : to_json(*old),
                  .after = to_json(answer)});
    return answer.id;
  });
}

Result<StandingAnswerId> remove_standing_answer(Database& db, Actor const& actor, StandingAnswerId id) {
  return db.write(actor, [&](Tx& tx) -> Result<StandingAnswerId> {
    if (!may_run_desk(actor)) return forbidden("desk.answer.not_officer");
    auto const own = list_standing_answers(tx, tx.institution());
    auto const old = std::ranges::find(own, id, &StandingAnswer::id);
    if (old == own.end() || !remove_standing_answer_row(tx, id)) return not_found();
    record_event(tx, actor,
                 {.verb = "standing_answer.removed", .subject = {"standing_answer", id.value, old->question}, .before = to_json(*old)});
    return id;
  });
}

}  // namespace baeumgil
