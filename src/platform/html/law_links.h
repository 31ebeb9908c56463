#pragma once
// Text as it was typed, with the names of laws and ordinances in it as links to the public law site. Nothing is asked there until
// somebody follows one.

#include <string>
#include <string_view>
#include <vector>

#include "platform/html/html.h"

namespace baeumgil {

struct LinkedText {
  struct Piece {
    std::string text{};
    std::string address{};  // empty: plain text
  };
  std::vector<Piece> pieces{};

  bool empty() const { return pieces.empty(); }
};

LinkedText link_laws(std::string_view text);
// The same in a page that is written already: what stands in links, heads, styles and scripts stays.
std::string link_laws_in_page(std::string_view html);

void render(Html&, LinkedText const&);

}  // namespace baeumgil
