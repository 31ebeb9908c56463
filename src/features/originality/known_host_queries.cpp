#include "features/originality/known_hosts.h"

#include <map>

namespace baeumgil {

std::vector<KnownHost> list_known_hosts(Tx& tx) {
  struct Named {
    InstitutionId id{};
    std::string name{};
    std::string full_name{};
  };
  auto const all =
      tx.list("SELECT id, name, full_name FROM shared_institutions WHERE id <> $institution AND kind <> 'province'", [](Row& row) {
        auto named = Named{};
        named.id = row.next<InstitutionId>();
        named.name = row.next<std::string>();
        named.full_name = row.next<std::string>();
        return named;
      });
  auto bearers = std::map<std::string, int, std::less<>>{};
  for (auto const& one : all) ++bearers[one.name];
  auto hosts = std::vector<KnownHost>{};
  for (auto const& one : all) hosts.push_back({.id = one.id, .name = bearers[one.name] == 1 ? one.name : one.full_name});
  return hosts;
}

}  // namespace baeumgil
