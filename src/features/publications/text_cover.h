#pragma once
// Covers what is not for everybody, in a text or a whole document: personal data by their form and the words given, wherever
// they stand. Pure.

#include <string>
#include <string_view>
#include <vector>

#include "platform/documents/document.h"

namespace baeumgil {

struct TextCover {
  std::vector<std::string> covered{};
  std::vector<std::string> kept{};   // stay although their form or another text's ruling would cover them
  std::vector<std::string> parts{};  // headings whose text is withheld
  std::string part_words{};          // what stands in place of such a part

  bool withholds(std::string_view heading) const;
  std::string operator()(std::string_view) const;
  Document operator()(Document) const;
};

// Each text in its place.
template <class... Texts>
void cover_each(TextCover const& cover, Texts&... texts) {
  ((texts = cover(std::string_view{texts})), ...);
}

// Goes along a document's blocks: the text under a withheld heading is withheld, up to the next heading of its level or above.
class PartWalk {
 public:
  explicit PartWalk(TextCover const& cover) : cover_{cover} {}
  bool withholds(Block const&);                   // the next block; a withheld heading itself stays
  bool is_in_part() const { return level_ > 0; }  // after the heading: it begins a withheld part

 private:
  TextCover const& cover_;
  int level_{0};  // of the withheld heading
};

// Every text of a document, in reading order; headings and captions too.
std::vector<std::string> texts_of(Document const&);

}  // namespace baeumgil
