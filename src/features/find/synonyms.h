#pragma once
// Words that mean the same to whoever searches: one group a line, words separated by commas. The programme officer edits it.

#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/id.h"
#include "base/result.h"
#include "platform/search/query_plan.h"

namespace baeumgil {

struct SynonymList {
  std::string words{};
  int version{0};  // 0: the list the program carries, not changed yet
};

inline bool may_change_synonyms(Actor const& actor) { return actor.has(Role::programme_officer); }

// Refuses a line of one word, a word that is no word, and lists beyond 1,000 lines; names the line.
Result<Synonyms> read_synonyms(std::string_view words);
std::string_view carried_synonyms();

// One line of the list. It is known by its words, so a changed line is another group.
using SynonymGroupId = Id<struct SynonymGroupTag>;
struct SynonymGroup {
  SynonymGroupId id{};
  std::vector<std::string> words{};
};
std::vector<SynonymGroup> groups_of(std::string_view list);
std::string list_of(std::vector<SynonymGroup> const&);

}  // namespace baeumgil
