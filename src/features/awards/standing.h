#pragma once
// From marks, votes and what happened later to places. Pure: no database, no clock.

#include <cstddef>
#include <optional>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "features/awards/award.h"
#include "features/awards/merge_rankings.h"
#include "features/awards/severity.h"

namespace baeumgil {

// Who goes first on the same score: the lower rank, then the longer service, then who was nominated earlier.
struct TieKey {
  int grade{0};  // 9급 … 1급; 0: not known
  int service_years{0};
  Instant nominated_at{};
  NominationId id{};
};

struct Entry {
  TieKey tie{};
  double votes{0};  // share of the ballots, out of 100
  double extra{0};  // points beside the judges': what happened later, bonus, deduction
};

struct PanelMarks {
  Panel panel{};
  double weight{0};           // out of the sum of all weights
  std::vector<Mark> marks{};  // out of 100
};

struct Contest {
  std::vector<Entry> entries{};
  std::size_t judges{0};
  std::vector<PanelMarks> panels{};
  double audience_weight{0};
  std::size_t trim_from{5};  // with so many marks the highest and the lowest are left out; 0: never
  Ordering ordering{Ordering::weighted_sum};
};

struct PanelStanding {
  Panel panel{};
  Severity severity{};
  std::vector<double> score{};  // by entry
};

// One mode alone: its points with the extra ones, as people see them, and the places these make.
struct ModeStanding {
  Panel panel{};
  double weight{0};
  std::vector<double> score{};  // by entry, as are the places
  std::vector<int> places{};
};

struct Place {
  std::size_t entry{0};
  double judged{0};  // of all panels together, out of 100
  double score{0};   // with the extra points; what is compared, to two decimals
  int rank{0};
  bool is_tied{false};  // the rule on ties decided about its place
  int rank_by_sum{0};   // in either order, whichever the round goes by
  int rank_by_merging{0};
};

struct Standing {
  std::vector<PanelStanding> panels{};
  std::vector<ModeStanding> modes{};
  MergedRanking merged{};       // of the modes
  std::vector<Place> places{};  // best first, ranks 1, 2, 3 …

  Place const& of(std::size_t entry) const;
};

// The mean; without the highest and the lowest from `trim_from` marks on. 0 of none.
double trimmed_mean(std::vector<double> points, std::size_t trim_from);

Standing stand(Contest const&);

// Would the order be another without this judge?
struct WithoutJudge {
  std::size_t judge{0};
  bool is_unknown{false};  // some entry would be left without a mark
  bool order_changes{false};
  bool prizes_change{false};  // somebody else would be among the first `places`
  std::vector<std::size_t> order{};
};
std::vector<WithoutJudge> leave_one_out(Contest const&, std::size_t places);

}  // namespace baeumgil
