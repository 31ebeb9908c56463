#pragma once
// What a translation leaves standing: figures and names, in their order. "3억 5천만원" and "350 million won" are one figure,
// "순천시" and "Suncheon" one name.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace baeumgil {

struct Landmark {
  std::string word{};    // "350000000", "12.5%", "@순천시", "@ngo"
  std::size_t begin{0};  // bytes of the text
  std::size_t end{0};
};

// Names by every way they are written.
class NameList {
 public:
  // `written` in lower case when Latin; several ways may lead to one name.
  void add(std::string_view written, std::string_view name);
  // The longest entry with which the word begins (Hangul, particles follow) or which it is (Latin); null: none.
  std::string const* find_start(std::string_view word) const;
  std::string const* find_whole(std::string_view word) const;
  std::size_t size() const { return names_.size(); }

 private:
  std::map<std::string, std::string, std::less<>> names_{};
};

// Small counts (0 to 9), numbers of articles and outline marks say nothing and are left out.
std::vector<Landmark> landmarks_of(std::string_view text, NameList const&);

// How much it says when two texts share it: years and small numbers little, long figures and names much.
double weight_of(Landmark const&);

}  // namespace baeumgil
