#pragma once
// The address of a list with one of its filters changed: for sort headers, pages and "remove this filter" links.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/web/request.h"

namespace baeumgil {

class QueryString {
 public:
  explicit QueryString(Request const&);  // empty values are left out

  QueryString with(std::string_view name, std::string_view value) const;  // in place of all of that name
  QueryString without(std::string_view name) const;
  QueryString without(std::string_view name, std::string_view value) const;
  std::string text() const;  // "/issues?state=open&sort=number"

 private:
  std::string path_{};
  std::vector<std::pair<std::string, std::string>> values_{};
};

}  // namespace baeumgil
