#include <algorithm>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <tuple>
#include <unordered_map>

#include "platform/search/posting_list.h"
#include "platform/search/ranking.h"
#include "platform/search/search_index.h"
#include "platform/search/tokenizer.h"

namespace baeumgil {

namespace {

constexpr std::size_t kRescored = 200;
constexpr std::size_t kDeadBeforeCompaction = 1000;

struct Document {
  InstitutionId institution{};
  std::string kind{};
  Uuid id{};
  std::uint64_t audience{1};
  std::uint32_t length{0};  // in terms
  bool is_dead{false};
  std::u16string compact{};   // title and body, for the second look
  std::u16string initials{};  // of the title
};

using Key = std::tuple<InstitutionId, std::string, Uuid>;

struct Scored {
  std::uint32_t slot{0};
  double score{0};
};

struct RatedTerm {
  PostingList const* postings{nullptr};
  double weight{0};
  double rarity{0};
};

class MemoryIndex final : public SearchIndex {
 public:
  void put(SearchDocument const& given) override {
    auto const text = folded_text(given.title + "\n" + given.body);
    auto terms = index_terms(text);
    auto document = Document{.institution = given.institution, .kind = given.kind, .id = given.id, .audience = given.audience};
    document.length = static_cast<std::uint32_t>(terms.size());
    document.compact = compact_text(text);
    document.initials = initials_of(folded_text(given.title));
    std::sort(terms.begin(), terms.end());

    auto const lock = std::unique_lock{guard_};
    bury({given.institution, given.kind, given.id});
    auto const slot = static_cast<std::uint32_t>(documents_.size());
    for (auto at = terms.begin(); at != terms.end();) {
      auto const end = std::upper_bound(at, terms.end(), *at);
      postings_[*at].add(slot, static_cast<std::uint32_t>(end - at));
      at = end;
    }
    slots_[{given.institution, given.kind, given.id}] = slot;
    documents_.push_back(std::move(document));
    compact_when_due();
  }

  void remove(InstitutionId institution, std::string_view kind, Uuid const& id) override {
    auto const lock = std::unique_lock{guard_};
    bury({institution, std::string{kind}, id});
    compact_when_due();
  }

  Answer find(std::string_view query, SearchFilter const& filter, int offset, int limit) const override {
    auto const words = query_words(query);
    if (words.empty()) return {};
    auto const lock = std::shared_lock{guard_};
    auto const seen = visible(filter);
    auto const has_initials_only = std::all_of(words.begin(), words.end(), [](QueryWord const& word) { return word.is_initials; });
    auto found = has_initials_only ? by_initials(words, seen) : by_terms(words, seen);
    if (!filter.kinds.empty())
      std::erase_if(found.scored, [&](Scored const& hit) {
        return std::find(filter.kinds.begin(), filter.kinds.end(), documents_[hit.slot].kind) == filter.kinds.end();
      });
    rescore(found);
    return page(std::move(found.scored), offset, limit);
  }

  std::int64_t size() const override {
    auto const lock = std::shared_lock{guard_};
    return static_cast<std::int64_t>(slots_.size());
  }

 private:
  struct Found {
    std::vector<Scored> scored{};
    std::vector<RatedWord> words{};  // empty: the score is final
  };

  void bury(Key const& key) {
    auto const found = slots_.find(key);
    if (found == slots_.end()) return;
    auto& document = documents_[found->second];
    document.is_dead = true;
    document.compact = {};
    document.initials = {};
    slots_.erase(found);
    ++dead_;
  }

  // Buried documents cost time in every query that meets them, so they are dropped when they are a quarter of all.
  void compact_when_due() {
    if (dead_ < kDeadBeforeCompaction || dead_ * 4 < documents_.size()) return;
    auto moved = std::vector<std::uint32_t>(documents_.size());
    auto kept = std::vector<Document>{};
    kept.reserve(documents_.size() - dead_);
    for (std::size_t slot = 0; slot < documents_.size(); ++slot) {
      if (documents_[slot].is_dead) continue;
      moved[slot] = static_cast<std::uint32_t>(kept.size());
      kept.push_back(std::move(documents_[slot]));
      slots_[{kept.back().institution, kept.back().kind, kept.back().id}] = moved[slot];
    }
    for (auto& [term, list] : postings_) {
      auto fresh = PostingList{};
      list.each([&](std::uint32_t slot, std::uint32_t count) {
        if (!documents_[slot].is_dead) fresh.add(moved[slot], count);
      });
      list = std::move(fresh);
    }
    std::erase_if(postings_, [](auto const& entry) { return entry.second.is_empty(); });
    documents_ = std::move(kept);
    dead_ = 0;
  }

  struct Visible {
    std::vector<bool> slots{};
    double count{0};
  };

  // What the reader may see also decides how rare a word is: nothing of hidden documents shows, not even in the order.
  Visible visible(SearchFilter const& filter) const {
    auto seen = Visible{.slots = std::vector<bool>(documents_.size())};
    for (std::size_t slot = 0; slot < documents_.size(); ++slot) {
      auto const& document = documents_[slot];
      auto const is_near = document.institution.is_nil() || document.institution == filter.institution;
      if (document.is_dead || !is_near) continue;
      if (std::find(filter.audiences.begin(), filter.audiences.end(), document.audience) == filter.audiences.end()) continue;
      seen.slots[slot] = true;
      seen.count += 1;
    }
    return seen;
  }

