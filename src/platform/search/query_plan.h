#pragma once
// What a query looks for in one collection: its terms with what each is worth, rarest first, and its words for the second look.

#include <string>
#include <string_view>
#include <vector>

#include "platform/search/collection.h"

namespace baeumgil {

struct PlannedTerm {
  Term term{0};
  float worth{0};  // weight × rarity: an impact of one counts this much
};
struct RatedWord {
  std::u16string text{};
  double rarity{0};  // mean of its parts
};
// Other words for the same thing: 쓰레기 also looks for 폐기물. The words are folded and compact.
using Synonyms = std::unordered_map<std::u16string, std::vector<std::u16string>>;

struct PlanSettings {
  std::size_t first_terms{12};  // looked for at once; the others only in what these find
  Synonyms const* synonyms{nullptr};
};

struct QueryPlan {
  std::vector<PlannedTerm> terms{};  // worth most first; only those that occur
  std::size_t first{0};              // how many of them are looked for at once
  std::vector<RatedWord> words{};    // in the order of the query
  std::u16string initials{};         // of a query of ㄱ to ㅎ alone; then the rest is empty
  double whole{0};                   // worth of the first terms together
  double least{0};                   // what a document must hold of the first terms' worth to count as found
  std::string meant{};               // the query as it was probably meant; empty when it was as it stands
  std::string also{};                // other words that were looked for: what was meant, and synonyms
};

// A text longer than a question is looked for by its most telling terms.
QueryPlan plan_query(Collection const&, std::string_view text, PlanSettings const&);

}  // namespace baeumgil
