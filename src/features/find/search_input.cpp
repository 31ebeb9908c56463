#include "features/find/search_input.h"

#include <algorithm>

#include "base/text.h"
#include "features/find/find_store.h"
#include "platform/db/database.h"
#include "platform/web/fields.h"
#include "platform/web/url_text.h"

namespace baeumgil {

SearchInput read_search_input(Request const& request) {
  constexpr std::size_t kMostChosen = 20;
  auto fields = Fields::of_query(request);
  auto input = SearchInput{.words = first_characters(fields.text("q"), 200), .kind = fields.text("kind")};
  if (std::ranges::find(kSearchKinds, input.kind) == kSearchKinds.end()) input.kind.clear();
  for (auto const facet : kSearchFacets)
    for (auto const& value : fields.texts(facet))
      if (auto& chosen = input.chosen[std::string{facet}]; !value.empty() && chosen.size() < kMostChosen) chosen.push_back(value);
  auto const page = fields.integer("page").value_or(1);
  input.page = page < 1 || page > 500 ? 1 : static_cast<int>(page);
  return input;
}

std::string address_of(SearchInput const& input, std::string_view kind, std::string_view without_value) {
  auto address = "/search?q=" + url_encoded(input.words);
  if (!kind.empty()) address += "&kind=" + std::string{kind};
  for (auto const& [facet, values] : input.chosen)
    for (auto const& value : values)
      if (value != without_value) address += "&" + facet + "=" + url_encoded(value);
  return address;
}

SearchFilter filter_of(Actor const& actor, SearchInput const& input, Synonyms const& synonyms) {
  auto filter = SearchFilter{.institution = actor.institution, .synonyms = &synonyms};
  if (!input.kind.empty()) filter.kinds = {input.kind};
  narrow(filter, input.chosen);
  return filter;
}

Synonyms synonyms_of(Database& db, Actor const& actor) {
  auto const list = db.read(actor, find_synonyms);
  auto const synonyms = read_synonyms(list.words);
  return synonyms ? *synonyms : Synonyms{};
}

}  // namespace baeumgil
