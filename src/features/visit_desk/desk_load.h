#pragma once
// How much a host is visited, and what its guests ask most: pure functions of the requests it has received.

#include <array>
#include <string>
#include <vector>

#include "features/visit_desk/desk_request.h"

namespace baeumgil {

struct DeskLoad {
  int requests{0};  // received in that year
  int declined{0};
  int visits{0};  // received or agreed, each bundle once
  int groups{0};
  int guests{0};    // different institutions
  int visitors{0};  // people
  std::array<int, 12> by_month{};
};
DeskLoad load_of(std::vector<DeskRequest> const&, int year);

struct AskedOften {
  std::string question{};  // one of them, for all alike
  int requests{0};         // in how many letters it stood
  bool has_standing_answer{false};
};
// Questions that mean the same by their words, most asked first; those of one letter only are left out.
std::vector<AskedOften> asked_most(std::vector<DeskRequest> const&, std::vector<StandingAnswer> const&, std::size_t most);

}  // namespace baeumgil
