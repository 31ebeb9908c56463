#include "features/issues/issue_support.h"

namespace baeumgil {

bool may_support_issue(Actor const& actor, Issue const& issue) {
  if (!actor.is_signed_in() || actor.has(Role::auditor) || issue.registered_by == actor.person) return false;
  return issue.state != IssueState::solved && issue.state != IssueState::dropped;
}

}  // namespace baeumgil
