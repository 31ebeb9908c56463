#pragma once
// What a report says of itself, guessed from its words. A person looks at it before it counts.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"

namespace baeumgil {

// The line near the start that reads most like a title; the file's name when none does.
std::string guess_title(std::string_view text, std::string_view file_name);

// The first whole day named, not after `latest`.
std::optional<Date> guess_date(std::string_view text, Date latest);

struct KnownHost {
  InstitutionId id{};
  std::string name{};  // unambiguous: "순천시", or "강원특별자치도 고성군" where two bear the short one
};
// The one named most, what stands in the first lines counting threefold; nil when none is.
InstitutionId guess_host(std::string_view text, std::vector<KnownHost> const&);

}  // namespace baeumgil
