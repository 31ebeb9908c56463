#pragma once
// 사진 설명: what a writer says of a photo that was taken for another report too. It is kept and read by whoever checks the report.

#include <string>

#include "base/dates.h"
#include "base/ids.h"

namespace baeumgil {

struct PhotoExplanation {
  std::string photo_digest{};
  std::string note{};
  PersonId by{};
  std::string by_name{};  // of the join
  Instant at{};
};

}  // namespace baeumgil
