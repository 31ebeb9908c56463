#pragma once
// A noun's state machine as one table: buttons, API links, tests and documentation are drawn from it.

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace baeumgil {

template <class State>
struct Transition {
  State from{};
  State to{};
  std::string_view verb{};  // of the use case and the event: "submit" → submit_trip, "trip.submitted"
  std::string_view who{};   // roles and relations of the domain: "TL", "PO", "DH", "SYS"
};

template <class State, std::size_t N>
constexpr bool leads(std::array<Transition<State>, N> const& table, State from, State to) {
  return std::any_of(table.begin(), table.end(), [&](auto const& t) { return t.from == from && t.to == to; });
}

}  // namespace baeumgil
