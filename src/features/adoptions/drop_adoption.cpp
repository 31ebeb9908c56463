#include "features/adoptions/drop_adoption.h"

#include <algorithm>

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

// A plan that is given up is not changed any more: who asked for it is answered with the reason of the end.
void answer_open_change(Tx& tx, Actor const& actor, Adoption& adoption, std::vector<AdoptionNotice>& tell) {
  if (!adoption.plan_change) return;
  auto const asked_by = adoption.plan_change->asked_by;
  answer_plan_change(tx, adoption.id, {.by = actor.person, .reason = adoption.state_reason});
  adoption.plan_change.reset();
  auto const is_told = std::ranges::any_of(tell, [&](AdoptionNotice const& notice) { return notice.to == asked_by; });
  if (!is_told) tell.push_back({asked_by, "notice.adoption.dropped"});
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
    auto tell = officer_and_asker(adoption, adoption.drop_request->asked_by, "notice.adoption.dropped");
    if (adoption.proposer != adoption.officer && adoption.proposer != adoption.drop_request->asked_by)
      tell.push_back({adoption.proposer, "notice.adoption.dropped"});
    answer_open_change(tx, actor, adoption, tell);
    adoption.drop_request.reset();
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
