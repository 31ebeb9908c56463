#pragma once
// The directory: who could be visited. An institution here is the same thing whether it hosts, is a tenant, or both.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/enum_text.h"
#include "base/ids.h"

namespace baeumgil {

enum class InstitutionKind { municipality, province, agency, public_body, company, foreign };
constexpr auto enum_words(InstitutionKind) {
  return std::array<std::string_view, 6>{"municipality", "province", "agency", "public_body", "company", "foreign"};
}

struct Institution {
  InstitutionId id{};
  std::string code{};
  std::string name{};
  std::string full_name{};
  std::string name_en{};
  InstitutionKind kind{};
  std::string tier{};
  std::string province_code{};
  std::string province_name{};  // of the join
  std::optional<std::int64_t> population{};
  std::optional<double> area_km2{};
  std::optional<double> latitude{};
  std::optional<double> longitude{};
  std::string country{"KR"};
  std::string homepage{};
  std::string note{};
  bool is_tenant{false};

  std::string const& shown_name() const { return full_name.empty() ? name : full_name; }
};

// People for each square kilometre, rounded; none when either figure is missing.
std::optional<std::int64_t> density_of(Institution const&);

// Classes of population, for "cities of our size".
enum class SizeClass { under_50k, under_100k, under_200k, under_500k, under_1m, over_1m };
constexpr auto enum_words(SizeClass) {
  return std::array<std::string_view, 6>{"under_50k", "under_100k", "under_200k", "under_500k", "under_1m", "over_1m"};
}
struct PopulationRange {
  std::int64_t from{0};
  std::int64_t below{0};
};
PopulationRange range_of(SizeClass);

// The directory is shared by all institutions here, so only officers add to it: what the carried data lacks.
bool may_add_institution(Actor const&);
bool may_be_added(InstitutionKind);  // public bodies, companies and hosts abroad

}  // namespace baeumgil
