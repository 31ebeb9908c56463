#pragma once
// A table of institutions as the directory is taken along.

#include <optional>
#include <string_view>
#include <vector>

#include "features/targets/add_institution.h"
#include "platform/imports/import_table.h"

namespace baeumgil {

std::vector<ImportColumn> institution_columns();
// Invalid, at "csv", when the header lacks name or kind.
Result<std::vector<ImportLine>> read_institution_table(Locale const&, std::string_view csv);

struct InstitutionOfLine {
  InstitutionDraft draft{};
  std::optional<double> population{};  // figures are the carried statistics' own
  std::optional<double> area_km2{};
  std::optional<double> density{};
  std::optional<Problem> problem{};
};
InstitutionOfLine read_institution_line(ImportLine const&);

}  // namespace baeumgil
