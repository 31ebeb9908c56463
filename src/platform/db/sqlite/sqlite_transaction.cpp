#include "platform/db/sqlite/sqlite_transaction.h"

#include <cstring>

namespace baeumgil {

namespace {
class SqliteRow final : public Row {
 public:
  explicit SqliteRow(sqlite3_stmt* statement) : statement_{statement} {}

 protected:
  bool is_null(int column) const override { return type_of(column) == SQLITE_NULL; }
  std::int64_t integer(int column) const override {
    expect(column, SQLITE_INTEGER);
    return sqlite3_column_int64(statement_, column);
  }
  double real(int column) const override {
    if (type_of(column) != SQLITE_INTEGER) expect(column, SQLITE_FLOAT);
    return sqlite3_column_double(statement_, column);
  }
  std::string_view text(int column) const override {
    expect(column, SQLITE_TEXT);
    auto const* data = reinterpret_cast<char const*>(sqlite3_column_text(statement_, column));
    return {data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  std::string bytes(int column) const override {
    expect(column, SQLITE_BLOB);
    auto const* data = static_cast<char const*>(sqlite3_column_blob(statement_, column));
    return data == nullptr ? std::string{} : std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)));
  }
  Uuid uuid(int column) const override {
    auto const content = bytes(column);
    auto value = Uuid{};
    if (content.size() != value.bytes.size()) refuse(column);
    std::memcpy(value.bytes.data(), content.data(), value.bytes.size());
    return value;
  }

 private:
  int type_of(int column) const {
    if (column >= sqlite3_column_count(statement_)) refuse(column);
    return sqlite3_column_type(statement_, column);
  }
  void expect(int column, int type) const {
    if (type_of(column) != type) refuse(column);
  }
  [[noreturn]] void refuse(int column) const {
    throw DatabaseFault{DatabaseFault::Cause::other,
                        "column " + std::to_string(column) + " holds another type, in: " + sqlite3_sql(statement_)};
  }

  sqlite3_stmt* statement_;
};
}  // namespace

std::int64_t SqliteTransaction::run(std::string_view sql, std::span<Parameter const> parameters, Visitor visit) {
  if (is_broken_) throw DatabaseFault{DatabaseFault::Cause::other, "a statement of this transaction has failed before"};
  auto const institution = this->institution();
  auto const before = sqlite3_total_changes64(connection_.handle());
  is_broken_ = true;
  auto statement = connection_.statement(sql);
  statement->bind(parameters, institution);
  connection_.begin_statement_time();
  auto row = SqliteRow{statement->handle()};
  while (statement->step()) {
    is_broken_ = false;
    row.rewind();
    visit(row);
    is_broken_ = true;
  }
  is_broken_ = false;
  auto const has_changed = sqlite3_total_changes64(connection_.handle()) != before;
  return has_changed ? sqlite3_changes64(connection_.handle()) : 0;
}

}  // namespace baeumgil
