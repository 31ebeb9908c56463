#pragma once
// The fingerprint of a text: small enough to hold 100,000 texts against in a fraction of a second, rich enough that a copy of a
// paragraph shows although more than half of its words were changed.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/originality/landmarked_text.h"

namespace baeumgil {

using Print = std::uint32_t;

// Sorted, each once: the runs of four letters whose hash falls on one value of six (so a shared run is kept on both sides or on
// neither), and every two neighbouring figures or names.
std::vector<Print> prints_of(LandmarkedText const&);
// The same by stretches of some sentences each, so that one copied paragraph is not lost in a long report.
std::vector<std::vector<Print>> prints_by_stretch(LandmarkedText const&);

// As kept in the database: the steps from one to the next as plain text, five characters each on the whole.
std::string packed(std::vector<Print> const&);

// Which of many texts share what is rare with a stretch of one text. Feed every text once, each whole, then ask.
class PrintSearch {
 public:
  explicit PrintSearch(std::vector<std::vector<Print>> const& stretches);

  void feed(std::size_t text, std::string_view packed_prints);

  struct Candidate {
    std::size_t text{0};
    double score{0};  // of its best stretch: what is shared, each weighed by how few texts hold it
  };
  // The best of every stretch, at most that many each; together best first.
  std::vector<Candidate> best(std::size_t most_of_each) const;

  // By sentence of the text asked about: 0 when hardly any text holds its words, towards 1 the more of all do. Formulas.
  std::vector<double> commonness(ComparedText const&) const;

 private:
  struct Wanted {
    Print print{0};
    std::uint32_t stretch{0};
  };
  struct Hit {
    std::uint32_t text{0};
    std::uint32_t wanted{0};  // place of the first with that print
  };
  bool may_be_wanted(Print print) const { return (filter_[print >> kShift >> 6U] >> (print >> kShift & 63U) & 1U) != 0; }
  double rarity(Hit const&) const;

  static constexpr auto kShift = 12U;  // 2^20 bits stay in the processor's cache
  std::vector<Wanted> wanted_{};
  std::size_t stretches_{0};
  std::vector<std::uint64_t> filter_{};
  std::vector<Hit> hits_{};
  std::vector<std::uint32_t> holders_{};
  std::size_t texts_{0};
};

}  // namespace baeumgil
