#pragma once
// One request that makes two changes, the second of which may be refused while the first stays.

#include "base/actor.h"

namespace baeumgil {

// The actor of the second: it is remembered under a key of its own.
inline Actor for_second_change(Actor actor) {
  if (!actor.key.id.empty()) actor.key.id += "-2";
  return actor;
}

}  // namespace baeumgil
