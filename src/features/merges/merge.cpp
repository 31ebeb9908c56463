#include "features/merges/merge.h"

namespace baeumgil {

bool may_merge_case(Actor const& actor, Case const& found) { return actor.has(Role::programme_officer) && is_standing(found); }

}  // namespace baeumgil
