#pragma once
// SQL text that is a literal by type: a runtime string does not compile, so nothing a person typed can become SQL.
// A statement that touches an institution's table must bind $institution and say institution_id for each such table, and a part
// must say it too, or it does not compile either. The value of $institution is always the transaction's own.

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

// Tables every institution shares are named shared_…; the engine's own and the migration log are free too.
constexpr bool is_shared(std::string_view table) {
  return table.starts_with("shared_") || table.starts_with("sqlite_") || table.starts_with("pg_") || table.starts_with("pragma_") ||
         table.starts_with("information_schema") || table == "migrations";
}

// What a text says of institutions. Tables are the words after FROM, JOIN, INTO or UPDATE, and after a comma behind such a table.
struct Mentions {
  int tables{0};           // an institution's, each time one is named
  int institution_ids{0};  // the column, of whichever table
  bool binds{false};       // $institution
};

constexpr Mentions mentions(std::string_view text) {
  enum class Place { elsewhere, before_table, behind_table, behind_alias };
  auto found = Mentions{};
  auto place = Place::elsewhere;
  auto is_compared = false;  // IS DISTINCT FROM
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '\'') {  // a quoted text
      for (++i; i < text.size() && text[i] != '\''; ++i) {}
      ++i;
      place = Place::elsewhere;
      continue;
    }
    if (!is_word(text[i])) {
      if (text[i] == '(' || text[i] == ')')
        place = Place::elsewhere;
      else if (text[i] == ',' && place != Place::elsewhere)
        place = Place::before_table;
      ++i;
      continue;
    }
    auto const start = i;
    while (i < text.size() && is_word(text[i])) ++i;
    auto const word = text.substr(start, i - start);
    if (word == "institution_id") ++found.institution_ids;
    if (word == "institution" && start > 0 && text[start - 1] == '$') found.binds = true;
    if (place == Place::before_table && !same(word, "SET")) {
      if (!is_shared(word)) ++found.tables;
      place = Place::behind_table;
    } else if (same(word, "JOIN") || same(word, "INTO") || same(word, "UPDATE") || (same(word, "FROM") && !is_compared)) {
      place = Place::before_table;
    } else if (place == Place::behind_table) {
      place = same(word, "AS") ? Place::behind_table : Place::behind_alias;
    } else {
      place = Place::elsewhere;
    }
    is_compared = same(word, "DISTINCT");
  }
  return found;
}

// Each institution's table brings its own institution_id: joined on it, or compared with $institution.
constexpr bool is_apart(Mentions const& found) { return found.institution_ids >= found.tables; }
}  // namespace sql_check

// A piece of a statement; see Query.
class SqlPart {
 public:
  template <std::size_t N>
  consteval SqlPart(char const (&text)[N]) : text_{text, N - 1} {
    if (!sql_check::is_apart(sql_check::mentions(text_))) throw "a part must say institution_id for each institution's table it names";
  }
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

// A whole statement. Parameters are $1, $2 … and $institution.
class Sql {
 public:
  template <std::size_t N>
  consteval Sql(char const (&text)[N]) : text_{text, N - 1} {
    auto const found = sql_check::mentions(text_);
    if (found.tables > 0 && !found.binds) throw "a statement on an institution's table must bind $institution";
    if (!sql_check::is_apart(found)) throw "a statement must say institution_id for each institution's table it names";
  }
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

}  // namespace baeumgil
