#include "features/plan_comments/open_comments.h"

#include <cmath>

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/citizens/public_record.h"
#include "features/plan_comments/plan_comment_store.h"
#include "features/rules/load_rules.h"
#include "features/trips/find_trip.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

std::string as_json(CommentWindow const& window) {
  auto json = JsonWriter{};
  json.begin_object().field("opened_on", to_text(window.opened_on)).field("closes_on", to_text(window.closes_on)).end_object();
  return json.take();
}

// As long as the rule wants, or longer; what was promised is never cut.
std::optional<Problem> problem_of(Tx& tx, Actor const& actor, Trip const& trip, CommentWindow const& window, Date closes_on) {
  auto const rules = load_rule_book(tx);
  auto const* rule = comment_rule(rules, trip.kind, tx.today());
  auto const days = rule == nullptr ? 1 : static_cast<int>(std::lround(*rule->value));
  if (rule != nullptr && closes_on < window.opened_on + days)
    return refused("closes_on", "plan_comment.too_short", citation_of(*rule, actor.language), {to_text(window.opened_on + days)});
  if (closes_on < tx.today() + 1) return invalid("closes_on", "plan_comment.past");
  if (closes_on < window.closes_on) return invalid("closes_on", "plan_comment.shortened");
  return std::nullopt;
}

}  // namespace

Result<TripId> open_comments(Database& db, Actor const& actor, TripId id, std::optional<Date> closes_on) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const trip = TRY(find_trip(tx, actor, id));
    if (!may_open_comments(actor, trip)) return forbidden("plan_comment.open.not_allowed");
    if (!is_open(tx)) return conflict("plan_comment.pages_closed");
    if (!closes_on) return invalid("closes_on", "field.required");
    auto const before = find_comment_window(tx, id);
    auto window = before.value_or(CommentWindow{.trip = id, .opened_on = tx.today()});
    if (auto problem = problem_of(tx, actor, trip, window, *closes_on)) return *std::move(problem);
    window.closes_on = *closes_on;
    put_window(tx, window, actor.person);
    record_event(tx, actor,
                 {.verb = before ? "trip.comments_prolonged" : "trip.comments_opened",
                  .subject = {"trip", id.value, trip.purpose},
                  .before = before ? as_json(*before) : std::string{},
                  .after = as_json(window)});
    return id;
  });
}

}  // namespace baeumgil
