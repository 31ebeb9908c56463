#pragma once

#include <string>
#include <string_view>

namespace baeumgil {

// Of a page that was set in lines, its paragraphs: a full line that ends no sentence goes on in the next one.
std::string joined_lines(std::string_view text);

}  // namespace baeumgil
