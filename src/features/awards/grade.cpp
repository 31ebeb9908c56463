#include "features/awards/grade.h"

namespace baeumgil {

// 지방공무원 임용령 별표 1: the ending says the grade. The longer endings stand before those they contain.
int grade_of_rank(std::string_view rank) {
  struct Ending {
    std::string_view text{};
    int grade{0};
  };
  constexpr Ending kEndings[] = {{"서기보", 9}, {"주사보", 7}, {"서기관", 4}, {"부이사관", 3}, {"이사관", 2},
                                 {"관리관", 1}, {"사무관", 5}, {"서기", 8},   {"주사", 6}};
  for (auto const& ending : kEndings)
    if (rank.ends_with(ending.text)) return ending.grade;
  return 0;
}

}  // namespace baeumgil
