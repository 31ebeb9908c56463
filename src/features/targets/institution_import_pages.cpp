// A table of institutions, shown first and done after.
#include "features/targets/institution_import_pages.h"

#include "features/targets/import_institutions.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/imports/import_desk.h"
#include "platform/web/feature_host.h"

namespace baeumgil {
namespace {

Result<ImportPreview> preview_institutions(FeatureHost& host, Actor const& actor, std::string const& table) {
  auto const lines = TRY(read_institution_table(host.site.locale(), table));
  auto const plan = host.db.read(actor, [&](Tx& tx) { return plan_institution_import(tx, lines); });
  return preview_of(plan, [&](PlannedRow<Institution> const& row, ImportPreviewLine& shown) {
    shown.title = row.after.shown_name();
    shown.key = host.site.words(actor, "institution.kind." + std::string{to_word(row.after.kind)});
    if (row.fate != LineFate::changed) return;
    auto const tell = [&](std::string field, std::string const& before, std::string const& after) {
      if (before != after) shown.changes.push_back({std::move(field), before, after});
    };
    tell("name_en", row.before.name_en, row.after.name_en);
    tell("homepage", row.before.homepage, row.after.homepage);
    tell("note", row.before.note, row.after.note);
  });
}

Result<std::string> take_institutions(FeatureHost& host, Actor const& actor, ImportRequest const& wanted) {
  auto const lines = TRY(read_institution_table(host.site.locale(), wanted.table));
  return import_institutions(host.db, actor, {.lines = lines, .digest = wanted.digest, .refused = wanted.refused});
}

std::optional<Problem> refusal_to_import(Actor const& actor) {
  if (may_add_institution(actor)) return std::nullopt;
  return forbidden("institution.add.not_officer");
}

}  // namespace

void add_institution_import(FeatureHost& host) {
  add_import_desk(host,
                  {.path = "/targets/import",
                   .api_path = "/api/v1/institutions/import",
                   .list_path = "/targets",
                   .list_key = "institution.list",
                   .title_key = "institution.import",
                   .lead_key = "institution.import.lead",
                   .columns_key = "institution.import.columns",
                   .flash_key = "institution.import.flash",
                   .name_key = "institution.name",
                   .number_key = "institution.kind",
                   .columns = institution_columns(),
                   .schema = "InstitutionImport",
                   .summary = "Takes a table of institutions over",
                   .tag = "targets",
                   .refusal = refusal_to_import,
                   .preview = [&host](Actor const& actor, std::string const& table) { return preview_institutions(host, actor, table); },
                   .apply = [&host](Actor const& actor, ImportRequest const& wanted) { return take_institutions(host, actor, wanted); }});
}

}  // namespace baeumgil
