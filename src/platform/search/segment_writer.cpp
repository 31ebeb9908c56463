#include "platform/search/segment_writer.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace baeumgil {

namespace {

constexpr std::size_t kShortestSpelled = 3;  // syllables
constexpr std::size_t kLongestSpelled = 10;

void append_bits(std::string& out, std::span<std::uint32_t const> values, unsigned bits) {
  if (bits == 0) return;
  auto held = std::uint64_t{0};
  auto count = 0U;
  for (auto const value : values) {
    held |= static_cast<std::uint64_t>(value) << count;
    for (count += bits; count >= 8; count -= 8, held >>= 8U) out += static_cast<char>(held & 0xFFU);
  }
  if (count > 0) out += static_cast<char>(held & 0xFFU);
}

std::string_view bytes_of(std::u16string_view text) { return {reinterpret_cast<char const*>(text.data()), text.size() * 2}; }

template <class T>
std::string_view bytes_of_value(T const& value) {
  return {reinterpret_cast<char const*>(&value), sizeof value};
}

std::uint32_t short_hash(std::u16string_view text) { return static_cast<std::uint32_t>(term_of('s', text) >> 32U); }

}  // namespace

std::vector<std::uint32_t> spelling_hashes(std::u16string_view word) {
  auto hashes = std::vector<std::uint32_t>{};
  if (word.size() + 1 < kShortestSpelled || word.size() > kLongestSpelled) return hashes;
  hashes.push_back(short_hash(word));
  if (word.size() < kShortestSpelled) return hashes;
  for (std::size_t i = 0; i < word.size(); ++i) {
    auto shorter = std::u16string{word};
    shorter.erase(i, 1);
    hashes.push_back(short_hash(shorter));
  }
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  return hashes;
}

SegmentWriter::SegmentWriter(ByteSink& out, DocumentSource const& documents, double pivot)
    : out_{out}, documents_{documents}, impacts_{pivot} {
  header_.documents = documents.count();
  header_.pivot = pivot;
  out_.write(std::string(sizeof(SegmentHeader), '\0'));
  header_.lengths_at = out_.size();
  lengths_.reserve(header_.documents);
  for (std::uint32_t slot = 0; slot < header_.documents; ++slot) lengths_.push_back(documents.at(slot).length);
  out_.write_all(std::span<std::uint8_t const>{lengths_});
  out_.align();
  header_.postings_at = out_.size();
}

void SegmentWriter::add(Term term, std::span<Posting const> postings) {
  auto const at = out_.size() - header_.postings_at;
  best_ = 0;
  write_blocks(postings);
  dictionary_.push_back({.term = term, .at = at, .documents = static_cast<std::uint32_t>(postings.size()), .best = best_});
}

bool SegmentWriter::has(Term term) const {
  auto const found = std::lower_bound(dictionary_.begin(), dictionary_.end(), term,
                                      [](DictionaryEntry const& entry, Term wanted) { return entry.term < wanted; });
  return found != dictionary_.end() && found->term == term;
}

void SegmentWriter::write_blocks(std::span<Posting const> postings) {
  packed_.clear();
  auto blocks = std::vector<PostingBlock>{};
  auto before = kNoSlot;
  for (std::size_t at = 0; at < postings.size(); at += kBlockSize) {
    auto const piece = postings.subspan(at, std::min<std::size_t>(kBlockSize, postings.size() - at));
    blocks.push_back(pack(piece, before));
    before = piece.back().slot;
  }
  if (blocks.size() > 1) {
    out_.write_all(std::span<PostingBlock const>{blocks});
  } else {
    auto const widths = std::array{static_cast<char>(blocks.front().slot_bits), static_cast<char>(blocks.front().count_bits)};
    out_.write({widths.data(), widths.size()});
  }
  out_.write(packed_);
}

