// A table of issues, shown first and done after.
#include "features/issues/issue_import_pages.h"

#include "features/issues/import_issues.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/imports/import_desk.h"
#include "platform/web/feature_host.h"

namespace baeumgil {
namespace {

std::string shown_cell(Site const& site, Actor const& actor, std::string const& name, std::string const& value) {
  if (name == "field" && !value.empty()) return site.words(actor, "policy_field." + value);
  if (name == "priority") return site.words(actor, "issue.priority." + value);
  return value;
}

Result<ImportPreview> preview_issues(FeatureHost& host, Actor const& actor, std::string const& table) {
  auto const lines = TRY(read_issue_table(host.site.locale(), table));
  auto const plan = host.db.read(actor, [&](Tx& tx) { return plan_issue_import(tx, actor, lines); });
  return preview_of(plan, [&](PlannedRow<ImportedIssue> const& row, ImportPreviewLine& shown) {
    shown.title = row.after.draft.title;
    shown.key = row.after.number;
    if (row.fate != LineFate::changed) return;
    auto const before = issue_cells(row.before.draft, row.before.department);
    auto const after = issue_cells(row.after.draft, row.after.department);
    for (auto i = std::size_t{0}; i < after.size(); ++i) {
      auto const& [name, value] = after[i];
      if (value == before[i].second) continue;
      shown.changes.push_back({name, shown_cell(host.site, actor, name, before[i].second), shown_cell(host.site, actor, name, value)});
    }
  });
}

Result<std::string> take_issues(FeatureHost& host, Actor const& actor, ImportRequest const& wanted) {
  auto const lines = TRY(read_issue_table(host.site.locale(), wanted.table));
  return import_issues(host.db, actor, {.lines = lines, .digest = wanted.digest, .refused = wanted.refused});
}

std::optional<Problem> refusal_to_import(Actor const& actor) {
  if (may_register_issue(actor)) return std::nullopt;
  return forbidden("issue.register.not_officer");
}

}  // namespace

void add_issue_import(FeatureHost& host) {
  add_import_desk(host, {.path = "/issues/import",
                         .list_path = "/issues",
                         .list_key = "issue.list",
                         .title_key = "issue.import",
                         .lead_key = "issue.import.lead",
                         .columns_key = "issue.import.columns",
                         .flash_key = "issue.import.flash",
                         .name_key = "issue.title",
                         .number_key = "issue.number",
                         .columns = issue_columns(),
                         .schema = "IssueImport",
                         .summary = "Takes a table of issues over",
                         .tag = "issues",
                         .refusal = refusal_to_import,
                         .preview = [&host](Actor const& actor, std::string const& table) { return preview_issues(host, actor, table); },
                         .apply = [&host](Actor const& actor, ImportRequest const& wanted) { return take_issues(host, actor, wanted); }});
}

}  // namespace baeumgil
