#pragma once
// Made-up office prose for the tests of the index: few words, so that they meet often, and many shapes of them.

#include <random>
#include <string>

#include "platform/search/text_index.h"

namespace baeumgil {

class ExampleTexts {
 public:
  explicit ExampleTexts(unsigned seed) : random_{seed} {}

  std::size_t pick(std::size_t count) { return static_cast<std::size_t>(random_() % count); }
  std::string sentence(std::size_t longest);
  IndexedDocument document(std::string key);

 private:
  std::mt19937 random_;
};

}  // namespace baeumgil
