#include "base/text.h"
#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/carry_out_adoption.h"
#include "features/adoptions/follow_delay.h"
#include "features/adoptions/progress.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::optional<Problem> card_problem(CardInput const& input, Date today) {
  if (input.quarter < 1 || input.quarter > 4) return invalid("quarter", "field.unknown_choice");
  if (input.year < 2000 || input.year > today.year()) return invalid("year", "field.out_of_range");
  if (today < Date::of(input.year, input.quarter * 3 - 2, 1)) return invalid("quarter", "adoption.card.future");
  if (!input.status) return invalid("status", "field.required");
  if (input.budget_used.amount < 0) return invalid("budget_used", "field.out_of_range");
  if (input.done.empty()) return invalid("done", "field.required");
  auto const is_troubled = *input.status == CardStatus::delayed || *input.status == CardStatus::on_hold;
  if (is_troubled && input.problem_and_measure.empty()) return invalid("problem_and_measure", "adoption.card.measure_required");
  return std::nullopt;
}

// Where there are milestones they say how far it is; the owner may say otherwise, with a reason.
std::optional<Problem> progress_problem(CardInput const& input, std::optional<int> rolled_up) {
  if (!input.progress_percent && !rolled_up) return invalid("progress_percent", "field.required");
  if (!input.progress_percent) return std::nullopt;
  if (*input.progress_percent < 0 || *input.progress_percent > 100) return invalid("progress_percent", "field.out_of_range");
  if (!rolled_up || *input.progress_percent == *rolled_up || !trimmed(input.correction_reason).empty()) return std::nullopt;
  return invalid("correction_reason", "adoption.card.correction_required", {std::to_string(*rolled_up)});
}

AdoptionState state_after(CardStatus status, AdoptionState now) {
  switch (status) {
    case CardStatus::delayed:
      return AdoptionState::delayed;
    case CardStatus::on_hold:
      return AdoptionState::on_hold;
    case CardStatus::on_track:
      return AdoptionState::in_progress;
    case CardStatus::done:
    case CardStatus::stopped:
      break;  // implementing and dropping are decisions of their own
  }
  return now;
}

}  // namespace

Result<ProgressCardId> file_card(Database& db, Actor const& actor, AdoptionId id, CardInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<ProgressCardId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_file_card(actor, adoption)) return forbidden("adoption.not_allowed");
    if (auto problem = card_problem(input, tx.today())) return std::move(*problem);
    auto const rolled_up = weight_done(adoption.milestones).percent();
    if (auto problem = progress_problem(input, rolled_up)) return std::move(*problem);
    auto card = ProgressCard{.id = ProgressCardId::make(),
                             .adoption = id,
                             .year = input.year,
                             .quarter = input.quarter,
                             .status = *input.status,
                             .progress_percent = input.progress_percent ? *input.progress_percent : *rolled_up,
                             .rolled_up_percent = rolled_up,
                             .done = input.done,
                             .next = input.next,
                             .budget_used = input.budget_used,
                             .kpi_value = input.kpi_value,
                             .problem_and_measure = input.problem_and_measure,
                             .filed_by = actor.person};
    if (rolled_up && card.progress_percent != *rolled_up) card.correction_reason = trimmed(input.correction_reason);
    if (!insert_card(tx, card)) return invalid("quarter", "adoption.card.already");
    auto const before = to_json(adoption);
    auto const to = state_after(*input.status, adoption.state);
    if (to == adoption.state || leads(kAdoptionTransitions, adoption.state, to)) adoption.state = to;
    TRY(keep_change(tx, actor, adoption, {.before = before, .verb = "adoption.card_filed", .reason = input.problem_and_measure}));
    TRY(follow_delay(tx, actor, id));
    return card.id;
  });
}

}  // namespace baeumgil
