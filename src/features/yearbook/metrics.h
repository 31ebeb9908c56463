#pragma once
// 숫자로 본 성과: what is told instead of "so many trips". Each is defined here once, from the same rows as the funnel.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/percent.h"
#include "features/yearbook/funnel.h"

namespace baeumgil {

enum class Metric {
  adoption_rate,      // of the cases published in the twelve months before the day: those decided yes
  decision_days,      // median days from publication to decision
  reasons_given,      // of those refused: with a reason
  measured,           // of those adopted: with a measured effect
  cost_per_adoption,  // money paid for trips for each adopted
  on_time,            // of the accepted reports: handed in by the day they were due
  elsewhere,          // of those adopted: by a department none of whose people travelled
  newcomers,          // of the travellers of the year: those who had not travelled before it
  official_hours,     // of the written hours of the trips: official business
  feedback,           // of the visits that took place: the host was told what came of it
  new_text            // of the sentences of accepted reports: those found alike nowhere else when it was accepted
};
constexpr auto enum_words(Metric) {
  return std::array<std::string_view, 11>{"adoption_rate", "decision_days", "reasons_given",  "measured", "cost_per_adoption", "on_time",
                                          "elsewhere",     "newcomers",     "official_hours", "feedback", "new_text"};
}
enum class MetricUnit { share, days, won };

struct MetricValue {
  Metric metric{};
  MetricUnit unit{MetricUnit::share};
  std::int64_t part{0};      // of a share; of the others the value itself
  std::int64_t whole{0};     // of a share; of the others how many it is told of
  std::string part_path{};   // the list of the rows that are the part; empty: they are no rows
  std::string whole_path{};  // the list of the rows that it is told of
  bool is_known() const { return whole > 0; }
  int tenths() const { return static_cast<int>(tenths_of_percent(part, whole)); }
};

std::vector<MetricValue> list_metrics(Tx&, FunnelScope const&);
MetricValue cost_per_adoption(Tx&, FunnelScope const&);  // the one of them that the home page tells too

}  // namespace baeumgil
