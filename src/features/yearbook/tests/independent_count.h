#pragma once
// The funnel counted a second time, the slow way: every row and every state is read, and the counting is done here.

#include <map>
#include <string>
#include <vector>

#include "features/yearbook/funnel.h"

namespace baeumgil {

class Database;

struct RowBehind {
  Uuid id{};
  std::string noun{};
  std::string state{};
  std::vector<std::pair<Instant, std::string>> past{};  // oldest first
  std::optional<int> year{};
  Uuid program{};
  Uuid department{};
  std::string field{};
  Uuid issue{};  // of a trip

  // As it stood when the day ended; empty when it did not exist yet.
  std::string state_on(std::optional<Date> day) const;
};

struct AllRows {
  std::vector<RowBehind> rows{};
  std::vector<std::pair<Uuid, Uuid>> program_issues{};
};
AllRows read_all_rows(Database&, Actor const&);

std::vector<Uuid> of_scope(AllRows const&, FunnelStage, FunnelScope const&);  // whatever their state; sorted
std::vector<Uuid> stand_in(AllRows const&, FunnelStage, FunnelScope const&);  // sorted

}  // namespace baeumgil
