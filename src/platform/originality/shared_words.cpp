#include "platform/originality/shared_words.h"

#include <algorithm>
#include <cstdint>

#include "platform/originality/compared_text.h"

namespace baeumgil {
namespace {

constexpr auto kMostLetters = std::size_t{2000};
constexpr auto kLeastRun = std::size_t{2};

struct Letters {
  std::u32string codes{};
  std::vector<std::size_t> begins{};
  std::vector<std::size_t> ends{};
  std::vector<bool> shared{};
};

Letters letters_of(std::string_view text) {
  auto letters = Letters{};
  for (auto at = std::size_t{0}; at < text.size() && letters.codes.size() < kMostLetters;) {
    auto const [code, size] = code_point_at(text, at);
    if (auto const letter = folded_letter(code); letter != 0) {
      letters.codes += letter;
      letters.begins.push_back(at);
      letters.ends.push_back(at + size);
    }
    at += size;
  }
  letters.shared.resize(letters.codes.size());
  return letters;
}

// The longest common subsequence; of its letters those that stand together on both sides are marked.
void mark_common(Letters& mine, Letters& theirs) {
  auto const columns = theirs.codes.size() + 1;
  auto length = std::vector<std::uint16_t>((mine.codes.size() + 1) * columns);
  for (auto i = mine.codes.size(); i-- > 0;)
    for (auto j = theirs.codes.size(); j-- > 0;)
      length[i * columns + j] = mine.codes[i] == theirs.codes[j] ? static_cast<std::uint16_t>(length[(i + 1) * columns + j + 1] + 1)
                                                                 : std::max(length[(i + 1) * columns + j], length[i * columns + j + 1]);
  for (auto i = std::size_t{0}, j = std::size_t{0}; i < mine.codes.size() && j < theirs.codes.size();) {
    auto run = std::size_t{0};
    while (i + run < mine.codes.size() && j + run < theirs.codes.size() && mine.codes[i + run] == theirs.codes[j + run]) ++run;
    for (auto k = std::size_t{0}; run >= kLeastRun && k < run; ++k) mine.shared[i + k] = theirs.shared[j + k] = true;
    i += run;
    j += run;
    if (run > 0) continue;
    if (length[(i + 1) * columns + j] >= length[i * columns + j + 1])
      ++i;
    else
      ++j;
  }
}

void add_piece(std::vector<TextPiece>& pieces, std::string_view text, bool is_shared) {
  if (text.empty()) return;
  if (!pieces.empty() && pieces.back().is_shared == is_shared)
    pieces.back().text += text;
  else
    pieces.push_back({.text = std::string{text}, .is_shared = is_shared});
}

// What stands between two shared letters is shared too: spaces, commas.
std::vector<TextPiece> pieces_of(std::string_view text, Letters const& letters) {
  auto pieces = std::vector<TextPiece>{};
  auto at = std::size_t{0};
  for (auto i = std::size_t{0}; i < letters.codes.size(); ++i) {
    auto const joins = i > 0 && letters.shared[i - 1] && letters.shared[i];
    add_piece(pieces, text.substr(at, letters.begins[i] - at), joins);
    add_piece(pieces, text.substr(letters.begins[i], letters.ends[i] - letters.begins[i]), letters.shared[i]);
    at = letters.ends[i];
  }
  add_piece(pieces, text.substr(at), false);
  return pieces;
}

std::vector<TextPiece> with_landmarks(std::string_view text, std::vector<Landmark> const& own, std::vector<Landmark> const& other) {
  auto pieces = std::vector<TextPiece>{};
  auto at = std::size_t{0};
  for (auto const& landmark : own) {
    if (std::ranges::find(other, landmark.word, &Landmark::word) == other.end()) continue;
    add_piece(pieces, text.substr(at, landmark.begin - at), false);
    add_piece(pieces, text.substr(landmark.begin, landmark.end - landmark.begin), true);
    at = landmark.end;
  }
  add_piece(pieces, text.substr(at), false);
  return pieces;
}

}  // namespace

SideBySide side_by_side(std::string_view mine, std::string_view theirs) {
  auto my_letters = letters_of(mine);
  auto their_letters = letters_of(theirs);
  mark_common(my_letters, their_letters);
  return {.mine = pieces_of(mine, my_letters), .theirs = pieces_of(theirs, their_letters)};
}

SideBySide figures_side_by_side(std::string_view mine, std::string_view theirs, NameList const& names) {
  auto const my_landmarks = landmarks_of(mine, names);
  auto const their_landmarks = landmarks_of(theirs, names);
  return {.mine = with_landmarks(mine, my_landmarks, their_landmarks), .theirs = with_landmarks(theirs, their_landmarks, my_landmarks)};
}

}  // namespace baeumgil
