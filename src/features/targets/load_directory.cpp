#include "features/targets/load_directory.h"

#include "features/targets/directory_file.h"
#include "features/targets/directory_store.h"
#include "platform/crypto/stable_id.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

void put_all(Tx& tx, std::vector<Institution> const& institutions) {
  for (auto const& institution : institutions) put_directory_entry(tx, institution);
}

}  // namespace

InstitutionId directory_id(std::string_view code) { return {stable_id("institution", code)}; }

Result<Done> load_directory(Tx& tx) {
  auto const provinces = TRY(read_provinces(carried_file("data/provinces.csv")));
  auto const municipalities = TRY(read_municipalities(carried_file("data/municipalities.csv")));
  auto const agencies = TRY(read_agencies(carried_file("data/central_agencies.csv")));
  auto const hosts = TRY(read_hosts_abroad(carried_file("data/hosts_abroad.csv")));
  put_all(tx, provinces);
  put_all(tx, municipalities);
  put_all(tx, agencies);
  put_all(tx, hosts);
  return Done{};
}

}  // namespace baeumgil
