#include "platform/web/query_string.h"

#include "platform/web/url_text.h"

namespace baeumgil {

QueryString::QueryString(Request const& request) : path_{request.path} {
  for (auto const& [name, value] : request.query)
    if (!value.empty()) values_.emplace_back(name, value);
}

QueryString QueryString::with(std::string_view name, std::string_view value) const {
  auto changed = without(name);
  changed.values_.emplace_back(name, value);
  return changed;
}

QueryString QueryString::without(std::string_view name) const {
  auto changed = *this;
  std::erase_if(changed.values_, [&](auto const& entry) { return entry.first == name; });
  return changed;
}

QueryString QueryString::without(std::string_view name, std::string_view value) const {
  auto changed = *this;
  std::erase_if(changed.values_, [&](auto const& entry) { return entry.first == name && entry.second == value; });
  return changed;
}

std::string QueryString::text() const {
  auto text = path_;
  auto separator = '?';
  for (auto const& [name, value] : values_) {
    text += separator + url_encoded(name) + "=" + url_encoded(value);
    separator = '&';
  }
  return text;
}

}  // namespace baeumgil
