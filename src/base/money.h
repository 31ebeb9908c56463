#pragma once
// Whole won. Arithmetic that could leave whole won names its rounding at the place (half up, or truncate to 10 won).

#include <compare>
#include <cstdint>
#include <string>

namespace baeumgil {

struct Won {
  std::int64_t amount{0};

  friend auto operator<=>(Won const&, Won const&) = default;
  friend Won operator+(Won a, Won b) { return {a.amount + b.amount}; }
  friend Won operator-(Won a, Won b) { return {a.amount - b.amount}; }
  friend Won operator*(Won a, std::int64_t count) { return {a.amount * count}; }
  Won& operator+=(Won other) {
    amount += other.amount;
    return *this;
  }
};

std::string with_commas(std::int64_t);  // 1,837,993
inline std::string with_commas(Won won) { return with_commas(won.amount); }

}  // namespace baeumgil
