#pragma once
// What the end of an adoption means for the issue it was taken on for.

#include "base/actor.h"
#include "features/adoptions/adoption.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// With the target reached the head of the issue's department is asked whether it is solved; short of it, or given up, the issue goes back
// to its cases, unless another adoption still works on it or has reached its target.
void follow_issue_of(Tx&, Actor const&, Adoption const& closed);

}  // namespace baeumgil
