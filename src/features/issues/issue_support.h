#pragma once
// 지지: colleagues say that a trouble is worth a journey. One voice each.

#include <cstdint>

#include "features/issues/issue.h"

namespace baeumgil {

struct IssueWithSupport : Issue {
  std::int64_t support_count{0};
};

// Every colleague but who registered it, and the auditor, who takes no side; while it is neither solved nor dropped.
bool may_support_issue(Actor const&, Issue const&);

}  // namespace baeumgil
