#pragma once
// The filter form beside a list: groups of an enum's words to choose from, and the tags that take a chosen one away again.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "platform/html/components.h"
#include "platform/html/site.h"
#include "platform/web/query_string.h"

namespace baeumgil {

// The facet with all words of E as its options; what each is called stands under `prefix`.
template <WordedEnum E>
Facet enum_facet(Site const& site, Actor const& actor, Facet facet, std::string_view prefix, std::vector<E> const& chosen) {
  for (auto const value : all_of<E>()) {
    auto const word = std::string{to_word(value)};
    facet.options.push_back({.value = word,
                             .label = site.words(actor, std::string{prefix} + word),
                             .is_chosen = std::ranges::find(chosen, value) != chosen.end()});
  }
  return facet;
}

inline void add_tags(std::vector<FilterTag>& tags, QueryString const& address, Facet const& facet) {
  for (auto const& option : facet.options)
    if (option.is_chosen)
      tags.push_back({.label = option.label, .remove_path = address.without("page").without(facet.name, option.value).text()});
}

}  // namespace baeumgil
