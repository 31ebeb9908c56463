#include "features/overseas/resolve_item.h"

#include "base/text.h"
#include "features/overseas/change_plan.h"
#include "features/overseas/committee_store.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_json.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/plan_comments/comment_window.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

std::vector<std::string> given_conditions(ResolutionInput const& input) {
  auto conditions = std::vector<std::string>{};
  for (auto const& condition : input.conditions)
    if (!trimmed(condition).empty()) conditions.emplace_back(trimmed(condition));
  return conditions;
}

std::optional<Problem> input_problem(ResolutionInput const& input) {
  if (!input.outcome) return invalid("outcome", "field.required");
  if (trimmed(input.reason).empty()) return invalid("reason", "field.reason_required");
  auto const conditions = given_conditions(input);
  if (*input.outcome == ReviewOutcome::conditional && conditions.empty())
    return invalid("conditions.0.condition", "overseas.resolve.no_condition");
  if (*input.outcome != ReviewOutcome::conditional && !conditions.empty())
    return invalid("conditions.0.condition", "overseas.resolve.stray_condition");
  return std::nullopt;
}

// What was changed on the way is done: it may be agreed to or not, and conditions would come too late.
bool is_late_review(Room const& room) { return room.dossier.trip.state != TripState::review_requested; }

bool permits(ReviewOutcome outcome) { return outcome == ReviewOutcome::passed || outcome == ReviewOutcome::conditional; }

constexpr std::string_view verb_of(ReviewOutcome outcome) {
  constexpr auto kVerbs =
      std::array<std::string_view, 4>{"trip.review_passed", "trip.review_passed_conditionally", "trip.review_held", "trip.review_rejected"};
  return kVerbs[static_cast<std::size_t>(outcome)];
}

// A change that is turned down leaves standing what was voted on before.
TripState state_after(Room const& room, ReviewOutcome outcome) {
  if (outcome == ReviewOutcome::passed) return TripState::reviewed_ok;
  if (outcome == ReviewOutcome::conditional) return TripState::conditional;
  if (outcome == ReviewOutcome::held) return TripState::held;
  return room.change() != nullptr ? TripState::reviewed_ok : TripState::rejected;
}

Result<Done> settle_change(Tx& tx, Actor const& actor, Room const& room, ResolutionInput const& input) {
  auto const* change = room.change();
  if (change == nullptr || change->state == ChangeState::applied || *input.outcome == ReviewOutcome::held) return Done{};
  if (permits(*input.outcome)) return apply_change(tx, actor, room.dossier, *change);
  return refuse_change(tx, actor, *change, std::string{trimmed(input.reason)});
}

// From the day of the resolution the plan is to be published within the days the rule gives.
Result<Done> expect_publication(Tx& tx, Actor const& actor, Room const& room) {
  auto dossier = TRY(find_dossier(tx, actor, room.item.trip));
  dossier.plan.resolved_on = tx.today();
  dossier.plan.publish_by = deadline(load_rule_book(tx), "overseas.plan_publish.due", tx.today());
  dossier.plan.published_on.reset();
  dossier.plan.published_at.clear();
  return save_overseas_plan(tx, dossier.plan);
}

// The trip goes on with what was resolved; one that is back stays where it is.
Result<Done> conclude(Tx& tx, Actor const& actor, Room const& room, AgendaItem const& item) {
  auto const outcome = *item.outcome;
  auto const is_late = is_late_review(room);
  if (permits(outcome) || (is_late && outcome != ReviewOutcome::held)) mark_changes_reviewed(tx, item.trip);
  if (is_late) {
    record_step(tx, actor, room.dossier.trip, {.verb = verb_of(outcome), .reason = item.reason});
    return Done{};
  }
  if (permits(outcome)) TRY(expect_publication(tx, actor, room));
  move_trip(tx, actor, item.trip, {.to = state_after(room, outcome), .verb = verb_of(outcome), .reason = item.reason});
  return Done{};
}

AgendaItem resolved(Tx& tx, Room const& room, ResolutionInput const& input, SittingCount const& count) {
  auto item = room.item;
  item.outcome = input.outcome;
  item.reason = std::string{trimmed(input.reason)};
  item.dissent = std::string{trimmed(input.dissent)};
  item.hearing = std::string{trimmed(input.hearing)};
  item.resolved_at = tx.now();
  item.members = count.members;
  item.present = count.present;
  item.votes = count.votes(ballot_for(*input.outcome));
  item.mean = count.mean;
  return item;
}

void tell(Tx& tx, Actor const& actor, Room const& room, ReviewOutcome outcome) {
  tell_travelers(tx, actor, room.dossier.trip, "notice.overseas.resolved");
  if (outcome == ReviewOutcome::passed && !is_late_review(room))
    tell_all_with(tx, actor, Role::executive, room.dossier.trip, "notice.overseas.to_permit");
}

}  // namespace

Problem refusal_of(std::vector<Finding> const& findings) {
  auto problem = Problem{.kind = Kind::invalid, .key = "overseas.resolve.invalid"};
  for (auto const& finding : findings) {
    problem.fields.push_back({.field = "outcome",
                              .key = "overseas.defect." + std::string{to_word(finding.defect)},
                              .arguments = {std::to_string(finding.has), std::to_string(finding.needs)},
                              .rule = finding.rule});
    if (!problem.rule) problem.rule = finding.rule;
  }
  return problem;
}

Result<AgendaItemId> resolve_item(Database& db, Actor const& actor, AgendaItemId id, ResolutionInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AgendaItemId> {
    auto const room = TRY(find_room(tx, actor, id));
    if (room.item.outcome) return conflict("overseas.resolve.already");
    if (!may_resolve(actor, room)) return forbidden("overseas.resolve.not_secretary");
    if (!room.dossier.is_up_for_review()) return conflict("overseas.resolve.not_waiting");
    if (auto problem = input_problem(input)) return std::move(*problem);
    if (is_late_review(room) && *input.outcome == ReviewOutcome::conditional) return invalid("outcome", "overseas.resolve.done_already");
    // Comments are on the whole plan; a change later on, and putting it off, need none.
    if (room.change() == nullptr && *input.outcome != ReviewOutcome::held)
      if (auto problem = comment_problem(tx, actor, room.dossier.trip, "outcome")) return *std::move(problem);
    auto const bounds = committee_bounds(load_rule_book(tx), room.meeting.held_on, actor.language);
    auto const sitting = sitting_of(room);
    if (auto const findings = resolution_defects(sitting, *input.outcome, bounds); !findings.empty()) return refusal_of(findings);
    auto const item = resolved(tx, room, input, count_sitting(sitting, bounds));
    for (auto const& note : room.recusals) put_recusal(tx, id, note);  // as they were counted
    TRY(update_item(tx, item));
    auto position = 0;
    for (auto const& condition : given_conditions(input))
      insert_condition(tx, {.item = id, .position = position++, .condition = condition});
    TRY(settle_change(tx, actor, room, input));
    TRY(conclude(tx, actor, room, item));
    tell(tx, actor, room, *input.outcome);
    return id;
  });
}

}  // namespace baeumgil
