#pragma once
// Thrown inside platform/db when two transactions got in each other's way and running the body again may succeed.

#include "platform/db/value.h"

namespace baeumgil {

struct Clash : DatabaseFault {
  explicit Clash(std::string const& what) : DatabaseFault{Cause::busy, what} {}
};

}  // namespace baeumgil
