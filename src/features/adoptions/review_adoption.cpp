#include "features/adoptions/review_adoption.h"

#include "base/text.h"
#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_store.h"
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
  if (input.version != 0) adoption.version = input.version;
}

// What was decided before stays in the log; the row waits for a new decision.
void forget_decision(Adoption& adoption) {
  adoption.decision.reset();
  adoption.decision_reason_code.clear();
  adoption.decision_reason.clear();
  adoption.decided_by = {};
  adoption.decided_on.reset();
  adoption.record_no.clear();
  adoption.next_review_on.reset();
  adoption.keep_until.reset();
}

Told to_decide(Tx& tx, Adoption const& adoption) {
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
    auto tell = std::vector<Told>{{officer, "notice.adoption.assigned"}};
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
      forget_decision(adoption);
    }
    if (adoption.officer.is_nil()) adoption.officer = actor.person;
    auto change = AdoptionChange{.before = before, .verb = begins ? "adoption.review_begun" : "adoption.review_written"};
    if (is_review_complete(adoption) && (begins || !was_complete)) change.tell = {to_decide(tx, adoption)};
    return keep_change(tx, actor, adoption, change);
  });
}

Result<AdoptionId> consult_on_adoption(Database& db, Actor const& actor, AdoptionId id) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!may_review_adoption(actor, adoption)) return forbidden("adoption.review.not_owner");
    if (!may_consult_on_adoption(actor, adoption)) return conflict("adoption.wrong_state");
    auto const before = to_json(adoption);
    adoption.state = AdoptionState::consulting;
    return keep_change(tx, actor, adoption, {.before = before, .verb = "adoption.consulted", .tell = {to_decide(tx, adoption)}});
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
    forget_decision(adoption);
    return keep_change(tx, actor, adoption,
                       {.before = before,
                        .verb = "adoption.reopened",
                        .reason = adoption.state_reason,
                        .tell = {{adoption.proposer, "notice.adoption.reopened"}, {adoption.officer, "notice.adoption.assigned"}}});
  });
}

}  // namespace baeumgil
