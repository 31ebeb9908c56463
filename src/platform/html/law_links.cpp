#include "platform/html/law_links.h"

#include <algorithm>
#include <array>

#include "platform/text/law_names.h"

namespace baeumgil {
namespace {

constexpr auto kLeftAlone = std::array<std::string_view, 4>{"head", "a", "style", "script"};

// Where the element that begins here ends, if its text stays as it is.
std::size_t end_of_left_alone(std::string_view html, std::size_t at) {
  for (auto const name : kLeftAlone) {
    auto const after = at + 1 + name.size();
    if (html.compare(at + 1, name.size(), name) != 0 || after >= html.size() || (html[after] != '>' && html[after] != ' ')) continue;
    auto const closing = "</" + std::string{name} + ">";
    auto const end = html.find(closing, after);
    return end == std::string_view::npos ? html.size() : end + closing.size();
  }
  return 0;
}

}  // namespace

LinkedText link_laws(std::string_view text) {
  auto linked = LinkedText{};
  auto at = std::size_t{0};
  for (auto const& law : find_law_names(text)) {
    if (law.begin > at) linked.pieces.push_back({.text = std::string{text.substr(at, law.begin - at)}});
    linked.pieces.push_back({.text = std::string{text.substr(law.begin, law.size)}, .address = law.address});
    at = law.begin + law.size;
  }
  if (at < text.size()) linked.pieces.push_back({.text = std::string{text.substr(at)}});
  return linked;
}

std::string link_laws_in_page(std::string_view html) {
  auto page = std::string{};
  for (auto at = std::size_t{0}; at < html.size();) {
    if (html[at] == '<') {
      auto end = end_of_left_alone(html, at);
      if (end == 0) end = std::min(html.find('>', at), html.size() - 1) + 1;
      page += html.substr(at, end - at);
      at = end;
      continue;
    }
    auto const end = std::min(html.find('<', at), html.size());
    for (auto const& piece : link_laws(html.substr(at, end - at)).pieces)
      page += piece.address.empty() ? piece.text : "<a href=\"" + piece.address + "\" rel=\"noopener\">" + piece.text + "</a>";
    at = end;
  }
  return page;
}

}  // namespace baeumgil
