#include "platform/originality/landmarked_text.h"

namespace baeumgil {

LandmarkedText landmarked(std::string text, NameList const& names) {
  auto found = LandmarkedText{.landmarks = landmarks_of(text, names)};
  found.text = compared(std::move(text));
  auto const& sentences = found.text.sentences;
  auto sentence = std::size_t{0};
  for (auto const& landmark : found.landmarks) {
    while (sentence + 1 < sentences.size() && sentences[sentence].end <= landmark.begin) ++sentence;
    found.sentence_of.push_back(sentence);
  }
  return found;
}

}  // namespace baeumgil
