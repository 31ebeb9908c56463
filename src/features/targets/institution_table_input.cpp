#include "features/targets/institution_table_input.h"

#include "features/targets/institution_form.h"
#include "platform/web/api_operation.h"

namespace baeumgil {

std::vector<ImportColumn> institution_columns() {
  return {{.name = "name", .label_key = "institution.name", .is_needed = true, .other_names = {"full_name"}},
          {.name = "name_en", .label_key = "institution.name_en"},
          {.name = "kind",
           .label_key = "institution.kind",
           .is_needed = true,
           .word_prefix = "institution.kind.",
           .words = words_of<InstitutionKind>()},
          {.name = "country", .label_key = "institution.country"},
          {.name = "population", .label_key = "institution.population"},
          {.name = "area_km2", .label_key = "institution.area"},
          {.name = "density", .label_key = "institution.density"},
          {.name = "homepage", .label_key = "institution.homepage"},
          {.name = "note", .label_key = "institution.note"}};
}

Result<std::vector<ImportLine>> read_institution_table(Locale const& locale, std::string_view csv) {
  return read_import_table(locale, institution_columns(), csv);
}

InstitutionOfLine read_institution_line(ImportLine const& line) {
  auto const request = Request{.form = line.values};
  auto fields = Fields::of(request);
  auto read = InstitutionOfLine{.draft = read_institution_draft(fields)};
  read.population = fields.number("population");
  read.area_km2 = fields.number("area_km2");
  read.density = fields.number("density");
  read.problem = fields.problem();
  return read;
}

}  // namespace baeumgil
