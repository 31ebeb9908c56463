#include "features/pushes/answer_push.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/cases/match_case.h"
#include "features/issues/find_issue.h"
#include "features/notices/notify.h"
#include "features/pushes/push_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kReason = 1000;

std::string_view notice_of(Push const& push) {
  if (push.state == PushState::accepted) return "notice.push.accepted";
  return push.reason.empty() ? "notice.push.issue_closed" : "notice.push.declined";
}

Result<PushId> answer(Tx& tx, Actor const& actor, Push push, PushState state) {
  auto const before = to_json(push);
  push.state = state;
  push.answered_by = actor.person;
  push.answered_at = tx.now();
  TRY(update_push(tx, push));
  auto const is_yes = state == PushState::accepted;
  auto const& why = is_yes || push.reason.empty() ? push.issue_title : push.reason;
  record_event(tx, actor,
               {.verb = is_yes ? "push.accepted" : "push.declined",
                .subject = {"push", push.id.value, push.title},
                .reason = why,
                .before = before,
                .after = to_json(push)});
  notify(tx, {.to = push.finder, .key = notice_of(push), .arguments = {push.department_name, push.title, why}, .path = path_of(push)},
         actor.person);
  return push.id;
}

// It may have been bound meanwhile: a yes stays a yes.
Result<Done> bind(Tx& tx, Actor const& actor, Push const& push) {
  if (push.noun != PushedNoun::good_case) return Done{};
  auto const found = TRY(find_case(tx, actor, CaseId{push.row}));
  auto const issue = TRY(find_issue(tx, actor, push.issue));
  bind_case(tx, actor, found, issue);
  return Done{};
}

}  // namespace

Result<PushId> accept_push(Database& db, Actor const& actor, PushId id) {
  return db.write(actor, [&](Tx& tx) -> Result<PushId> {
    auto const push = TRY(find_push(tx, actor, id));
    if (push.state != PushState::waiting) return conflict("push.answered_before");
    if (!may_answer_push(actor, push)) return forbidden("push.not_allowed");
    if (push.is_issue_closed) return invalid("issue", "case.match.issue_not_open");
    TRY(bind(tx, actor, push));
    return answer(tx, actor, push, PushState::accepted);
  });
}

Result<PushId> decline_push(Database& db, Actor const& actor, PushId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<PushId> {
    auto push = TRY(find_push(tx, actor, id));
    if (push.state != PushState::waiting) return conflict("push.answered_before");
    if (!may_answer_push(actor, push)) return forbidden("push.not_allowed");
    if (trimmed(reason).empty() && !push.is_issue_closed) return invalid("reason", "field.reason_required");
    if (character_count(reason) > kReason) return invalid("reason", "field.too_long", {std::to_string(kReason)});
    push.reason = trimmed(reason);
    return answer(tx, actor, push, PushState::declined);
  });
}

}  // namespace baeumgil
