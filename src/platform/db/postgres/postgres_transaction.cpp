#include "platform/db/postgres/postgres_transaction.h"

#include <charconv>

namespace baeumgil {

namespace {
int hex_digit(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }

class PostgresRow final : public Row {
 public:
  PostgresRow(PGresult const* result, int row) : result_{result}, row_{row} {}

 protected:
  bool is_null(int column) const override {
    if (column >= PQnfields(result_)) refuse(column);
    return PQgetisnull(result_, row_, column) == 1;
  }
  std::int64_t integer(int column) const override {
    auto const type = PQftype(result_, column);
    if (type == 16) return content(column) == "t" ? 1 : 0;
    // SUM over bigint is numeric.
    return number<std::int64_t>(column, type == 20 || type == 21 || type == 23 || type == 1700);
  }
  double real(int column) const override {
    auto const type = PQftype(result_, column);
    return number<double>(column, type == 20 || type == 21 || type == 23 || type == 700 || type == 701 || type == 1700);
  }
  std::string_view text(int column) const override {
    auto const type = PQftype(result_, column);
    if (type != 25 && type != 1043 && type != 1042 && type != 19) refuse(column);
    return content(column);
  }
  std::string bytes(int column) const override {
    auto const hex = content(column);
    if (PQftype(result_, column) != 17 || !hex.starts_with("\\x")) refuse(column);
    auto decoded = std::string{};
    decoded.reserve(hex.size() / 2);
    for (std::size_t i = 2; i + 1 < hex.size(); i += 2) decoded += static_cast<char>(hex_digit(hex[i]) * 16 + hex_digit(hex[i + 1]));
    return decoded;
  }
  Uuid uuid(int column) const override {
    auto const value = PQftype(result_, column) == kUuidType ? uuid_from_canonical(content(column)) : std::nullopt;
    if (!value) refuse(column);
    return *value;
  }

 private:
  std::string_view content(int column) const {
    return {PQgetvalue(result_, row_, column), static_cast<std::size_t>(PQgetlength(result_, row_, column))};
  }
  template <class Number>
  Number number(int column, bool is_numeric) const {
    auto const digits = content(column);
    auto value = Number{};
    auto const [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (!is_numeric || error != std::errc{} || end != digits.data() + digits.size()) refuse(column);
    return value;
  }
  [[noreturn]] static void refuse(int column) {
    throw DatabaseFault{DatabaseFault::Cause::other, "column " + std::to_string(column) + " holds another type"};
  }

  PGresult const* result_;
  int row_;
};
}  // namespace

std::int64_t PostgresTransaction::run(std::string_view sql, std::span<Parameter const> parameters, Visitor visit) {
  auto const result = connection_.run(sql, parameters, institution());
  for (auto i = 0; i < PQntuples(result.get()); ++i) {
    auto row = PostgresRow{result.get(), i};
    visit(row);
  }
  if (std::string_view{PQcmdStatus(result.get())}.starts_with("SELECT")) return 0;
  auto const counted = std::string_view{PQcmdTuples(result.get())};
  auto changed = std::int64_t{0};
  std::from_chars(counted.data(), counted.data() + counted.size(), changed);
  return changed;
}

}  // namespace baeumgil
