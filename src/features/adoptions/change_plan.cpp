#include "features/adoptions/change_plan.h"

#include <algorithm>

#include "base/text.h"
#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/follow_delay.h"
#include "features/adoptions/plan_change_store.h"
#include "features/adoptions/plan_figures.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// What was done stays done; a milestone is known by its title. None: one that was done is missing.
std::optional<std::vector<Milestone>> carried_over(std::vector<Milestone> const& now, std::vector<Milestone> planned) {
  for (auto& milestone : planned) milestone.done_on.reset();
  for (auto const& one : now) {
    if (!one.done_on) continue;
    auto const same =
        std::ranges::find_if(planned, [&](Milestone const& milestone) { return milestone.title == one.title && !milestone.done_on; });
    if (same == planned.end()) return std::nullopt;
    same->done_on = one.done_on;
  }
  return planned;
}

std::optional<Problem> asked_problem(PlanChangeInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  if (input.what.empty()) problem.fields.push_back({.field = "what", .key = "field.required"});
  if (input.why.empty()) problem.fields.push_back({.field = "why", .key = "field.reason_required"});
  check_figures(input.figures, problem);
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

// The head decides; where the head asked, or there is none, the executive.
std::vector<AdoptionNotice> plan_deciders(Tx& tx, Actor const& actor, Adoption const& adoption) {
  constexpr std::string_view notice{"notice.adoption.plan_change_asked"};
  auto const head = find_department_head(tx, adoption.owner_department);
  if (head && head->id != actor.person) return {{head->id, notice}};
  auto tell = std::vector<AdoptionNotice>{};
  for (auto const& executive : list_people_with(tx, Role::executive)) tell.push_back({executive.id, notice});
  return tell;
}

// Before there is money its gates are asked about where it is found.
bool promises_more(Adoption const& adoption) {
  auto const& change = *adoption.plan_change;
  return adoption.state != AdoptionState::planned && change.after.budget && *change.after.budget > change.before.budget.value_or(Won{});
}

}  // namespace

Result<AdoptionId> ask_to_change_plan(Database& db, Actor const& actor, AdoptionId id, PlanChangeInput const& input) {
  if (auto problem = asked_problem(input)) return *std::move(problem);
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (adoption.plan_change) return conflict("adoption.plan_change.asked_already");
    if (!has_open_plan(adoption.state)) return conflict("adoption.wrong_state");
    if (!may_ask_to_change_plan(actor, adoption)) return forbidden("adoption.not_allowed");
    auto after = input.figures;
    auto milestones = carried_over(adoption.milestones, after.milestones);
    if (!milestones) return invalid("milestones.0.title", "adoption.plan_change.done_milestone");
    after.milestones = *std::move(milestones);
    std::ranges::sort(after.years, {}, &BudgetYear::year);
    auto const plan = figures_of(adoption);
    if (after == plan) return invalid("what", "adoption.plan_change.nothing");
    auto const before = to_json(adoption);
    adoption.plan_change = AdoptionPlanChange{.id = AdoptionPlanChangeId::make(),
                                              .asked_by = actor.person,
                                              .asked_on = tx.today(),
                                              .what = input.what,
                                              .why = input.why,
                                              .before = plan,
                                              .after = std::move(after)};
    insert_plan_change(tx, id, *adoption.plan_change);
    return keep_change(tx, actor, adoption,
                       {.before = before,
                        .verb = "adoption.plan_change_asked",
                        .reason = input.what + " · " + input.why,
                        .tell = plan_deciders(tx, actor, adoption)});
  });
}

Result<AdoptionId> accept_plan_change(Database& db, Actor const& actor, AdoptionId id, std::string const& record_no) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!adoption.plan_change) return conflict("adoption.plan_change.not_asked");
    if (adoption.plan_change->asked_by == actor.person) return forbidden("adoption.plan_change.two_people");
    if (!may_accept_plan_change(actor, adoption)) return forbidden("adoption.not_allowed");
    if (trimmed(record_no).empty()) return invalid("record_no", "field.required");
    if (promises_more(adoption))
      if (auto problem = gate_problem(tx, actor, adoption, {"record_no", "adoption.plan_change.gate_open"})) return *std::move(problem);
    auto milestones = carried_over(adoption.milestones, adoption.plan_change->after.milestones);
    if (!milestones) return conflict("adoption.plan_change.done_since");
    auto const before = to_json(adoption);
    auto const tell = officer_and_asker(adoption, adoption.plan_change->asked_by, "notice.adoption.plan_changed");
    auto const reason = adoption.plan_change->what + " · " + adoption.plan_change->why;
    put_figures(adoption.plan_change->after, adoption);
    adoption.milestones = *std::move(milestones);
    replace_milestones(tx, adoption);
    replace_years(tx, adoption);
    answer_plan_change(tx, id, {.by = actor.person, .is_accepted = true, .record_no = std::string{trimmed(record_no)}});
    adoption.plan_change.reset();
    TRY(keep_change(tx, actor, adoption, {.before = before, .verb = "adoption.plan_changed", .reason = reason, .tell = tell}));
    return follow_delay(tx, actor, id);
  });
}

Result<AdoptionId> refuse_plan_change(Database& db, Actor const& actor, AdoptionId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!adoption.plan_change) return conflict("adoption.plan_change.not_asked");
    if (!may_refuse_plan_change(actor, adoption)) return forbidden("adoption.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(adoption);
    auto const tell = officer_and_asker(adoption, adoption.plan_change->asked_by, "notice.adoption.plan_change_refused");
    answer_plan_change(tx, id, {.by = actor.person, .reason = std::string{trimmed(reason)}});
    adoption.plan_change.reset();
    return keep_change(tx, actor, adoption,
                       {.before = before, .verb = "adoption.plan_change_refused", .reason = std::string{trimmed(reason)}, .tell = tell});
  });
}

}  // namespace baeumgil
