#include "platform/search/segment.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>

#include "platform/search/byte_sink.h"

namespace baeumgil {

std::shared_ptr<Segment const> Segment::open(std::string const& path) {
  auto const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw IndexFault{path + ": cannot be opened"};
  struct stat facts {};
  auto const size = ::fstat(file, &facts) == 0 ? static_cast<std::size_t>(facts.st_size) : 0;
  auto* const mapped = size > 0 ? ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file, 0) : MAP_FAILED;
  ::close(file);
  if (mapped == MAP_FAILED) throw IndexFault{path + ": cannot be mapped"};
  auto segment = std::shared_ptr<Segment>{new Segment};
  segment->mapped_ = size;
  segment->bytes_ = static_cast<char const*>(mapped);
  segment->read(segment->bytes_, size, path);
  return segment;
}

std::shared_ptr<Segment const> Segment::from_bytes(std::string bytes) {
  auto segment = std::shared_ptr<Segment>{new Segment};
  segment->owned_ = std::move(bytes);
  segment->bytes_ = segment->owned_.data();
  segment->read(segment->bytes_, segment->owned_.size(), "segment in memory");
  return segment;
}

Segment::~Segment() {
  if (mapped_ > 0) ::munmap(const_cast<char*>(bytes_), mapped_);
}

void Segment::read(char const* bytes, std::size_t size, std::string const& name) {
  if (size < sizeof(SegmentHeader)) throw IndexFault{name + ": is cut off"};
  std::memcpy(&header_, bytes, sizeof header_);
  if (header_.magic != kSegmentMagic || header_.tokenizer != kTokenizerVersion) throw IndexFault{name + ": is of another version"};
  if (header_.size != size) throw IndexFault{name + ": is cut off"};
  auto checksum = Checksum{};
  checksum.add({bytes + sizeof(SegmentHeader), size - sizeof(SegmentHeader)});
  if (mapped_ > 0 && checksum.value() != header_.checksum) throw IndexFault{name + ": was changed"};
  impacts_ = Impacts{header_.pivot};
}

// Terms are hashes, spread evenly: the place of one is nearly told by its value.
DictionaryEntry const* Segment::find(Term term) const {
  auto const entries = dictionary();
  auto low = std::size_t{0};
  auto high = entries.size();
  for (auto guesses = 0; high - low > 8; ++guesses) {
    auto const first = entries[low].term;
    auto const last = entries[high - 1].term;
    if (term < first || term > last) return nullptr;
    auto const share = static_cast<double>(term - first) / (static_cast<double>(last - first) + 1.0);
    auto const guess = guesses < 12 ? low + static_cast<std::size_t>(share * static_cast<double>(high - low)) : low + (high - low) / 2;
    auto const at = std::min(guess, high - 1);
    if (entries[at].term == term) return &entries[at];
    if (entries[at].term < term)
      low = at + 1;
    else
      high = at;
  }
  for (; low < high; ++low)
    if (entries[low].term == term) return &entries[low];
  return nullptr;
}

std::optional<std::uint32_t> Segment::slot_of(std::string_view wanted) const {
  auto low = std::uint32_t{0};
  auto high = documents();
  while (low < high) {
    auto const middle = low + (high - low) / 2;
    if (key(middle) < wanted)
      low = middle + 1;
    else
      high = middle;
  }
  if (low < documents() && key(low) == wanted) return low;
  return std::nullopt;
}

std::u16string_view Segment::text(std::uint32_t slot) const {
  auto const bytes = piece(header_.texts_at, header_.documents, slot);
  return {reinterpret_cast<char16_t const*>(bytes.data()), bytes.size() / 2};
}

std::span<std::uint16_t const> Segment::labels(std::uint32_t slot) const {
  auto const bytes = piece(header_.marks_at, header_.documents, slot);
  return {reinterpret_cast<std::uint16_t const*>(bytes.data()), bytes.size() / 2};
}

std::u16string_view Segment::word(std::uint32_t number) const {
  auto const* offsets = part<std::uint32_t>(header_.words_at);
  auto const* units = part<char16_t>(header_.words_at + (header_.words + 1) * sizeof(std::uint32_t));
  return {units + offsets[number], offsets[number + 1] - offsets[number]};
}

std::uint32_t Segment::first_word_from(std::u16string_view prefix) const {
  auto low = std::uint32_t{0};
  auto high = words();
  while (low < high) {
    auto const middle = low + (high - low) / 2;
    if (word(middle) < prefix)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

std::span<Spelling const> Segment::spellings(std::uint32_t hash) const {
  auto const all = std::span{part<Spelling>(header_.spellings_at), header_.spellings};
  auto const first =
      std::lower_bound(all.begin(), all.end(), hash, [](Spelling entry, std::uint32_t wanted) { return entry.hash < wanted; });
  auto last = first;
  while (last != all.end() && last->hash == hash) ++last;
  return {first, last};
}

}  // namespace baeumgil
