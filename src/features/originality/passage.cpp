#include "features/originality/passage.h"

#include <algorithm>
#include <map>

namespace baeumgil {
namespace {

constexpr auto kComparedLetters = std::size_t{10};
constexpr auto kClearlyNearer = 0.1;  // among originals that are about as near, the one named for the sentence before goes on

struct Choice {
  SentencePair pair{};
  std::size_t original{0};
};

struct Candidates {
  std::vector<Choice> of_sentence{};

  // The nearest one; the original of the sentence before when it is about as near, so that a passage does not fall apart.
  Choice best(std::size_t before) const {
    auto const nearest =
        *std::ranges::max_element(of_sentence, [](Choice const& a, Choice const& b) { return a.pair.share < b.pair.share; });
    for (auto const& choice : of_sentence)
      if (choice.original == before && choice.pair.share >= nearest.pair.share - kClearlyNearer) return choice;
    return nearest;
  }
};

std::map<std::size_t, Candidates> alike(LandmarkedText const& mine, std::vector<LandmarkedText> const& originals,
                                        CompareLimits const& limits) {
  auto rarity = Rarity{};
  rarity.add(mine.text);
  for (auto const& original : originals) rarity.add(original.text);
  auto found = std::map<std::size_t, Candidates>{};
  for (auto i = std::size_t{0}; i < originals.size(); ++i)
    for (auto const& pair : alike_sentences(mine, originals[i], rarity, limits))
      found[pair.mine].of_sentence.push_back({.pair = pair, .original = i});
  return found;
}

// Which part each sentence stands in; parts are joined by a line's end, so no sentence stands in two.
class PartOf {
 public:
  explicit PartOf(std::vector<ReportPart> const& parts) : parts_{parts} {}

  std::string const& at(std::size_t byte) {
    while (part_ + 1 < parts_.size() && byte >= begin_ + parts_[part_].text.size() + 1) begin_ += parts_[part_++].text.size() + 1;
    return parts_[part_].name;
  }

 private:
  std::vector<ReportPart> const& parts_;
  std::size_t part_{0};
  std::size_t begin_{0};
};

std::optional<Explanation> explanation_of(std::string const& key, std::vector<Explanation> const& explanations) {
  auto const found = std::ranges::find(explanations, key, &Explanation::sentence_key);
  if (found == explanations.end()) return std::nullopt;
  return *found;
}

}  // namespace

bool Passage::is_explained() const {
  return std::ranges::all_of(lines, [](PassageLine const& line) { return line.explanation.has_value(); });
}

Likeness Passage::kind() const { return std::ranges::max_element(lines, {}, &PassageLine::kind)->kind; }

ComparedReport find_passages(std::vector<ReportPart> const& parts, ComparedWith const& others, std::vector<Explanation> const& explanations,
                             PassageLimits limits, NameList const& names) {
  auto const mine = landmarked(text_of(parts), names);
  auto theirs = std::vector<LandmarkedText>{};
  for (auto const& original : others.texts) theirs.push_back(landmarked(original, names));
  auto const found = alike(mine, theirs, {.share = limits.share, .commonness = others.commonness});
  auto result = ComparedReport{.alike = static_cast<int>(found.size())};
  auto part_of = PartOf{parts};
  auto last = static_cast<std::size_t>(-2);
  for (auto i = std::size_t{0}; i < mine.text.sentences.size(); ++i) {
    auto const& sentence = mine.text.sentences[i];
    if (sentence.letter_count() >= kComparedLetters) ++result.sentences;
    auto const& part = part_of.at(sentence.begin);
    auto const candidates = found.find(i);
    if (candidates == found.end()) continue;
    auto& passages = result.passages;
    auto const choice = candidates->second.best(passages.empty() || last + 1 != i ? theirs.size() : passages.back().original);
    auto const goes_on = last + 1 == i && passages.back().original == choice.original && passages.back().part == part;
    if (!goes_on) passages.push_back({.part = part, .original = choice.original});
    last = i;
    auto line = PassageLine{.key = sentence_key(mine.text.letters_of(i)), .mine = std::string{mine.text.sentence(i)}};
    line.theirs = std::string{theirs[choice.original].text.sentence(choice.pair.theirs)};
    line.share = choice.pair.share;
    line.kind = choice.pair.kind;
    line.explanation = explanation_of(line.key, explanations);
    passages.back().letters += sentence.letter_count();
    passages.back().lines.push_back(std::move(line));
  }
  for (auto& passage : result.passages) passage.must_be_explained = passage.letters >= limits.letters && !passage.is_explained();
  return result;
}

}  // namespace baeumgil
