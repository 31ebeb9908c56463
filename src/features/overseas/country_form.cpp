#include "features/overseas/country_form.h"

#include <algorithm>

namespace baeumgil {

std::vector<Choice> country_choices(std::vector<std::string> const& candidates, Language language) {
  auto choices = std::vector<Choice>{};
  for (auto const& code : candidates) choices.push_back({.value = code, .label = country_name(code, language)});
  for (auto const& country : all_countries())
    if (std::ranges::find(candidates, country.code) == candidates.end())
      choices.push_back({.value = country.code, .label = country_name(country.code, language)});
  return choices;
}

}  // namespace baeumgil
