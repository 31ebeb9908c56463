#include "features/rules/write_own_day.h"

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/rules/own_day_store.h"
#include "features/rules/rule_store.h"

namespace baeumgil {
namespace {

std::string own_day_json(OwnDay const& day) {
  auto json = JsonWriter{};
  json.begin_object().field("day", to_text(day.day)).field("kind", to_word(day.kind)).field("name", day.name);
  json.field("source", day.source).end_object();
  return json.take();
}

Subject subject_of(OwnDay const& day) { return {.noun = "rule", .id = day.id.value, .title = to_text(day.day) + " " + day.name}; }

OwnDay as_written(Tx& tx, Actor const& actor, OwnDayInput const& input) {
  return {.id = OwnDayId::make(),
          .day = input.day.value_or(Date{}),
          .kind = input.kind.value_or(DayKind::holiday),
          .name = input.name,
          .source = input.source,
          .written_by = actor.name,
          .written_at = tx.now()};
}

}  // namespace

Result<OwnDayId> keep_own_day(Tx& tx, Actor const& actor, OwnDayInput const& input) {
  auto const day = as_written(tx, actor, input);
  TRY(insert_own_day(tx, day));
  record_event(tx, actor, {.verb = "rule.day_added", .subject = subject_of(day), .after = own_day_json(day)});
  return day.id;
}

Result<OwnDayId> change_own_day(Tx& tx, Actor const& actor, OwnDay const& before, OwnDayInput const& input) {
  auto day = as_written(tx, actor, input);
  day.id = before.id;
  day.version = before.version;
  TRY(update_own_day(tx, day));
  record_event(tx, actor,
               {.verb = "rule.day_changed", .subject = subject_of(day), .before = own_day_json(before), .after = own_day_json(day)});
  return day.id;
}

Result<OwnDayId> add_own_day(Database& db, Actor const& actor, OwnDayInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<OwnDayId> {
    if (!may_write_rule(actor)) return forbidden("rules.not_yours_to_write");
    if (auto problem = problem_of_own_day(input, list_carried_days(tx))) return *std::move(problem);
    return keep_own_day(tx, actor, input);
  });
}

Result<Done> end_own_day(Database& db, Actor const& actor, OwnDayEnd const& end) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    auto day = TRY(find_own_day(tx, end.id));
    if (!may_write_rule(actor)) return forbidden("rules.not_yours_to_write");
    if (end.reason.empty()) return invalid("reason", "field.required");
    if (day.version != end.version) return conflict("problem.saved_first");
    TRY(remove_own_day(tx, day));
    record_event(tx, actor, {.verb = "rule.day_ended", .subject = subject_of(day), .reason = end.reason, .before = own_day_json(day)});
    return Done{};
  });
}

}  // namespace baeumgil
