#pragma once
// SQL text that is a literal by type: a runtime string does not compile, so nothing a person typed can become SQL.
// A statement that touches an institution's table must bind $institution, or it does not compile either. The value
// of $institution is always the transaction's own, so no statement can reach another institution's rows.

#include <cstddef>
#include <string_view>

namespace baeumgil {

namespace sql_check {
constexpr bool is_word(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; }
constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool same(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}
constexpr bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// Tables every institution shares are named shared_…; the engine's own and the migration log are free too.
constexpr bool is_shared(std::string_view table) {
  return table.starts_with("shared_") || table.starts_with("sqlite_") || table.starts_with("pg_") ||
         table.starts_with("information_schema") || table == "migrations";
}

// True when the statement names, after FROM, JOIN, INTO or UPDATE, any table that is not shared.
constexpr bool touches_institution_table(std::string_view text) {
  bool table_next = false;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\'') {  // a quoted text
      for (++i; i < text.size() && text[i] != '\''; ++i) {}
      ++i;
      continue;
    }
    if (!is_word(text[i])) {
      if (text[i] == '(') table_next = false;
      ++i;
      continue;
    }
    auto const start = i;
    while (i < text.size() && is_word(text[i])) ++i;
    auto const word = text.substr(start, i - start);
    if (table_next && !same(word, "SET") && !is_shared(word)) return true;
    table_next = same(word, "FROM") || same(word, "JOIN") || same(word, "INTO") || same(word, "UPDATE");
  }
  return false;
}
}  // namespace sql_check

// A piece of a statement; see Query.
class SqlPart {
 public:
  template <std::size_t N>
  consteval SqlPart(char const (&text)[N]) : text_{text, N - 1} {}
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// A whole statement. Parameters are $1, $2 … and $institution.
class Sql {
 public:
  template <std::size_t N>
  consteval Sql(char const (&text)[N]) : text_{text, N - 1} {
    if (sql_check::touches_institution_table(text_) && !sql_check::contains(text_, "$institution"))
      throw "a statement on an institution's table must bind $institution";
  }
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

}  // namespace baeumgil
