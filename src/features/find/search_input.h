#pragma once
// What a search asks for, as it stands in an address.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "features/find/chosen_facets.h"
#include "platform/search/search_index.h"
#include "platform/web/request.h"

namespace baeumgil {

class Database;

inline constexpr std::array<std::string_view, 11> kSearchKinds{"issue",  "institution", "program",       "team",     "trip",       "report",
                                                               "answer", "case",        "received_case", "adoption", "public_text"};

struct SearchInput {
  std::string words{};
  std::string kind{};  // empty: all
  ChosenFacets chosen{};
  int page{1};
};

SearchInput read_search_input(Request const&);
// "/search?q=…" without a page; a facet left out when named.
std::string address_of(SearchInput const&, std::string_view kind, std::string_view without_value = {});
SearchFilter filter_of(Actor const&, SearchInput const&, Synonyms const&);
Synonyms synonyms_of(Database&, Actor const&);

}  // namespace baeumgil
