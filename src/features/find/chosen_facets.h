#pragma once
// What of a facet was chosen, as it stands in an address and with a saved search: "field=transport&year=2026".

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "platform/search/search_index.h"

namespace baeumgil {

inline constexpr std::array<std::string_view, 2> kSearchFacets{"field", "year"};

using ChosenFacets = std::map<std::string, std::vector<std::string>, std::less<>>;  // values by facet

// Words and numbers only: what else somebody typed into an address is no value of a facet.
bool is_facet_value(std::string_view);
std::string to_text(ChosenFacets const&);  // empty: nothing chosen
ChosenFacets read_chosen(std::string_view text);
void narrow(SearchFilter&, ChosenFacets const&);

}  // namespace baeumgil
