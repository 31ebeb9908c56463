#include "platform/db/statement_text.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "platform/db/sql.h"

namespace baeumgil {

namespace {
// The position behind the quoted text or comment that starts at `at`, or `at` itself when none does.
std::size_t skip_quoted(std::string_view sql, std::size_t at) {
  auto const quote = sql[at];
  if (quote == '\'' || quote == '"') {
    auto const end = sql.find(quote, at + 1);
    return end == std::string_view::npos ? sql.size() : end + 1;
  }
  if (sql.substr(at, 2) == "--") return std::min(sql.find('\n', at), sql.size());
  if (sql.substr(at, 2) == "/*") {
    auto const end = sql.find("*/", at + 2);
    return end == std::string_view::npos ? sql.size() : end + 2;
  }
  return at;
}
}  // namespace

void for_each_marker(std::string_view sql, std::function<void(std::size_t, std::size_t, std::string_view)> const& on_marker) {
  for (std::size_t at = 0; at < sql.size();) {
    if (auto const behind = skip_quoted(sql, at); behind != at) {
      at = behind;
      continue;
    }
    if (sql[at] != '$') {
      ++at;
      continue;
    }
    auto end = at + 1;
    while (end < sql.size() && sql_check::is_word(sql[end])) ++end;
    if (end > at + 1) on_marker(at, end - at, sql.substr(at + 1, end - at - 1));
    at = end;
  }
}

int count_of_parameters(std::string_view sql) {
  auto highest = 0;
  for_each_marker(sql, [&](std::size_t, std::size_t, std::string_view name) {
    auto number = 0;
    auto const [end, error] = std::from_chars(name.data(), name.data() + name.size(), number);
    if (error == std::errc{} && end == name.data() + name.size())
      highest = std::max(highest, number);
    else if (name != "institution")
      throw DatabaseFault{DatabaseFault::Cause::other, "unknown parameter $" + std::string{name}};
  });
  return highest;
}

void refuse_unstorable(Parameter const& p) {
  if (p.type == Parameter::Type::text && content_of(p).find('\0') != std::string_view::npos)
    throw DatabaseFault{DatabaseFault::Cause::other, "NUL byte in a text"};
  if (p.type == Parameter::Type::real && !std::isfinite(p.real))
    throw DatabaseFault{DatabaseFault::Cause::other, "a number that is not finite"};
}

}  // namespace baeumgil
