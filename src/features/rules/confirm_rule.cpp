#include "features/rules/confirm_rule.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/rules/confirmation_store.h"
#include "features/rules/rule_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kWords = std::size_t{200};

}  // namespace

bool may_confirm_rule(Actor const& actor) { return actor.has(Role::accounting_officer) || actor.has(Role::programme_officer); }

Result<std::string> confirm_rule(Database& db, Actor const& actor, RuleToConfirm const& asked) {
  return db.write(actor, [&](Tx& tx) -> Result<std::string> {
    auto const versions = list_versions(tx, asked.code);
    auto const found = std::ranges::find_if(
        versions, [&](OwnRule const& own) { return own.rule.scope == asked.scope && own.rule.effective_from == asked.effective_from; });
    if (found == versions.end()) return not_found();
    if (!may_confirm_rule(actor)) return forbidden("rules.confirm.not_allowed");
    if (found->rule.is_verified()) return conflict("rules.confirm.already");
    auto row = confirmation_of(found->rule);
    row.held_against = trimmed(asked.held_against);
    if (row.held_against.empty()) return invalid("held_against", "field.required");
    if (character_count(row.held_against) > kWords) return invalid("held_against", "field.too_long", {std::to_string(kWords)});
    row.confirmed_by = actor.name;
    row.confirmed_on = tx.today();
    put_confirmation(tx, row);
    auto json = JsonWriter{};
    json.begin_object().field("rule", row.code).field("effective_from", to_text(row.effective_from)).field("value", row.value).end_object();
    record_event(tx, actor,
                 {.verb = "rule.confirmed",
                  .subject = {"rule", found->rule.id.value, found->rule.words(actor.language)},
                  .reason = row.held_against,
                  .after = json.take()});
    return row.code;
  });
}

}  // namespace baeumgil
