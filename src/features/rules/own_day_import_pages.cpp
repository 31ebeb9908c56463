// A year's list of holidays, shown first and done after.
#include "features/rules/own_day_import_pages.h"

#include "features/rules/import_own_days.h"
#include "platform/html/site.h"
#include "platform/imports/import_desk.h"
#include "platform/web/feature_host.h"

namespace baeumgil {
namespace {

Result<ImportPreview> preview_own_days(FeatureHost& host, Actor const& actor, std::string const& table) {
  auto const lines = TRY(read_own_day_table(host.site.locale(), table));
  auto const plan = host.db.read(actor, [&](Tx& tx) { return plan_own_days(tx, lines); });
  return preview_of(plan, [&](PlannedOwnDay const& row, ImportPreviewLine& shown) {
    auto const kind = [&](OwnDay const& day) { return host.site.words(actor, "rules.days.kind." + std::string{to_word(day.kind)}); };
    shown.title = row.after.name;
    shown.key = to_text(row.after.day);
    if (row.fate != LineFate::changed) return;
    auto const tell = [&](std::string field, std::string const& before, std::string const& after) {
      if (before != after) shown.changes.push_back({std::move(field), before, after});
    };
    tell("kind", kind(row.before), kind(row.after));
    tell("name", row.before.name, row.after.name);
    tell("source", row.before.source, row.after.source);
  });
}

Result<std::string> take_own_days(FeatureHost& host, Actor const& actor, ImportRequest const& wanted) {
  auto const lines = TRY(read_own_day_table(host.site.locale(), wanted.table));
  return import_own_days(host.db, actor, {.lines = lines, .digest = wanted.digest, .refused = wanted.refused});
}

std::optional<Problem> refusal_to_write_days(Actor const& actor) {
  if (may_write_rule(actor)) return std::nullopt;
  return forbidden("rules.not_yours_to_write");
}

}  // namespace

void add_own_day_import(FeatureHost& host) {
  add_import_desk(host, {.path = "/rules/days/import",
                         .list_path = "/rules/days",
                         .list_key = "rules.days",
                         .title_key = "rules.days.import",
                         .lead_key = "rules.days.import.lead",
                         .columns_key = "rules.days.import.columns",
                         .flash_key = "rules.days.import.flash",
                         .name_key = "rules.days.name",
                         .number_key = "rules.days.day",
                         .columns = own_day_columns(),
                         .schema = "DaysImport",
                         .summary = "Takes a year's list of holidays over",
                         .tag = "rules",
                         .refusal = refusal_to_write_days,
                         .preview = [&host](Actor const& actor, std::string const& table) { return preview_own_days(host, actor, table); },
                         .apply = [&host](Actor const& actor, ImportRequest const& wanted) { return take_own_days(host, actor, wanted); }});
}

}  // namespace baeumgil
