#pragma once
// Who marks what: as many judges to each entry as asked for, nobody where a conflict stands, all with nearly the same load.
// Pure, and the same for the same question.

#include <cstddef>
#include <vector>

namespace baeumgil {

struct JudgingTask {
  std::size_t judges{0};
  std::size_t judges_of_each{0};               // 0: everyone who may
  std::vector<std::vector<bool>> is_barred{};  // [entry][judge]
};

struct Assignment {
  std::vector<std::vector<std::size_t>> judges_of{};  // by entry, rising
  std::vector<std::size_t> load{};                    // by judge
  std::vector<std::size_t> short_of{};                // entries with fewer judges than asked for
};

// No other assignment of as many judges spreads the load more evenly.
Assignment assign_judges(JudgingTask const&);

}  // namespace baeumgil
