#include "features/adoptions/drop_adoption.h"

#include <set>

#include "base/text.h"
#include "features/adoptions/adoption_change.h"
#include "features/adoptions/adoption_json.h"
#include "features/adoptions/adoption_parts_store.h"
#include "features/adoptions/adoption_store.h"
#include "features/adoptions/close_issue.h"
#include "features/adoptions/plan_change_store.h"
#include "features/people/find_person.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::vector<AdoptionNotice> deciders(Tx& tx, PersonId asked_by) {
  auto tell = std::vector<AdoptionNotice>{};
  for (auto const& executive : list_people_with(tx, Role::executive))
    if (executive.id != asked_by) tell.push_back({executive.id, "notice.adoption.drop_asked"});
  return tell;
}

// Who carries it out, who proposed it and who asked for something that the end answers, once each.
std::vector<AdoptionNotice> told_of_end(Adoption const& adoption) {
  auto people = std::set<PersonId>{adoption.officer, adoption.proposer, adoption.drop_request->asked_by};
  if (adoption.plan_change) people.insert(adoption.plan_change->asked_by);
  auto tell = std::vector<AdoptionNotice>{};
  for (auto const person : people) tell.push_back({person, "notice.adoption.dropped"});
  return tell;
}

std::optional<Problem> unasked(Adoption const& adoption) {
  if (!leads(kAdoptionTransitions, adoption.state, AdoptionState::dropped)) return conflict("adoption.wrong_state");
  if (!adoption.drop_request) return conflict("adoption.drop.not_asked");
  return std::nullopt;
}

}  // namespace

Result<AdoptionId> ask_to_drop(Database& db, Actor const& actor, AdoptionId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (!leads(kAdoptionTransitions, adoption.state, AdoptionState::dropped)) return conflict("adoption.wrong_state");
    if (adoption.drop_request) return conflict("adoption.drop.asked_already");
    if (!may_ask_to_drop(actor, adoption)) return forbidden("adoption.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(adoption);
    adoption.drop_request = DropRequest{.asked_by = actor.person, .asked_on = tx.today(), .reason = std::string{trimmed(reason)}};
    insert_drop_request(tx, id, *adoption.drop_request);
    return keep_change(
        tx, actor, adoption,
        {.before = before, .verb = "adoption.drop_asked", .reason = adoption.drop_request->reason, .tell = deciders(tx, actor.person)});
  });
}

Result<AdoptionId> drop_adoption(Database& db, Actor const& actor, AdoptionId id, std::string const& record_no) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (auto problem = unasked(adoption)) return *std::move(problem);
    if (adoption.drop_request->asked_by == actor.person) return forbidden("adoption.drop.two_people");
    if (!may_drop_adoption(actor, adoption)) return forbidden("adoption.not_allowed");
    if (trimmed(record_no).empty()) return invalid("record_no", "field.required");
    auto const before = to_json(adoption);
    adoption.state = AdoptionState::dropped;
    adoption.state_reason = adoption.drop_request->reason;
    answer_drop_request(tx, id, {.by = actor.person, .is_dropped = true, .record_no = std::string{trimmed(record_no)}});
    // A plan that is given up is not changed any more.
    if (adoption.plan_change) answer_plan_change(tx, id, {.by = actor.person, .reason = adoption.state_reason});
    auto tell = told_of_end(adoption);
    adoption.drop_request.reset();
    adoption.plan_change.reset();
    follow_issue_of(tx, actor, adoption);
    return keep_change(tx, actor, adoption,
                       {.before = before, .verb = "adoption.dropped", .reason = adoption.state_reason, .tell = std::move(tell)});
  });
}

Result<AdoptionId> keep_adoption_going(Database& db, Actor const& actor, AdoptionId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<AdoptionId> {
    auto adoption = TRY(find_adoption(tx, actor, id));
    if (auto problem = unasked(adoption)) return *std::move(problem);
    if (!may_keep_adoption_going(actor, adoption)) return forbidden("adoption.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    auto const before = to_json(adoption);
    auto const asked_by = adoption.drop_request->asked_by;
    answer_drop_request(tx, id, {.by = actor.person, .reason = std::string{trimmed(reason)}});
    adoption.drop_request.reset();
    return keep_change(tx, actor, adoption,
                       {.before = before,
                        .verb = "adoption.drop_refused",
                        .reason = std::string{trimmed(reason)},
                        .tell = officer_and_asker(adoption, asked_by, "notice.adoption.drop_refused")});
  });
}

}  // namespace baeumgil
