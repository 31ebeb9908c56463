#include "platform/search/query_plan.h"

#include <algorithm>
#include <optional>
#include <unordered_set>

#include "platform/search/spelling.h"

namespace baeumgil {

namespace {

constexpr std::size_t kLongestQuestion = 40;  // words
constexpr std::size_t kTellingTerms = 25;     // of a whole text
constexpr double kStemOfText = 0.7;
constexpr double kKnown = 3;             // documents; rarer words may be slips or runs without spaces
constexpr std::size_t kShortestCut = 5;  // syllables
constexpr double kMeantWord = 0.5;
constexpr double kOtherWord = 0.5;
constexpr double kMany = 10'000;      // documents
constexpr double kMostHolding = 0.6;  // of them

// A document must hold this share of what the query says; long questions are forgiven more.
double least_share(std::size_t term_count) {
  constexpr std::size_t few = 8;
  return term_count <= few ? 0.45 : 0.2;
}

class Planner {
 public:
  Planner(Collection const& collection, PlanSettings const& settings) : collection_{collection}, settings_{settings} {}

  void add_question(std::vector<QueryWord> const& words, QueryPlan& plan) {
    auto pieces = std::vector<QueryWord>{};
    auto is_any_meant = false;
    for (auto const& word : words) {
      add(word, 1);
      auto const meant = meant_by(word);
      if (meant) add(query_word(*meant), kMeantWord);
      plan.meant += (plan.meant.empty() ? "" : " ") + utf8_text(meant ? *meant : word.text);
      is_any_meant = is_any_meant || meant;
      if (meant) plan.also += " " + utf8_text(*meant);
      auto const is_unknown = meant && holding(word) == 0;
      plan.words.push_back(is_unknown ? rated(query_word(*meant)) : rated(word));
      add_synonyms(word, plan);
      if (word.kind == Run::Kind::hangul && word.text.size() >= kShortestCut && holding(word) < kKnown)
        for (auto const& piece : known_words_in(collection_, word.text)) pieces.push_back(query_word(piece));
    }
    for (auto const& piece : pieces) {
      add(piece, 1);
      plan.words.push_back(rated(piece));
    }
    if (!is_any_meant) plan.meant.clear();
    settle(plan, settings_.first_terms);
  }

  void add_text(std::vector<QueryWord> const& words, QueryPlan& plan) {
    struct Counted {
      double count{0};
      double weight{1};
    };
    auto counted = std::unordered_map<Term, Counted>{};
    for (auto const& word : words)
      for (std::size_t i = 0; i < word.terms.size(); ++i) {
        auto& term = counted[word.terms[i].term];
        term.count += 1;
        term.weight = i < word.parts.size() ? 1 : kStemOfText;
      }
    for (auto const& [term, seen] : counted)
      if (collection_.holding(term) >= 2) put(term, seen.weight * seen.count / (seen.count + 1));
    settle(plan, kTellingTerms);
  }

 private:
  double holding(QueryWord const& word) const { return collection_.holding(term_of('w', word.text)); }

  RatedWord rated(QueryWord const& word) const {
    auto sum = 0.0;
    for (auto const part : word.parts) sum += collection_.rarity(part);
    return {word.text, word.parts.empty() ? 0 : sum / static_cast<double>(word.parts.size())};
  }

  void put(Term term, double weight) {
    auto const [at, is_new] = weights_.try_emplace(term, 0.0);
    if (is_new) order_.push_back(term);
    at->second += weight;
  }
  void add(QueryWord const& word, double share) {
    for (auto const& [term, weight] : word.terms) put(term, weight * share);
  }

  // A word of two syllables is taken for a slip only when not even its syllables stand together anywhere.
  std::optional<std::u16string> meant_by(QueryWord const& word) const {
    if (word.kind != Run::Kind::hangul || word.text.size() < 2 || holding(word) >= kKnown) return std::nullopt;
    if (word.text.size() == 2 && collection_.holding(word.parts.front()) >= kKnown) return std::nullopt;
    return likely_word(collection_, word.text, word.run);
  }

  void add_synonyms(QueryWord const& word, QueryPlan& plan) {
    if (settings_.synonyms == nullptr) return;
    auto const found = settings_.synonyms->find(word.text);
    if (found == settings_.synonyms->end()) return;
    for (auto const& other : found->second) {
      plan.also += " " + utf8_text(other);
      for (auto const& part : query_words(utf8_text(other))) add(part, kOtherWord);
    }
  }

  void settle(QueryPlan& plan, std::size_t first) {
    for (auto const term : order_)
      if (collection_.holding(term) > 0) plan.terms.push_back({term, static_cast<float>(weights_[term] * collection_.rarity(term))});
    std::sort(plan.terms.begin(), plan.terms.end(),
              [](PlannedTerm const& a, PlannedTerm const& b) { return a.worth != b.worth ? a.worth > b.worth : a.term < b.term; });
    // What most documents of many hold tells little and costs most to walk: it only counts in what the others find.
    auto const tells = [&](PlannedTerm const& term) { return collection_.holding(term.term) <= kMostHolding * collection_.documents(); };
    auto const telling = static_cast<std::size_t>(std::find_if_not(plan.terms.begin(), plan.terms.end(), tells) - plan.terms.begin());
    auto const is_spared = collection_.documents() > kMany && telling > 0;
    plan.first = std::min(first, is_spared ? telling : plan.terms.size());
    auto whole = 0.0F;
    for (std::size_t i = 0; i < plan.first; ++i) whole += plan.terms[i].worth;
    plan.whole = static_cast<double>(whole);
    plan.least = plan.whole * least_share(plan.terms.size()) * 0.9999;
  }

  Collection const& collection_;
  PlanSettings const& settings_;
  std::unordered_map<Term, double> weights_{};
  std::vector<Term> order_{};
};

}  // namespace

QueryPlan plan_query(Collection const& collection, std::string_view text, PlanSettings const& settings) {
  auto plan = QueryPlan{};
  auto words = query_words(text);
  if (words.empty()) return plan;
  if (std::all_of(words.begin(), words.end(), [](QueryWord const& word) { return word.is_initials(); })) {
    for (auto const& word : words) plan.initials += word.text;
    return plan;
  }
  auto planner = Planner{collection, settings};
  if (words.size() > kLongestQuestion)
    planner.add_text(query_words(text, Repeats::kept), plan);
  else
    planner.add_question(words, plan);
  return plan;
}

}  // namespace baeumgil
