#include "features/publications/text_cover.h"

#include <algorithm>
#include <iterator>
#include <variant>

#include "platform/text/personal_data.h"

namespace baeumgil {
namespace {

constexpr auto kCover = std::string_view{"●●●"};
constexpr auto kTwoSyllables = std::size_t{6};

bool is_in(std::vector<std::string> const& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }

// A short word also begins inside others ("이수" in "이수하다" begins one): it counts only where no letter stands before it.
bool begins_a_word(std::string_view text, std::size_t at) { return at == 0 || (static_cast<unsigned char>(text[at - 1]) & 0x80U) == 0; }

void mark(std::vector<bool>& marks, std::size_t begin, std::size_t size) {
  std::fill_n(marks.begin() + static_cast<std::ptrdiff_t>(begin), size, true);
}

template <class Visit>
struct TextVisitor {
  Visit visit;

  void operator()(Cover& block) const {
    for (auto* text : {&block.kicker, &block.title, &block.subtitle, &block.dated, &block.author}) visit(*text);
  }
  void operator()(Contents& block) const { visit(block.title); }
  void operator()(Heading& block) const { visit(block.text); }
  void operator()(Paragraph& block) const { visit(block.text); }
  void operator()(Item& block) const { visit(block.text); }
  void operator()(Table& block) const {
    visit(block.caption);
    visit(block.note);
    for (auto& row : block.rows)
      for (auto& cell : row) visit(cell.text);
  }
  void operator()(Chart& block) const {
    visit(block.caption);
    visit(block.alternative);
  }
  void operator()(Photo& block) const {
    visit(block.caption);
    visit(block.alternative);
  }
  void operator()(KeyFigures& block) const {
    for (auto& figure : block.figures)
      for (auto* text : {&figure.label, &figure.value, &figure.note}) visit(*text);
  }
  void operator()(LetterHead& block) const {
    for (auto& line : block.lines) visit(line.text);
  }
  void operator()(LetterFoot& block) const {
    visit(block.sender);
    for (auto& line : block.lines)
      for (auto* text : {&line.left, &line.right}) visit(*text);
  }
  void operator()(SectionStart&) const {}
};

template <class Visit>
void visit_texts(Document& document, Visit visit) {
  for (auto* text : {&document.title, &document.gist, &document.page_header}) visit(*text);
  for (auto& keyword : document.keywords) visit(keyword);
  auto const visitor = TextVisitor<Visit>{visit};
  for (auto& block : document.blocks) std::visit(visitor, block);
}

std::vector<Block> without_parts(std::vector<Block> blocks, TextCover const& cover) {
  auto left = std::vector<Block>{};
  auto walk = PartWalk{cover};
  for (auto& block : blocks) {
    if (walk.withholds(block)) continue;
    left.push_back(std::move(block));
    if (walk.is_in_part()) left.push_back(Paragraph{.text = cover.part_words});
  }
  return left;
}

}  // namespace

bool TextCover::withholds(std::string_view heading) const { return is_in(parts, heading); }

bool PartWalk::withholds(Block const& block) {
  auto const* heading = std::get_if<Heading>(&block);
  if (heading == nullptr || (level_ > 0 && heading->level > level_)) return level_ > 0;
  level_ = cover_.withholds(heading->text) ? heading->level : 0;
  return false;
}

std::string TextCover::operator()(std::string_view text) const {
  auto marks = std::vector<bool>(text.size(), false);
  for (auto const& word : covered) {
    if (word.empty() || is_in(kept, word)) continue;
    for (auto at = text.find(word); at != std::string_view::npos; at = text.find(word, at + word.size()))
      if (word.size() > kTwoSyllables || begins_a_word(text, at)) mark(marks, at, word.size());
  }
  for (auto const& datum : find_personal_data(text))
    if (!is_in(kept, text.substr(datum.begin, datum.size))) mark(marks, datum.begin, datum.size);
  auto made = std::string{};
  for (auto at = std::size_t{0}; at < text.size(); ++at) {
    if (!marks[at])
      made += text[at];
    else if (at == 0 || !marks[at - 1])
      made += kCover;
  }
  return made;
}

Document TextCover::operator()(Document document) const {
  document.blocks = without_parts(std::move(document.blocks), *this);
  visit_texts(document, [&](std::string& text) { text = (*this)(std::string_view{text}); });
  return document;
}

std::vector<std::string> texts_of(Document const& document) {
  auto texts = std::vector<std::string>{};
  auto copy = document;
  visit_texts(copy, [&](std::string& text) {
    if (!text.empty()) texts.push_back(text);
  });
  return texts;
}

}  // namespace baeumgil
