#include "features/yearbook/ledger.h"

#include <map>

namespace baeumgil {

std::vector<ProvinceCount> by_province(std::vector<PlaceCount> const& places) {
  auto codes = std::map<std::string, ProvinceCount>{};
  for (auto const& place : places) {
    auto const code = place.province.empty() ? std::string{"~"} : place.code.substr(0, 2);
    auto& sum = codes[code];
    if (!place.province.empty()) sum.code = code;
    sum.name = place.province;
    sum.learned += place.learned;
    sum.taught += place.taught;
  }
  auto provinces = std::vector<ProvinceCount>{};
  for (auto& [code, sum] : codes) provinces.push_back(std::move(sum));
  return provinces;
}

}  // namespace baeumgil
