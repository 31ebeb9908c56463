#include "features/adoptions/review_adoption.h"

#include "base/text.h"
#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/review_items.h"
#include "features/adoptions/take_decision_back.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

void apply(ReviewInput const& input, Adoption& adoption) {
  adoption.background = input.background;
  adoption.proposers_note = input.proposers_note;
  adoption.directions_opinions = input.directions_opinions;
  adoption.status_and_review = input.status_and_review;
  adoption.alternatives = input.alternatives;
  adoption.expected_effect = input.expected_effect;
  adoption.expected_cost = input.expected_cost;
  adoption.cost_traits = input.cost_traits;
  adoption.notes.citizen_impact = input.citizen_impact;
  adoption.notes.national_support = input.national_support;
  if (input.version != 0) adoption.version = input.version;
}

AdoptionNotice to_decide(Tx& tx, Adoption const& adoption) {
  auto const head = find_department_head(tx, adoption.owner_department);
  return {head ? head->id : PersonId{}, "notice.adoption.to_decide"};
}

}  // namespace

Result<AdoptionId> assign_adoption(Database& db, Actor const& actor, AdoptionId id, DepartmentId department, PersonId officer) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_assign_adoption(actor, adoption)) return forbidden("adoption.assign.not_allowed");
    if (department.is_nil()) return invalid("department", "field.required");
    auto const owner = find_department(tx, department);
    if (!owner || !owner->is_active) return invalid("department", "field.unknown_choice");
    if (!officer.is_nil()) {
      auto const person = find_person(tx, officer);
      if (!person || person->department != department) return invalid("officer", "adoption.assign.officer_elsewhere");
    }
    auto const before = to_json(adoption);
    adoption.owner_department = department;
    adoption.officer = officer;
    adoption.state = AdoptionState::assigned;
    if (adoption.dispute) settle_dispute(tx, id);
    adoption.dispute.reset();
    auto tell = std::vector<AdoptionNotice>{{officer, "notice.adoption.assigned"}};
    if (auto const head = find_department_head(tx, department); head && head->id != officer)
      tell.push_back({head->id, "notice.adoption.assigned"});
    return keep_change(tx, actor, adoption, {.before = before, .verb = "adoption.assigned", .tell = std::move(tell)});
  });
}

Result<AdoptionId> write_review(Database& db, Actor const& actor, AdoptionId id, ReviewInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_review_adoption(actor, adoption)) return forbidden("adoption.review.not_owner");
    if (input.expected_cost && input.expected_cost->amount < 0) return invalid("expected_cost", "field.out_of_range");
    auto const before = to_json(adoption);
    auto const was_complete = is_review_complete(adoption);
    apply(input, adoption);
    auto const begins = adoption.state == AdoptionState::assigned || adoption.state == AdoptionState::deferred;
    if (begins) {
      adoption.state = AdoptionState::under_review;
      take_decision_back(tx, actor, adoption);
    }
    if (adoption.officer.is_nil()) adoption.officer = actor.person;
    auto change = AdoptionChange{.before = before, .verb = begins ? "adoption.review_begun" : "adoption.review_written"};
    if (is_review_complete(adoption) && (begins || !was_complete)) change.tell = {to_decide(tx, adoption)};
    return keep_change(tx, actor, adoption, change);
  });
}

Result<AdoptionId> reopen_adoption(Database& db, Actor const& actor, AdoptionId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_reopen_adoption(actor, adoption)) return forbidden("adoption.reopen.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(adoption);
    adoption.state = AdoptionState::under_review;
    adoption.state_reason = trimmed(reason);
    take_decision_back(tx, actor, adoption);
    return keep_change(tx, actor, adoption,
                       {.before = before,
                        .verb = "adoption.reopened",
                        .reason = adoption.state_reason,
                        .tell = {{adoption.proposer, "notice.adoption.reopened"}, {adoption.officer, "notice.adoption.assigned"}}});
  });
}

}  // namespace baeumgil
