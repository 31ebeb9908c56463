// A table of staff, shown first and done after.
#include "features/people/import_pages.h"

#include "features/people/import_people.h"
#include "features/people/person_view.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/imports/import_desk.h"
#include "platform/web/feature_host.h"

namespace baeumgil {
namespace {

std::string shown_cell(Site const& site, Actor const& actor, Person const& person, std::string_view field) {
  if (field == "name") return person.name;
  if (field == "email") return person.email;
  if (field == "department") return person.department_name;
  if (field == "post") return site.words(actor, "post." + std::string{to_word(person.post)});
  if (field == "rank") return person.rank;
  if (field == "duties") return person.duties;
  return role_words(site, actor, person.roles);
}

Result<ImportPreview> preview_people(FeatureHost& host, Actor const& actor, std::string const& table) {
  auto const lines = TRY(read_person_table(host.site.locale(), table));
  auto const plan = host.db.read(actor, [&](Tx& tx) { return plan_import(tx, lines); });
  return preview_of(plan, [&](PlannedLine const& line, ImportPreviewLine& shown) {
    shown.title = line.after.name;
    shown.key = line.after.staff_no;
    if (line.fate != LineFate::changed) return;
    for (auto const field : changed_fields(line.before, line.after))
      shown.changes.push_back(
          {std::string{field}, shown_cell(host.site, actor, line.before, field), shown_cell(host.site, actor, line.after, field)});
  });
}

Result<std::string> take_people(FeatureHost& host, Actor const& actor, ImportRequest const& wanted) {
  auto const lines = TRY(read_person_table(host.site.locale(), wanted.table));
  return import_people(host.db, actor, {.lines = lines, .digest = wanted.digest, .refused = wanted.refused});
}

}  // namespace

void add_people_import(FeatureHost& host) {
  add_import_desk(host, {.path = "/people/import",
                         .list_path = "/people",
                         .list_key = "person.list",
                         .title_key = "person.import",
                         .lead_key = "person.import.lead",
                         .columns_key = "person.import.columns",
                         .flash_key = "person.import.flash",
                         .name_key = "person.name",
                         .number_key = "person.staff_no",
                         .columns = person_columns(),
                         .schema = "PeopleImport",
                         .summary = "Takes a table of staff over",
                         .tag = "people",
                         .access = Access::administrator,
                         .preview = [&host](Actor const& actor, std::string const& table) { return preview_people(host, actor, table); },
                         .apply = [&host](Actor const& actor, ImportRequest const& wanted) { return take_people(host, actor, wanted); }});
}

}  // namespace baeumgil
