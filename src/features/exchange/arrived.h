#pragma once
// A signed file that another institution here sent straight to us; the officer opens it, and it is looked at like any other.

#include <string>

#include "base/dates.h"
#include "base/id.h"

namespace baeumgil {

using ArrivedBundleId = Id<struct ArrivedBundleTag>;

struct ArrivedBundle {
  ArrivedBundleId id{};
  std::string from_name{};
  std::string content{};  // base64
  Instant arrived_at{};
};

}  // namespace baeumgil
