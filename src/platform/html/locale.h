#pragma once
// Every visible word, by key. One JSON file per language in locale/ for what all share, and one per language in
// features/x/locale/ for that feature's own; the build puts them together and refuses a key that stands twice.

#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"

namespace baeumgil {

class Locale {
 public:
  static Locale embedded();

  // Fills {0}, {1} …; {0|이|가} chooses a particle by the last sound of argument 0. An unknown key shows itself.
  std::string words(Language, std::string_view key, std::vector<std::string> const& arguments = {}) const;
  bool has(Language, std::string_view key) const;
  std::vector<std::string_view> keys(Language) const;

 private:
  struct Entry {
    std::string_view key{};
    std::string_view words{};
  };
  std::vector<Entry> entries_[2]{};  // sorted by key
  std::vector<std::string> kept_{};  // unescaped texts the views point into
};

}  // namespace baeumgil
