#pragma once
// Keeps suggestions, and whether the pages are open.

#include "features/citizens/suggestion.h"

namespace baeumgil {

void store_citizen_pages(Tx&, bool is_open);
std::int64_t count_suggestions_from(Tx&, std::string_view origin, Instant since);
void insert_suggestion(Tx&, Suggestion const&, std::string_view origin);
Result<Suggestion> find_suggestion(Tx&, SuggestionId);
void mark_handled(Tx&, SuggestionId, std::string const& note, PersonId by);

}  // namespace baeumgil
