#pragma once
// How C++ values travel to and from a database. The C++ type decides; nothing is converted silently.

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>

#include "base/dates.h"
#include "base/enum_text.h"
#include "base/id.h"
#include "base/money.h"

namespace baeumgil {

// The disk, the server or our own statement failed. Caught only at the request boundary, the job runner and main.
struct DatabaseFault : std::runtime_error {
  enum class Cause { other, constraint, busy, connection, in_doubt };
  Cause cause{Cause::other};
  DatabaseFault(Cause why, std::string const& what) : std::runtime_error{what}, cause{why} {}
};

struct Bytes {
  std::string_view content{};
};

// One bound parameter. Text and bytes are views: they live until the statement has run.
struct Parameter {
  enum class Type { null, integer, real, text, bytes, uuid } type{Type::null};
  Type declared{Type::null};  // the type a NULL would have had
  std::int64_t integer{0};
  double real{0};
  std::string_view text{};
  Uuid uuid{};
  std::string owned{};  // for values that are written out, such as dates
};

template <class T>
struct is_optional : std::false_type {};
template <class T>
struct is_optional<std::optional<T>> : std::true_type {};
template <class T>
struct is_id : std::false_type {};
template <class N>
struct is_id<Id<N>> : std::true_type {};

template <class T>
Parameter parameter(T const& value) {
  using Type = Parameter::Type;
  auto p = Parameter{};
  if constexpr (is_optional<T>::value) {
    if (value) return parameter(*value);  // a view of the caller's value, never of a copy
    p = parameter(typename T::value_type{});
    p.type = Type::null;
    p.text = {};
    return p;
  } else if constexpr (is_id<T>::value) {
    p.type = Type::uuid;
    p.uuid = value.value;
  } else if constexpr (std::is_same_v<T, Uuid>) {
    p.type = Type::uuid;
    p.uuid = value;
  } else if constexpr (std::is_same_v<T, Date> || std::is_same_v<T, Instant>) {
    p.type = Type::text;
    p.owned = to_text(value);
  } else if constexpr (std::is_same_v<T, Won>) {
    p.type = Type::integer;
    p.integer = value.amount;
  } else if constexpr (WordedEnum<T>) {
    p.type = Type::text;
    p.text = to_word(value);
  } else if constexpr (std::is_same_v<T, Bytes>) {
    p.type = Type::bytes;
    p.text = value.content;
  } else if constexpr (std::is_integral_v<T>) {  // bool too: 0 or 1
    p.type = Type::integer;
    p.integer = static_cast<std::int64_t>(value);
  } else if constexpr (std::is_floating_point_v<T>) {
    p.type = Type::real;
    p.real = value;
  } else {
    p.type = Type::text;
    p.text = std::string_view{value};
  }
  p.declared = p.type;
  return p;
}

// The row a statement stands on. `next` reads the columns from left to right; NULL goes only into std::optional.
// Views stay valid until the next row: keep strings.
class Row {
 public:
  virtual ~Row() = default;

  template <class T>
  T next() {
    return at<T>(column_++);
  }

  template <class T>
  T at(int column) const {
    if constexpr (is_optional<T>::value) {
      if (is_null(column)) return std::nullopt;
      return at<typename T::value_type>(column);
    } else {
      refuse_null(column);
      return read<T>(column);
    }
  }

  void rewind() { column_ = 0; }

 protected:
  virtual bool is_null(int column) const = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double real(int column) const = 0;
  virtual std::string_view text(int column) const = 0;
  virtual std::string bytes(int column) const = 0;
  virtual Uuid uuid(int column) const = 0;

 private:
  void refuse_null(int column) const {
    if (is_null(column)) throw DatabaseFault{DatabaseFault::Cause::other, "NULL in column " + std::to_string(column)};
  }
  [[noreturn]] static void misread(std::string_view text) {
    throw DatabaseFault{DatabaseFault::Cause::other, "unreadable value: " + std::string{text}};
  }

  template <class T>
  T read(int column) const {
    if constexpr (is_id<T>::value)
      return T{uuid(column)};
    else if constexpr (std::is_same_v<T, Uuid>)
      return uuid(column);
    else if constexpr (std::is_same_v<T, Won>)
      return Won{integer(column)};
    else if constexpr (std::is_same_v<T, bool>)
      return integer(column) != 0;
    else if constexpr (std::is_same_v<T, Date>) {
      auto const date = date_from_text(text(column));
      if (!date) misread(text(column));
      return *date;
    } else if constexpr (std::is_same_v<T, Instant>) {
      auto const at = instant_from_text(text(column));
      if (!at) misread(text(column));
      return *at;
    } else if constexpr (WordedEnum<T>) {
      auto const value = enum_from_word<T>(text(column));
      if (!value) misread(text(column));
      return *value;
    } else if constexpr (std::is_integral_v<T>) {
      auto const value = integer(column);
      if (static_cast<std::int64_t>(static_cast<T>(value)) != value) misread(std::to_string(value));
      return static_cast<T>(value);
    } else if constexpr (std::is_floating_point_v<T>)
      return static_cast<T>(real(column));
    else if constexpr (std::is_same_v<T, std::string_view>)
      return text(column);
    else
      return T(text(column));
  }

  int column_{0};
};

}  // namespace baeumgil
