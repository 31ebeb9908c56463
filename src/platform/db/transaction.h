#pragma once
// A transaction: one snapshot or one change, one institution, one now(). Stores receive it and never open their own.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "platform/db/sql.h"
#include "platform/db/value.h"

namespace baeumgil {

// A statement whose WHERE or ORDER BY depends on a filter. Pieces are literals; in a piece, $? takes the next value:
//   auto query = Query{"SELECT … FROM trips WHERE institution_id = $institution"};
//   if (filter.state) query.add(" AND state = $?", *filter.state);
class Query {
 public:
  explicit Query(Sql start) : text_{start.text()} {}
  template <class... Values>
  Query(Sql start, Values const&... values) : text_{start.text()} {
    (parameters_.push_back(keep(parameter(values))), ...);
  }

  template <class... Values>
  Query& add(SqlPart part, Values const&... values) {
    append(part.text(), sizeof...(Values));
    (parameters_.push_back(keep(parameter(values))), ...);
    return *this;
  }

  std::string const& text() const { return text_; }
  std::vector<Parameter> const& parameters() const { return parameters_; }

 private:
  static Parameter keep(Parameter p) {  // values may be temporaries: own their text
    if (p.owned.empty() && !p.text.empty()) p.owned = std::string{p.text};
    p.text = {};
    return p;
  }
  void append(std::string_view part, std::size_t count);  // rewrites each $? to $n; faults when counts differ

  std::string text_;
  std::vector<Parameter> parameters_{};
};

class Tx {
 public:
  virtual ~Tx() = default;

  Instant now() const { return now_; }  // the same instant all through
  Date today() const { return day_in_seoul(now_); }
  InstitutionId institution() const { return institution_; }

  // Calls on_row(Row&) for each row.
  template <class OnRow, class... Values>
  void each(Sql sql, OnRow&& on_row, Values const&... values) {
    run(sql.text(), pack(values...), Visitor{on_row});
  }
  template <class OnRow>
  void each(Query const& query, OnRow&& on_row) {
    run(query.text(), query.parameters(), Visitor{on_row});
  }

  // All rows, each through read(Row&).
  template <class Read, class... Values>
  auto list(Sql sql, Read&& read, Values const&... values) {
    auto rows = std::vector<std::decay_t<std::invoke_result_t<Read&, Row&>>>{};
    each(
        sql, [&](Row& row) { rows.push_back(read(row)); }, values...);
    return rows;
  }
  template <class Read>
  auto list(Query const& query, Read&& read) {
    auto rows = std::vector<std::decay_t<std::invoke_result_t<Read&, Row&>>>{};
    each(query, [&](Row& row) { rows.push_back(read(row)); });
    return rows;
  }

  // The first row, if there is one.
  template <class Read, class... Values>
  auto find(Sql sql, Read&& read, Values const&... values) {
    auto found = std::optional<std::decay_t<std::invoke_result_t<Read&, Row&>>>{};
    each(
        sql,
        [&](Row& row) {
          if (!found) found = read(row);
        },
        values...);
    return found;
  }
  template <class Read>
  auto find(Query const& query, Read&& read) {
    auto found = std::optional<std::decay_t<std::invoke_result_t<Read&, Row&>>>{};
    each(query, [&](Row& row) {
      if (!found) found = read(row);
    });
    return found;
  }

  // The first column of the first row; T{} when there is none.
  template <class T, class... Values>
  T value(Sql sql, Values const&... values) {
    auto found = find(
        sql, [](Row& row) { return row.at<T>(0); }, values...);
    return found ? std::move(*found) : T{};
  }
  template <class T>
  T value(Query const& query) {
    auto found = find(query, [](Row& row) { return row.at<T>(0); });
    return found ? std::move(*found) : T{};
  }

  // Runs a statement for its effect; how many rows it changed.
  template <class... Values>
  std::int64_t change(Sql sql, Values const&... values) {
    return run(sql.text(), pack(values...), Visitor{});
  }

 protected:
  // Calls back into the caller's lambda without a std::function.
  struct Visitor {
    void* target{nullptr};
    void (*call)(void*, Row&){nullptr};
    Visitor() = default;
    template <class F>
    explicit Visitor(F& function)
        : target{const_cast<void*>(static_cast<void const*>(&function))}, call{[](void* f, Row& row) {
            (*static_cast<std::remove_reference_t<F>*>(f))(row);
          }} {}
    void operator()(Row& row) const {
      if (call != nullptr) call(target, row);
    }
  };

  Tx(InstitutionId institution, Instant now) : institution_{institution}, now_{now} {}
  virtual std::int64_t run(std::string_view sql, std::span<Parameter const>, Visitor) = 0;

 private:
  template <class... Values>
  static std::vector<Parameter> pack(Values const&... values) {
    auto parameters = std::vector<Parameter>{};
    parameters.reserve(sizeof...(values));
    (parameters.push_back(parameter(values)), ...);
    return parameters;
  }

  InstitutionId institution_{};
  Instant now_{};
};

}  // namespace baeumgil
