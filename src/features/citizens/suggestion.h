#pragma once
// What a citizen would have the city learn; whom to answer, when they say so; and what the officer made of it.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/id.h"
#include "base/ids.h"
#include "base/result.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

using SuggestionId = Id<struct SuggestionTag>;

enum class SuggestionState { received, handled };
constexpr auto enum_words(SuggestionState) { return std::array<std::string_view, 2>{"received", "handled"}; }

struct SuggestionDraft {
  std::string title{};
  std::string body{};
  std::string contact{};           // may be empty
  std::string candidate_number{};  // of an adoption named for a prize, whose name is the title; empty: a suggestion
};

struct Suggestion {
  SuggestionId id{};
  std::string title{};
  std::string body{};
  std::string contact{};
  AdoptionId candidate{};  // named for a prize; nil: a suggestion
  Instant received_at{};
  SuggestionState state{SuggestionState::received};
  std::string note{};
  std::string handled_by{};
};

bool may_handle_suggestions(Actor const&);  // the programme officer

// By anybody, where the page is open. busy: too many from one address within the hour.
Result<SuggestionId> make_suggestion(Database&, Actor const&, SuggestionDraft const&);
Result<SuggestionId> handle_suggestion(Database&, Actor const&, SuggestionId, std::string const& note);
std::vector<Suggestion> list_suggestions(Tx&, int limit);  // open ones first, then newest

// Opens the pages for citizens, or closes them.
Result<Done> set_citizen_pages(Database&, Actor const&, bool is_open);

}  // namespace baeumgil
