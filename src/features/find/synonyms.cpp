#include "features/find/synonyms.h"

#include <algorithm>

#include "base/text.h"
#include "platform/crypto/stable_id.h"
#include "platform/files/carried_file.h"
#include "platform/search/tokenizer.h"

namespace baeumgil {
namespace {

constexpr std::size_t kMostLines = 1000;
constexpr std::size_t kMostWords = 20;  // of a line
constexpr std::size_t kLongestWord = 40;

}  // namespace

std::vector<SynonymGroup> groups_of(std::string_view list) {
  auto groups = std::vector<SynonymGroup>{};
  for (auto const line : split(list, '\n')) {
    auto group = SynonymGroup{};
    for (auto const word : split(line, ','))
      if (!trimmed(word).empty()) group.words.emplace_back(trimmed(word));
    if (group.words.empty()) continue;
    group.id = SynonymGroupId{stable_id("synonyms", join(group.words, ","))};
    auto const is_there = std::ranges::any_of(groups, [&](SynonymGroup const& one) { return one.id == group.id; });
    if (!is_there) groups.push_back(std::move(group));
  }
  return groups;
}

std::string list_of(std::vector<SynonymGroup> const& groups) {
  auto lines = std::vector<std::string>{};
  for (auto const& group : groups) lines.push_back(join(group.words, ", "));
  return join(lines, "\n");
}

std::string_view carried_synonyms() { return carried_file("data/synonyms.csv"); }

Result<Synonyms> read_synonyms(std::string_view words) {
  auto synonyms = Synonyms{};
  auto const lines = split(words, '\n');
  if (lines.size() > kMostLines) return invalid("words", "find.synonyms.too_many_lines", {std::to_string(kMostLines)});
  for (std::size_t i = 0; i < lines.size(); ++i) {
    auto group = std::vector<std::u16string>{};
    for (auto const piece : split(lines[i], ',')) {
      auto compact = compact_text(folded_text(piece));
      if (compact.empty()) continue;
      if (compact.size() > kLongestWord) return invalid("words", "find.synonyms.too_long", {std::to_string(i + 1)});
      group.push_back(std::move(compact));
    }
    if (group.empty()) continue;
    if (group.size() == 1) return invalid("words", "find.synonyms.alone", {std::to_string(i + 1)});
    if (group.size() > kMostWords)
      return invalid("words", "find.synonyms.too_many_words", {std::to_string(i + 1), std::to_string(kMostWords)});
    for (auto const& word : group)
      for (auto const& other : group)
        if (word != other) synonyms[word].push_back(other);
  }
  return synonyms;
}

}  // namespace baeumgil