  PostingList const* list_of(Term term) const {
    auto const found = postings_.find(term);
    return found == postings_.end() ? nullptr : &found->second;
  }

  // How many of the visible hold it; 0 when none does.
  double holding(Term term, Visible const& seen) const {
    auto count = 0.0;
    if (auto const* list = list_of(term); list != nullptr)
      list->each([&](std::uint32_t slot, std::uint32_t) { count += seen.slots[slot] ? 1 : 0; });
    return count;
  }

  Found by_terms(std::vector<QueryWord> const& words, Visible const& seen) const {
    auto found = Found{};
    auto rarities = std::unordered_map<Term, double>{};  // of terms that occur
    auto const rarity_of = [&](Term term) {
      auto const [at, is_new] = rarities.try_emplace(term, 0.0);
      if (!is_new) return at->second;
      auto const count = holding(term, seen);
      return at->second = count > 0 ? rarity(seen.count, count) : 0.0;
    };
    auto terms = std::vector<RatedTerm>{};
    auto whole = 0.0;
    for (auto const& word : words) {
      for (auto const& [term, weight] : word.terms) {
        auto const rare = rarity_of(term);
        if (rare <= 0) continue;
        terms.push_back({list_of(term), weight, rare});
        whole += weight * rare;
      }
      auto mean = 0.0;
      for (auto const part : word.parts) mean += rarity_of(part) / static_cast<double>(word.parts.size());
      found.words.push_back({word.text, mean});
    }

    auto scores = std::vector<double>(documents_.size());
    auto shares = std::vector<double>(documents_.size());
    for (auto const& term : terms)
      term.postings->each([&](std::uint32_t slot, std::uint32_t count) {
        if (!seen.slots[slot]) return;
        scores[slot] += term.weight * term_score(term.rarity, count, documents_[slot].length);
        shares[slot] += term.weight * term.rarity;
      });
    // A hair below the limit: sums of fractions end where they like.
    auto const least = whole * least_share(terms.size()) - 1e-9;
    for (std::uint32_t slot = 0; slot < scores.size(); ++slot)
      if (scores[slot] > 0 && shares[slot] >= least) found.scored.push_back({slot, scores[slot]});
    return found;
  }

  Found by_initials(std::vector<QueryWord> const& words, Visible const& seen) const {
    auto found = Found{};
    for (std::uint32_t slot = 0; slot < documents_.size(); ++slot) {
      if (!seen.slots[slot] || documents_[slot].initials.empty()) continue;
      auto const score = initials_score(documents_[slot].initials, words);
      if (score > 0) found.scored.push_back({slot, score});
    }
    return found;
  }

  bool comes_first(Scored const& a, Scored const& b) const {
    if (a.score != b.score) return a.score > b.score;
    auto const& left = documents_[a.slot];
    auto const& right = documents_[b.slot];
    return std::tie(left.id, left.kind) < std::tie(right.id, right.kind);
  }

  // The best by terms are looked at as text. That only adds, so none of the others belongs among them.
  void rescore(Found& found) const {
    auto& scored = found.scored;
    auto const count = std::min(scored.size(), kRescored);
    auto const end = scored.begin() + static_cast<std::ptrdiff_t>(count);
    auto const order = [this](Scored const& a, Scored const& b) { return comes_first(a, b); };
    std::partial_sort(scored.begin(), end, scored.end(), order);
    if (found.words.empty()) return;
    for (auto at = scored.begin(); at != end; ++at) at->score += text_score(documents_[at->slot].compact, found.words);
    std::sort(scored.begin(), end, order);
  }

  Answer page(std::vector<Scored> scored, int offset, int limit) const {
    auto answer = Answer{.total = static_cast<std::int64_t>(scored.size())};
    auto const from = std::min(scored.size(), static_cast<std::size_t>(std::max(offset, 0)));
    auto const to = std::min(scored.size(), from + static_cast<std::size_t>(std::max(limit, 0)));
    if (to > kRescored)  // beyond what is in order already
      std::sort(scored.begin() + static_cast<std::ptrdiff_t>(std::min(scored.size(), kRescored)), scored.end(),
                [this](Scored const& a, Scored const& b) { return comes_first(a, b); });
    for (auto at = from; at < to; ++at) {
      auto const& document = documents_[scored[at].slot];
      answer.hits.push_back({.kind = document.kind, .id = document.id, .score = scored[at].score});
    }
    return answer;
  }

  mutable std::shared_mutex guard_{};
  std::vector<Document> documents_{};
  std::map<Key, std::uint32_t> slots_{};
  std::unordered_map<Term, PostingList> postings_{};
  std::size_t dead_{0};
};

}  // namespace

std::unique_ptr<SearchIndex> SearchIndex::in_memory() { return std::make_unique<MemoryIndex>(); }

}  // namespace baeumgil
