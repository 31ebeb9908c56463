#include "platform/web/request.h"

#include "base/text.h"

namespace baeumgil {
namespace {

std::string_view first_value(std::vector<std::pair<std::string, std::string>> const& pairs, std::string_view name) {
  for (auto const& [key, value] : pairs)
    if (key == name) return value;
  return {};
}

}  // namespace

std::string_view Request::header(std::string_view lower_case_name) const { return first_value(headers, lower_case_name); }

std::string_view Request::cookie(std::string_view name) const {
  for (auto const& [key, value] : headers) {
    if (key != "cookie") continue;
    for (auto const piece : split(value, ';')) {
      auto const pair = trimmed(piece);
      if (pair.size() > name.size() && pair[name.size()] == '=' && pair.starts_with(name)) return pair.substr(name.size() + 1);
    }
  }
  return {};
}

std::string_view Request::query_value(std::string_view name) const { return first_value(query, name); }

std::vector<std::string_view> Request::query_values(std::string_view name) const {
  auto values = std::vector<std::string_view>{};
  for (auto const& [key, value] : query)
    if (key == name) values.emplace_back(value);
  return values;
}

std::string_view Request::form_value(std::string_view name) const { return first_value(form, name); }

std::string_view Request::parameter(std::string_view name) const {
  auto const found = parameters.find(name);
  return found == parameters.end() ? std::string_view{} : std::string_view{found->second};
}

}  // namespace baeumgil
