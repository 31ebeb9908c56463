#include "bench/edit_text.h"

#include <algorithm>

#include "platform/originality/compared_text.h"
#include "platform/originality/text_hash.h"

namespace baeumgil::bench {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  auto words = std::vector<std::string>{};
  auto word = std::string{};
  for (auto const c : text) {
    if (c != ' ' && c != '\n') {
      word += c;
      continue;
    }
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::vector<std::string> sentences_of(std::string_view text) {
  auto const read = compared(std::string{text});
  auto sentences = std::vector<std::string>{};
  for (auto i = std::size_t{0}; i < read.sentences.size(); ++i) sentences.emplace_back(read.sentence(i));
  return sentences;
}

std::string joined(std::vector<std::string> const& parts, char between) {
  auto text = std::string{};
  for (auto const& part : parts) text += part + between;
  return text;
}

void shuffle(std::vector<std::string>& parts, Random& random) {
  for (auto i = parts.size(); i > 1; --i) std::swap(parts[i - 1], parts[random.below(i)]);
}

std::vector<Piece> whole(std::string text) { return {{.text = std::move(text)}}; }

// Sentence by sentence, so that where one ends stays as it is.
std::string reworded_sentences(std::string_view text, int percent, EditSupplies const& with) {
  auto sentences = sentences_of(text);
  for (auto& sentence : sentences) sentence = reworded(sentence, percent, with.pool, with.random);
  return joined(sentences, '\n');
}

std::vector<Piece> moved(std::string_view text, EditSupplies const& with) {
  auto sentences = sentences_of(text);
  shuffle(sentences, with.random);
  return whole(joined(sentences, ' '));
}

std::vector<Piece> unspaced(std::string_view text, EditSupplies const& with) {
  auto out = std::string{};
  for (auto const& word : words_of(text)) out += word + (with.random.below(2) == 0 ? " " : "");
  return whole(out);
}

template <int percent>
std::vector<Piece> reworded_by(std::string_view text, EditSupplies const& with) {
  return whole(reworded_sentences(text, percent, with));
}

std::vector<Piece> moved_and_reworded(std::string_view text, EditSupplies const& with) {
  auto sentences = sentences_of(reworded_sentences(text, 20, with));
  shuffle(sentences, with.random);
  return whole(joined(sentences, '\n'));
}

// Words put into every sentence, and after every sentence one from elsewhere.
std::vector<Piece> padded(std::string_view text, EditSupplies const& with) {
  auto const padding = sentences_of(with.padding);
  auto pieces = std::vector<Piece>{};
  for (auto const& sentence : sentences_of(text)) {
    auto words = words_of(sentence);
    for (auto i = std::size_t{0}; i < words.size() - 1; i += 5) words[i] += " " + with.pool.pick(with.random);
    pieces.push_back({.text = joined(words, ' ')});
    pieces.push_back({.text = padding[pieces.size() / 2 % padding.size()], .is_copied = false});
  }
  return pieces;
}

std::vector<Piece> excerpt(std::string_view text, EditSupplies const& with) {
  auto sentences = sentences_of(text);
  auto const count = std::max<std::size_t>(1, sentences.size() / 4);
  auto const first = with.random.below(sentences.size() - count + 1);
  auto const begin = sentences.begin() + static_cast<std::ptrdiff_t>(first);
  return whole(joined({begin, begin + static_cast<std::ptrdiff_t>(count)}, ' '));
}

std::string in_english(Landmark const& landmark) {
  auto word = landmark.word;
  if (word.starts_with('@')) {
    word.erase(0, 1);
    if (word.front() >= 'a' && word.front() <= 'z') word.front() = static_cast<char>(word.front() - 'a' + 'A');
    return word;
  }
  auto const is_percent = word.ends_with('%');
  if (is_percent) word.pop_back();
  auto const is_whole = word.find('.') == std::string::npos;
  if (is_whole && word.size() > 6 && word.ends_with("000000")) return word.substr(0, word.size() - 6) + " million";
  auto const is_year = word.size() == 4;
  for (auto at = word.size(); is_whole && !is_year && at > 3; at -= 3) word.insert(at - 3, ",");
  if (word.starts_with(',')) word.erase(0, 1);
  return word + (is_percent ? " percent" : "");
}

// A made-up language: every Korean word always becomes the same Latin word; figures and names as English writes them.
std::string foreign_word(std::string_view word) {
  auto letters = std::u32string{};
  for (auto const c : word) letters += static_cast<unsigned char>(c);
  auto hash = text_hash(letters);
  auto out = std::string{};
  for (auto i = 0; i < 6; ++i, hash >>= 5U) out += static_cast<char>('a' + hash % 26);
  return out;
}

std::vector<Piece> translated(std::string_view text, EditSupplies const& with) {
  auto out = std::string{};
  for (auto const& sentence : sentences_of(text)) {
    auto const landmarks = landmarks_of(sentence, with.names);
    auto at = std::size_t{0};
    auto const plain = [&](std::size_t end) {
      for (auto const& word : words_of(std::string_view{sentence}.substr(at, end - at)))
        if (!compared(word).letters.empty()) out += foreign_word(word) + " ";
    };
    for (auto const& landmark : landmarks) {
      plain(landmark.begin);
      out += in_english(landmark) + " ";
      at = landmark.end;
    }
    plain(sentence.size());
    out += ".\n";
  }
  return whole(out);
}

bool has_landmarks(std::string_view text, NameList const& names) {
  auto weight = 0.0;
  for (auto const& landmark : landmarks_of(text, names)) weight += weight_of(landmark);
  return weight >= 6;
}

}  // namespace

WordPool::WordPool(std::vector<std::string> const& texts) {
  for (auto i = std::size_t{0}; i < texts.size(); i += 7)
    for (auto& word : words_of(texts[i])) words_.push_back(std::move(word));
}

std::string reworded(std::string_view text, int percent, WordPool const& pool, Random& random) {
  auto out = std::string{};
  for (auto const& word : words_of(text)) {
    auto const dice = static_cast<int>(random.below(1000));
    if (dice < percent * 6)
      out += pool.pick(random);
    else if (dice < percent * 8)
      continue;
    else if (dice < percent * 10)
      out += word + " " + pool.pick(random);
    else
      out += word;
    out += ' ';
  }
  return out;
}

std::vector<Edit> const& edits() {
  static auto const all =
      std::vector<Edit>{{.name = "verbatim", .make = [](std::string_view text, EditSupplies const&) { return whole(std::string{text}); }},
                        {.name = "spaces removed", .make = unspaced},
                        {.name = "sentences moved", .make = moved},
                        {.name = "reworded 20 %", .make = reworded_by<20>},
                        {.name = "reworded 40 %", .make = reworded_by<40>},
                        {.name = "reworded 60 %", .make = reworded_by<60>},
                        {.name = "moved, reworded 20 %", .make = moved_and_reworded},
                        {.name = "padded", .make = padded},
                        {.name = "a quarter copied", .make = excerpt},
                        {.name = "translated, figures kept", .make = translated, .is_fit = has_landmarks}};
  return all;
}

}  // namespace baeumgil::bench
