#include "features/sign_in/browser_name.h"

#include <span>

namespace baeumgil {
namespace {

struct Mark {
  std::string_view in_header{};
  std::string_view name{};
};

// Browsers claim to be their ancestors as well, so the youngest comes first.
constexpr Mark kBrowsers[] = {{"Whale/", "Whale"},     {"Edg/", "Edge"},      {"SamsungBrowser/", "Samsung Internet"},
                              {"Firefox/", "Firefox"}, {"Chrome/", "Chrome"}, {"HeadlessChrome/", "Chrome"},
                              {"CriOS/", "Chrome"},    {"Safari/", "Safari"}};
constexpr Mark kSystems[] = {{"Android", "Android"}, {"iPhone", "iPhone"},  {"iPad", "iPad"},
                             {"Windows", "Windows"}, {"Mac OS X", "macOS"}, {"Linux", "Linux"}};

std::string_view first_of(std::span<Mark const> marks, std::string_view header) {
  for (auto const& mark : marks)
    if (header.find(mark.in_header) != std::string_view::npos) return mark.name;
  return {};
}

}  // namespace

std::string browser_name(std::string_view user_agent) {
  auto const browser = first_of(kBrowsers, user_agent);
  auto const system = first_of(kSystems, user_agent);
  if (browser.empty()) return std::string{user_agent};
  return std::string{browser} + (system.empty() ? "" : " · " + std::string{system});
}

}  // namespace baeumgil
