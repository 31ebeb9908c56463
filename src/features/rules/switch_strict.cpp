#include "features/rules/switch_strict.h"

#include "base/json_writer.h"
#include "features/audit/record_event.h"
#include "features/rules/strict_store.h"

namespace baeumgil {
namespace {

std::string span_json(StrictSpan const& span) {
  auto const until = span.until ? std::optional{to_text(*span.until)} : std::nullopt;
  auto json = JsonWriter{};
  json.begin_object().field("from", to_text(span.from)).field("until", until).end_object();
  return json.take();
}

Result<Done> switch_on(Tx& tx, Actor const& actor, StrictSwitch const& wanted, std::vector<KeptStrictSpan> const& spans) {
  for (auto const& kept : spans)
    if (!kept.span.until || *wanted.day <= *kept.span.until) return invalid("day", "rules.strict.on_already");
  auto const kept = KeptStrictSpan{
      .id = StrictSpanId::make(), .span = {.from = *wanted.day}, .reason = wanted.reason, .decided_by = actor.name, .decided_at = tx.now()};
  insert_strict_span(tx, kept);
  record_event(tx, actor,
               {.verb = "rule.strict_on",
                .subject = {.noun = "rule", .id = kept.id.value, .title = to_text(*wanted.day)},
                .reason = wanted.reason,
                .after = span_json(kept.span)});
  return Done{};
}

Result<Done> switch_off(Tx& tx, Actor const& actor, StrictSwitch const& wanted, std::vector<KeptStrictSpan> const& spans) {
  if (spans.empty() || spans.front().span.until) return invalid("day", "rules.strict.off_already");
  auto kept = spans.front();
  auto const before = span_json(kept.span);
  kept.span.until = *wanted.day - 1;
  TRY(update_strict_span(tx, kept));
  record_event(tx, actor,
               {.verb = "rule.strict_off",
                .subject = {.noun = "rule", .id = kept.id.value, .title = to_text(*wanted.day)},
                .reason = wanted.reason,
                .before = before,
                .after = span_json(kept.span)});
  return Done{};
}

}  // namespace

Result<Done> switch_strict(Database& db, Actor const& actor, StrictSwitch const& wanted) {
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    if (!may_write_rule(actor)) return forbidden("rules.not_yours_to_write");
    if (!wanted.day) return invalid("day", "field.required");
    if (wanted.reason.empty()) return invalid("reason", "field.required");
    if (*wanted.day < tx.today()) return invalid("day", "rules.strict.day_past");
    auto const spans = list_strict_spans(tx);
    return wanted.turn == StrictTurn::on ? switch_on(tx, actor, wanted, spans) : switch_off(tx, actor, wanted, spans);
  });
}

}  // namespace baeumgil
