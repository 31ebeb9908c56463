#pragma once
// The owner department marks a milestone done on a day, or opens it again; what is late then follows.

#include <optional>

#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

enum class MilestoneMark { done, open };
constexpr auto enum_words(MilestoneMark) { return std::array<std::string_view, 2>{"done", "open"}; }

struct MilestoneInput {
  std::optional<int> number{};  // from 1, in the order of the plan
  std::optional<MilestoneMark> mark{};
  std::optional<Date> done_on{};
};
Result<AdoptionId> mark_milestone(Database&, Actor const&, AdoptionId, MilestoneInput const&);

}  // namespace baeumgil
