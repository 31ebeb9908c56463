#include "features/find/chosen_facets.h"

#include <algorithm>

#include "base/text.h"

namespace baeumgil {

bool is_facet_value(std::string_view value) {
  return !value.empty() && value.size() <= 60 && std::ranges::all_of(value, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
  });
}

std::string to_text(ChosenFacets const& chosen) {
  auto text = std::string{};
  for (auto const& [facet, values] : chosen)
    for (auto const& value : values)
      if (is_facet_value(value)) text += (text.empty() ? "" : "&") + facet + "=" + value;
  return text;
}

ChosenFacets read_chosen(std::string_view text) {
  auto chosen = ChosenFacets{};
  for (auto const part : split(text, '&')) {
    auto const sign = part.find('=');
    if (sign == std::string_view::npos) continue;
    auto const facet = part.substr(0, sign);
    auto const value = part.substr(sign + 1);
    if (std::ranges::find(kSearchFacets, facet) != kSearchFacets.end() && is_facet_value(value))
      chosen[std::string{facet}].emplace_back(value);
  }
  return chosen;
}

void narrow(SearchFilter& filter, ChosenFacets const& chosen) {
  for (auto const& [facet, values] : chosen) {
    if (values.empty()) continue;
    auto& group = filter.labels.emplace_back(LabelGroup{.facet = facet + ":"});
    for (auto const& value : values) group.labels.push_back(group.facet + value);
  }
}

}  // namespace baeumgil
