#include "platform/search/segment_draft.h"

#include <algorithm>
#include <numeric>

#include "platform/search/impact.h"
#include "platform/search/posting_list.h"
#include "platform/search/segment_writer.h"
#include "platform/search/tokenizer.h"

namespace baeumgil {

namespace {

std::u16string folded_document(IndexedDocument const& document, std::size_t& title_size) {
  auto text = folded_text(document.title);
  title_size = text.size();
  if (!text.empty() && !document.body.empty()) text += u'\n';
  text += folded_text(document.body);
  return text;
}

// From terms to numbers; open addressing, for it is asked once for every term of every document.
class TermNumbers {
 public:
  std::uint32_t of(Term term) {
    if ((terms_.size() + 1) * 2 > places_.size()) grow();
    auto at = term & (places_.size() - 1);
    for (; places_[at] != 0; at = (at + 1) & (places_.size() - 1))
      if (terms_[places_[at] - 1] == term) return places_[at] - 1;
    terms_.push_back(term);
    places_[at] = static_cast<std::uint32_t>(terms_.size());
    return places_[at] - 1;
  }
  std::vector<Term> const& terms() const { return terms_; }

 private:
  void grow() {
    places_.assign(std::max<std::size_t>(1 << 12, places_.size() * 2), 0);
    for (std::uint32_t i = 0; i < terms_.size(); ++i) {
      auto at = terms_[i] & (places_.size() - 1);
      while (places_[at] != 0) at = (at + 1) & (places_.size() - 1);
      places_[at] = i + 1;
    }
  }

  std::vector<std::uint32_t> places_{};
  std::vector<Term> terms_{};
};

class Draft final : public DocumentSource {
 public:
  explicit Draft(std::span<IndexedDocument const> given) : given_{given}, order_(given.size()) {
    std::iota(order_.begin(), order_.end(), 0U);
    std::sort(order_.begin(), order_.end(), [&](std::uint32_t a, std::uint32_t b) { return given[a].key < given[b].key; });
    texts_.reserve(given.size());
    lengths_.reserve(given.size());
    for (std::uint32_t slot = 0; slot < order_.size(); ++slot) read(slot);
  }

  std::uint32_t count() const override { return static_cast<std::uint32_t>(order_.size()); }
  StoredDocument at(std::uint32_t slot) const override {
    auto const& document = given_[order_[slot]];
    return {.key = document.key,
            .text = texts_[slot],
            .title = document.title,
            .audience = document.audience,
            .labels = {document.labels.begin(), document.labels.end()},
            .length = lengths_[slot]};
  }

  void write(double pivot, ByteSink& out) {
    auto writer = SegmentWriter{out, *this, pivot};
    auto sorted = std::vector<std::uint32_t>(numbers_.terms().size());
    std::iota(sorted.begin(), sorted.end(), 0U);
    std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) { return numbers_.terms()[a] < numbers_.terms()[b]; });
    auto postings = std::vector<Posting>{};
    for (auto const number : sorted) {
      postings.clear();
      postings_[number].each([&](std::uint32_t slot, std::uint32_t count) { postings.push_back({slot, count}); });
      postings_[number] = {};
      writer.add(numbers_.terms()[number], postings);
    }
    std::sort(words_.begin(), words_.end());
    writer.finish(words_);
  }

 private:
  void read(std::uint32_t slot) {
    auto title_size = std::size_t{0};
    auto text = folded_document(given_[order_[slot]], title_size);
    found_ = {};
    read_terms(text, found_);
    read_initials(std::u16string_view{text}.substr(0, title_size), found_.terms);
    for (auto const& word : found_.words) {
      auto const before = numbers_.terms().size();
      numbers_.of(word.term);
      if (numbers_.terms().size() > before) words_.push_back(text.substr(word.at, word.size));
    }
    auto& terms = found_.terms;
    std::sort(terms.begin(), terms.end());
    for (auto at = terms.begin(); at != terms.end();) {
      auto end = at + 1;
      while (end != terms.end() && *end == *at) ++end;
      auto const number = numbers_.of(*at);
      if (number >= postings_.size()) postings_.resize(numbers_.terms().size());
      postings_[number].add(slot, static_cast<std::uint32_t>(end - at));
      at = end;
    }
    lengths_.push_back(length_byte(found_.length));
    texts_.push_back(std::move(text));
  }

  std::span<IndexedDocument const> given_;
  std::vector<std::uint32_t> order_;
  std::vector<std::u16string> texts_{};
  std::vector<std::uint8_t> lengths_{};
  TermNumbers numbers_{};
  std::vector<PostingList> postings_{};
  std::vector<std::u16string> words_{};
  DocumentTerms found_{};
};

}  // namespace

void write_segment(std::span<IndexedDocument const> documents, double pivot, ByteSink& out) { Draft{documents}.write(pivot, out); }

double usual_length(std::span<IndexedDocument const> documents) {
  constexpr std::size_t kLookedAt = 2000;
  auto const step = std::max<std::size_t>(documents.size() / kLookedAt, 1);
  auto sum = 0.0;
  auto count = 0.0;
  for (std::size_t i = 0; i < documents.size(); i += step) {
    auto ignored = std::size_t{0};
    auto found = DocumentTerms{};
    read_terms(folded_document(documents[i], ignored), found);
    sum += found.length;
    count += 1;
  }
  return count > 0 ? std::max(sum / count, 1.0) : 1.0;
}

}  // namespace baeumgil
