#pragma once
// Two cards of one thing become one: the one that is merged leads to the other, which takes over its adoptions, issues and
// followers. It can be undone while nothing was added to the other since.

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/ids.h"
#include "features/cases/case.h"

namespace baeumgil {

using MergeId = Id<struct MergeTag>;

struct CaseMerge {
  MergeId id{};
  CaseId merged{};
  std::string merged_title{};  // of the join
  CaseId into{};
  CaseState state_before{};
  std::string reason{};
  PersonId merged_by{};
  Instant merged_at{};
};

bool may_merge_case(Actor const&, Case const&);  // the programme officer, a standing one

}  // namespace baeumgil
