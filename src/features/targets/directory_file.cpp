#include "features/targets/directory_file.h"

#include "features/targets/load_directory.h"
#include "platform/csv/csv_line.h"

namespace baeumgil {
namespace {

// The newest figure the row has; a reorganised district keeps its last one.
std::optional<std::int64_t> newest_population(CsvLine& line) {
  if (auto const latest = line.integer("population_202608")) return latest;
  return line.integer("population_202509");
}

Institution with_id(Institution institution) {
  institution.id = directory_id(institution.code);
  return institution;
}

Institution municipality_of(CsvLine& line) {
  return with_id({.code = line.text("code"),
                  .name = line.text("name"),
                  .full_name = line.text("full_name"),
                  .name_en = line.text("name_en"),
                  .kind = InstitutionKind::municipality,
                  .tier = line.text("type"),
                  .province_code = line.text("province_code"),
                  .population = newest_population(line),
                  .area_km2 = line.number("area_km2"),
                  .latitude = line.number("lat"),
                  .longitude = line.number("lon"),
                  .note = line.text("note")});
}

Institution province_of(CsvLine& line) {
  auto const name = line.text("name");
  return with_id({.code = line.text("code"),
                  .name = name,
                  .full_name = name,
                  .name_en = line.text("name_en"),
                  .kind = InstitutionKind::province,
                  .tier = line.text("type"),
                  .province_code = line.text("code"),
                  .population = line.integer("population_202509"),
                  .note = line.text("note")});
}

Institution agency_of(CsvLine& line) {
  auto const name = line.text("name_ko");
  return with_id({.code = "agency:" + name,
                  .name = name,
                  .full_name = name,
                  .kind = InstitutionKind::agency,
                  .tier = line.text("type"),
                  .note = line.text("note")});
}

Institution host_abroad_of(CsvLine& line) {
  auto const country = line.text("country");
  auto const name = line.text("name_ko");
  return with_id({.code = country + ":" + line.text("code"),
                  .name = name,
                  .full_name = name,
                  .name_en = line.text("name_en"),
                  .kind = InstitutionKind::foreign,
                  .country = country,
                  .homepage = line.text("homepage")});
}

}  // namespace

Result<std::vector<Institution>> read_municipalities(std::string_view csv) { return read_csv_lines(csv, municipality_of); }
Result<std::vector<Institution>> read_provinces(std::string_view csv) { return read_csv_lines(csv, province_of); }
Result<std::vector<Institution>> read_agencies(std::string_view csv) { return read_csv_lines(csv, agency_of); }
Result<std::vector<Institution>> read_hosts_abroad(std::string_view csv) { return read_csv_lines(csv, host_abroad_of); }

}  // namespace baeumgil