// Distances minus one, so that neighbours take no bit; before the first stands "one before slot 0".
PostingBlock SegmentWriter::pack(std::span<Posting const> postings, std::uint32_t before) {
  auto block = PostingBlock{.last = postings.back().slot, .at = static_cast<std::uint32_t>(packed_.size())};
  std::array<std::uint32_t, kBlockSize> distances{};
  std::array<std::uint32_t, kBlockSize> counts{};
  auto all_distances = std::uint32_t{0};
  auto all_counts = std::uint32_t{0};
  auto best = 0.0F;
  for (std::size_t i = 0; i < postings.size(); ++i) {
    auto const [slot, count] = postings[i];
    distances[i] = slot - before - 1;
    counts[i] = std::min(count, kMostCounted) - 1;
    before = slot;
    all_distances |= distances[i];
    all_counts |= counts[i];
    best = std::max(best, impacts_.of(std::min(count, kMostCounted), lengths_[slot]));
  }
  best_ = std::max(best_, best);
  block.slot_bits = static_cast<std::uint8_t>(std::bit_width(all_distances));
  block.count_bits = static_cast<std::uint8_t>(std::bit_width(all_counts));
  block.best = impact_byte(best);
  append_bits(packed_, std::span{distances}.first(postings.size()), block.slot_bits);
  append_bits(packed_, std::span{counts}.first(postings.size()), block.count_bits);
  return block;
}

void SegmentWriter::write_words(std::span<std::u16string const> words) {
  header_.words = words.size();
  header_.words_at = out_.size();
  auto offset = std::uint32_t{0};
  auto spellings = std::vector<Spelling>{};
  for (std::uint32_t i = 0; i < words.size(); ++i) {
    out_.write(bytes_of_value(offset));
    offset += static_cast<std::uint32_t>(words[i].size());
    if (words[i].size() < kShortestSpelled) continue;
    for (auto const hash : spelling_hashes(words[i])) spellings.push_back({hash, i});
  }
  out_.write(bytes_of_value(offset));
  for (auto const& word : words) out_.write(bytes_of(word));
  out_.align();
  std::sort(spellings.begin(), spellings.end(),
            [](Spelling a, Spelling b) { return a.hash != b.hash ? a.hash < b.hash : a.word < b.word; });
  header_.spellings = spellings.size();
  header_.spellings_at = out_.size();
  out_.write_all(std::span<Spelling const>{spellings});
  out_.align();
}

template <class Pick>
void SegmentWriter::write_column(std::uint64_t& at, Pick pick) {
  at = out_.size();
  auto offset = std::uint64_t{0};
  for (std::uint32_t slot = 0; slot < header_.documents; ++slot) {
    out_.write(bytes_of_value(offset));
    offset += pick(documents_.at(slot)).size();
  }
  out_.write(bytes_of_value(offset));
  for (std::uint32_t slot = 0; slot < header_.documents; ++slot) out_.write(pick(documents_.at(slot)));
  out_.align();
}

void SegmentWriter::write_labels() {
  auto numbers = std::map<std::string, std::uint16_t, std::less<>>{};
  for (std::uint32_t slot = 0; slot < header_.documents; ++slot)
    for (auto const label : documents_.at(slot).labels) numbers.emplace(label, std::uint16_t{0});
  auto next = std::uint16_t{0};
  for (auto& [label, number] : numbers) number = next++;
  auto numbered = std::string{};
  write_column(header_.marks_at, [&](StoredDocument const& document) {
    numbered.clear();
    for (auto const label : document.labels) numbered += bytes_of_value(numbers.find(label)->second);
    return std::string_view{numbered};
  });
  header_.labels = numbers.size();
  header_.labels_at = out_.size();
  auto offset = std::uint64_t{0};
  for (auto const& [label, number] : numbers) {
    out_.write(bytes_of_value(offset));
    offset += label.size();
  }
  out_.write(bytes_of_value(offset));
  for (auto const& [label, number] : numbers) out_.write(label);
  out_.align();
}

void SegmentWriter::finish(std::span<std::u16string const> words) {
  out_.write(std::string(kPadding, '\0'));
  out_.align();
  header_.terms = dictionary_.size();
  header_.dictionary_at = out_.size();
  out_.write_all(std::span<DictionaryEntry const>{dictionary_});
  write_words(words);
  write_column(header_.keys_at, [](StoredDocument const& document) { return document.key; });
  write_column(header_.texts_at, [](StoredDocument const& document) { return bytes_of(document.text); });
  write_column(header_.titles_at, [](StoredDocument const& document) { return document.title; });
  header_.audiences_at = out_.size();
  for (std::uint32_t slot = 0; slot < header_.documents; ++slot) out_.write(bytes_of_value(documents_.at(slot).audience));
  write_labels();
  header_.size = out_.size();
  header_.checksum = out_.checksum();
  out_.close(bytes_of_value(header_));
}

}  // namespace baeumgil
