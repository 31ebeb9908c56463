#pragma once
// The countries the program knows, in both languages (data/countries.csv).

#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"

namespace baeumgil {

struct Country {
  std::string code{};  // ISO 3166
  std::string ko{};
  std::string en{};
};

std::vector<Country> const& all_countries();
bool is_country(std::string_view code);
std::string country_name(std::string_view code, Language);  // the code itself when it is not known

}  // namespace baeumgil
