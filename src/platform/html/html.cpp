#include "platform/html/html.h"

#include <fmt/format.h>

#include <array>

#include "platform/html/assets.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

constexpr auto months =
    std::array{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};

// By byte; a table, because the library's find_first_of asks memchr about each byte of the text.
constexpr auto kEntities = [] {
  auto entities = std::array<std::string_view, 256>{};
  entities['&'] = "&amp;";
  entities['<'] = "&lt;";
  entities['>'] = "&gt;";
  entities['"'] = "&quot;";
  entities['\''] = "&#39;";
  return entities;
}();

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
}

// Our own paths, and the three schemes a page of ours may lead to. "//host" and "/\host" would leave the site.
bool is_allowed_url(std::string_view url) {
  if (url.starts_with("/")) return url.size() == 1 || (url[1] != '/' && url[1] != '\\');
  return url.starts_with("?") || url.starts_with("#") || url.starts_with("https://") || url.starts_with("http://") ||
         url.starts_with("mailto:") || url.starts_with("tel:");
}

}  // namespace

std::string Html::words(std::string_view key, std::vector<std::string> const& arguments) const {
  return locale_.words(language_, key, arguments);
}

void Html::csrf() {
  raw("<input type=\"hidden\" name=\"csrf_token\" value=\"");
  escaped(csrf_token);
  raw("\"><input type=\"hidden\" name=\"request_id\" value=\"");
  raw(to_text(new_uuid()));
  raw("\">");
}

std::string Html::asset(std::string_view name) const { return asset_path(name); }

std::string Html::shown(Date date) const {
  if (language_ == Language::ko) return in_korean(date);
  return fmt::format("{} {} {}", date.day(), months.at(static_cast<std::size_t>(date.month() - 1)), date.year());
}

std::string Html::shown(Instant at) const { return shown(day_in_seoul(at)) + " " + time_in_seoul(at); }

std::string Html::shown(Won won) const { return language_ == Language::ko ? with_commas(won) + "원" : "KRW " + with_commas(won); }

// At most two decimals, without trailing zeros: 61.7, 3, 0.25.
std::string Html::decimal(double value) {
  auto text = fmt::format("{:.2f}", value);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text == "-0" ? "0" : text;
}

void Html::escaped(std::string_view text) {
  auto from = std::size_t{0};
  for (auto at = std::size_t{0}; at < text.size(); ++at) {
    auto const entity = kEntities[static_cast<unsigned char>(text[at])];
    if (entity.empty()) continue;
    text_ += text.substr(from, at - from);
    text_ += entity;
    from = at + 1;
  }
  text_ += text.substr(from);
}

void Html::whole_url(std::string_view url) {
  if (!is_allowed_url(url)) {
    text_ += "#";
    return;
  }
  for (auto const c : url) {
    auto const byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte >= 0x7F || c == '\\' || c == '`')
      text_ += fmt::format("%{:02X}", byte);
    else
      escaped({&c, 1});
  }
}

void Html::percent(std::string_view part) {
  // A segment of only dots climbs the path, even percent-encoded.
  if (part == "." || part == "..") {
    text_ += "_";
    return;
  }
  for (auto const c : part) {
    if (is_unreserved(c))
      text_ += c;
    else
      text_ += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
}

}  // namespace baeumgil
