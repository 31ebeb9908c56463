#include "platform/search/text_search.h"

#include <algorithm>

#include "platform/search/count_matches.h"
#include "platform/search/second_look.h"

namespace baeumgil {

namespace {

// More where the first look did not see every term.
std::size_t looked_at_twice(QueryPlan const& plan) { return plan.first == plan.terms.size() ? 100 : 200; }

// That only adds, so none of the others belongs among the best.
std::vector<ScoredSlot> rank(Collection const& collection, QueryPlan const& plan, TextQuery const& query, Narrowing const& narrowing) {
  auto const twice = looked_at_twice(plan);
  auto found = find_top(collection, plan, narrowing, std::max(query.offset + query.limit, twice));
  auto best = std::vector<ScoredSlot>{found.begin(), found.begin() + static_cast<std::ptrdiff_t>(std::min(found.size(), twice))};
  add_other_terms(collection, plan, best);
  auto look = SecondLook{plan};
  for (auto& scored : best) scored.score += look.worth(collection.parts()[scored.part].segment->text(scored.slot));
  std::sort(best.begin(), best.end(), [&](ScoredSlot const& a, ScoredSlot const& b) { return comes_first(collection, a, b); });
  std::copy(best.begin(), best.end(), found.begin());
  return found;
}

void put_hits(Collection const& collection, TextQuery const& query, std::vector<ScoredSlot> const& found, TextAnswer& answer) {
  auto const end = std::min(found.size(), query.offset + query.limit);
  for (auto i = query.offset; i < end; ++i) {
    auto const& segment = *collection.parts()[found[i].part].segment;
    answer.hits.push_back(
        {.key = std::string{segment.key(found[i].slot)}, .title = std::string{segment.title(found[i].slot)}, .score = found[i].score});
  }
}

// What stands between quotation marks of any kind, in pairs.
std::vector<std::u16string> phrases_in(std::string_view query) {
  auto const folded = folded_text(query);
  constexpr std::u16string_view marks{u"\"“”„"};
  auto phrases = std::vector<std::u16string>{};
  for (auto start = folded.find_first_of(marks); start != std::u16string::npos;) {
    auto const end = folded.find_first_of(marks, start + 1);
    if (end == std::u16string::npos) break;
    if (auto phrase = compact_text(std::u16string_view{folded}.substr(start + 1, end - start - 1)); !phrase.empty())
      phrases.push_back(std::move(phrase));
    start = folded.find_first_of(marks, end + 1);
  }
  return phrases;
}

}  // namespace

TextAnswer search_text(Collection const& collection, TextQuery const& query) {
  auto answer = TextAnswer{};
  auto plan = plan_query(collection, query.text, query.plan);
  if (query.least_share) plan.least = plan.whole * *query.least_share * 0.9999;
  auto const narrowing =
      Narrowing{.groups = query.groups, .phrases = query.heeds_quotes ? phrases_in(query.text) : std::vector<std::u16string>{}};
  if (!plan.initials.empty()) {
    auto best = BestSlots{collection, query.offset + query.limit};
    auto counts = find_initials(collection, plan, narrowing, best);
    put_hits(collection, query, best.take(), answer);
    answer.total = counts.total;
    answer.labels = std::move(counts.labels);
    return answer;
  }
  if (plan.terms.empty()) return answer;
  put_hits(collection, query, rank(collection, plan, query, narrowing), answer);
  answer.meant = std::move(plan.meant);
  answer.also = std::move(plan.also);
  if (!query.counts_matches) return answer;
  auto counts = count_matches(collection, plan, narrowing);
  answer.total = counts.total;
  answer.labels = std::move(counts.labels);
  return answer;
}

}  // namespace baeumgil
