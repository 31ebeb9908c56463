#include "platform/text/like_pattern.h"

namespace baeumgil {
namespace {

std::string escaped(std::string_view text) {
  auto out = std::string{};
  for (char const c : text) {
    if (c == '%' || c == '_' || c == '!') out += '!';
    out += c;
  }
  return out;
}

}  // namespace

std::string like_anywhere(std::string_view part) { return "%" + escaped(part) + "%"; }
std::string like_start(std::string_view start) { return escaped(start) + "%"; }

}  // namespace baeumgil
