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

  std::string operator()(std::string_view) const;
  Document operator()(Document) const;
};

// Every text of a document, in reading order; headings and captions too.
std::vector<std::string> texts_of(Document const&);

}  // namespace baeumgil
