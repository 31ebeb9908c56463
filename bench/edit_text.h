#pragma once
// What a copyist does to a text, done by a machine the same way in every run.

#include <string>
#include <string_view>
#include <vector>

#include "bench/random.h"
#include "platform/originality/landmarks.h"

namespace baeumgil::bench {

// Words of all texts, to be put in place of others; frequent words come often.
class WordPool {
 public:
  WordPool() = default;
  explicit WordPool(std::vector<std::string> const& texts);
  std::string const& pick(Random& random) const { return random.pick(words_); }

 private:
  std::vector<std::string> words_{};
};

// Touches that share of the words: of these three in five become another word, one in five goes, one gets a neighbour.
std::string reworded(std::string_view text, int percent, WordPool const&, Random&);

struct Piece {
  std::string text{};
  bool is_copied{true};
};

struct EditSupplies {
  WordPool const& pool;
  NameList const& names;
  std::string const& padding;  // a text of its own
  Random& random;
};

struct Edit {
  std::string_view name{};
  std::vector<Piece> (*make)(std::string_view text, EditSupplies const&){nullptr};
  bool (*is_fit)(std::string_view text, NameList const&){nullptr};  // null: every text is
};
std::vector<Edit> const& edits();

}  // namespace baeumgil::bench
