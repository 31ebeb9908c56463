#include "features/plan_comments/say_comment.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/citizens/public_record.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/plan_comments/plan_comment_store.h"
#include "platform/crypto/digest.h"
#include "platform/db/database.h"
#include "platform/text/personal_data.h"

namespace baeumgil {
namespace {

constexpr std::size_t kBody = 2000;
constexpr std::int64_t kAnHour = 3600;
constexpr std::int64_t kMostAnHour = 5;

std::optional<Problem> problem_of(std::string const& body) {
  if (body.empty()) return invalid("body", "field.required");
  if (character_count(body) > kBody) return invalid("body", "field.too_long", {std::to_string(kBody)});
  if (!find_personal_data(body).empty()) return invalid("body", "plan_comment.personal_data");
  return std::nullopt;
}

}  // namespace

Result<PlanCommentId> say_comment(Database& db, Actor const& actor, TripId trip, std::string const& body) {
  auto const origin = hex(sha256(actor.origin));  // enough to count them, not to know them
  return db.write(actor, [&](Tx& tx) -> Result<PlanCommentId> {
    if (!is_open(tx)) return not_found();
    auto const plan = TRY(find_public_plan(tx, trip));
    if (!find_comment_window(tx, trip)->takes_comments(tx.today())) return conflict("plan_comment.closed");
    auto const words = std::string{trimmed(body)};
    if (auto problem = problem_of(words)) return *std::move(problem);
    if (count_comments_from(tx, origin, tx.now() - kAnHour) >= kMostAnHour)
      return Problem{.kind = Kind::busy, .key = "plan_comment.too_many"};
    auto const comment = PlanComment{.id = PlanCommentId::make(), .trip = trip, .body = words};
    insert_comment(tx, comment, origin);
    record_event(tx, actor, {.verb = "plan_comment.received", .subject = {"plan_comment", comment.id.value, plan.number}});
    for (auto const& officer : list_people_with(tx, Role::programme_officer))
      notify(tx,
             {.to = officer.id, .key = "notice.plan_comment.received", .arguments = {plan.number, plan.purpose}, .path = "/plan-comments"});
    return comment.id;
  });
}

Result<PlanCommentId> decide_comment(Database& db, Actor const& actor, PlanCommentId id, CommentDecision const& decision) {
  return db.write(actor, [&](Tx& tx) -> Result<PlanCommentId> {
    if (!may_moderate_comments(actor)) return not_found();
    auto comment = TRY(find_comment(tx, id));
    if (decision.state == CommentState::received) return invalid("state", "field.unknown_choice");
    if (comment.state == decision.state) return conflict("plan_comment.decided_before");
    auto const reason = std::string{trimmed(decision.reason)};
    if (decision.state == CommentState::hidden && reason.empty()) return invalid("reason", "field.reason_required");
    auto const before = comment.state;
    comment.state = decision.state;
    comment.reason = decision.state == CommentState::hidden ? reason : std::string{};
    update_comment(tx, comment, actor.person);
    auto const as_json = [](CommentState state) {
      auto json = JsonWriter{};
      json.begin_object().field("state", to_word(state)).end_object();
      return json.take();
    };
    record_event(tx, actor,
                 {.verb = decision.state == CommentState::shown ? "plan_comment.shown" : "plan_comment.hidden",
                  .subject = {"plan_comment", id.value, comment.trip_purpose},
                  .reason = reason,
                  .before = as_json(before),
                  .after = as_json(comment.state)});
    return id;
  });
}

}  // namespace baeumgil
