#pragma once
// Identifiers: UUIDv7 (RFC 9562) made by us, one C++ type per noun so that a mix-up does not compile.
// Written in URLs, forms and JSON as 22 characters of base64url.

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace baeumgil {

struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  bool is_nil() const { return *this == Uuid{}; }
  friend auto operator<=>(Uuid const&, Uuid const&) = default;
};

// Ordered by the millisecond it was made in.
Uuid new_uuid();

std::string to_text(Uuid const&);                      // 22 characters, base64url
std::optional<Uuid> uuid_from_text(std::string_view);  // only the 22 characters
std::string to_canonical(Uuid const&);                 // 8-4-4-4-12, as PostgreSQL writes it
std::optional<Uuid> uuid_from_canonical(std::string_view);

template <class Noun>
struct Id {
  Uuid value{};

  static Id make() { return {new_uuid()}; }
  bool is_nil() const { return value.is_nil(); }
  friend auto operator<=>(Id const&, Id const&) = default;
};

template <class Noun>
std::string to_text(Id<Noun> const& id) {
  return to_text(id.value);
}

template <class IdType>
std::optional<IdType> id_from_text(std::string_view text) {
  auto const value = uuid_from_text(text);
  if (!value) return std::nullopt;
  return IdType{*value};
}

}  // namespace baeumgil

template <class Noun>
struct std::hash<baeumgil::Id<Noun>> {
  std::size_t operator()(baeumgil::Id<Noun> const& id) const noexcept {
    std::uint64_t tail{0};  // the random half
    std::memcpy(&tail, id.value.bytes.data() + 8, 8);
    return static_cast<std::size_t>(tail);
  }
};
