#include "features/targets/directory_store.h"

#include "platform/text/normalize.h"

namespace baeumgil {

void put_directory_entry(Tx& tx, Institution const& institution) {
  tx.change(
      "INSERT INTO shared_institutions (id, code, name, full_name, name_en, kind, tier, province_code, population, area_km2, latitude, "
      "longitude, country, homepage, note, sort_key, folded_name) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17) "
      "ON CONFLICT (code) DO UPDATE SET name = excluded.name, full_name = excluded.full_name, name_en = excluded.name_en, "
      "kind = excluded.kind, tier = excluded.tier, province_code = excluded.province_code, population = excluded.population, "
      "area_km2 = excluded.area_km2, latitude = excluded.latitude, longitude = excluded.longitude, country = excluded.country, "
      "homepage = CASE WHEN shared_institutions.homepage = '' THEN excluded.homepage ELSE shared_institutions.homepage END, "
      "note = CASE WHEN shared_institutions.note = '' THEN excluded.note ELSE shared_institutions.note END, "
      "sort_key = excluded.sort_key, folded_name = excluded.folded_name",
      institution.id, institution.code, institution.name, institution.full_name, institution.name_en, institution.kind, institution.tier,
      institution.province_code, institution.population, institution.area_km2, institution.latitude, institution.longitude,
      institution.country, institution.homepage, institution.note, sort_key(institution.full_name), folded_key(institution.full_name));
}

}  // namespace baeumgil
