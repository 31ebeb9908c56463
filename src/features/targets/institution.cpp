#include "features/targets/institution.h"

#include <cmath>
#include <limits>

namespace baeumgil {

std::optional<std::int64_t> density_of(Institution const& institution) {
  if (!institution.population || !institution.area_km2 || *institution.area_km2 <= 0) return std::nullopt;
  return std::llround(static_cast<double>(*institution.population) / *institution.area_km2);
}

PopulationRange range_of(SizeClass size) {
  constexpr auto kNoLimit = std::numeric_limits<std::int64_t>::max();
  switch (size) {
    case SizeClass::under_50k:
      return {0, 50'000};
    case SizeClass::under_100k:
      return {50'000, 100'000};
    case SizeClass::under_200k:
      return {100'000, 200'000};
    case SizeClass::under_500k:
      return {200'000, 500'000};
    case SizeClass::under_1m:
      return {500'000, 1'000'000};
    case SizeClass::over_1m:
      return {1'000'000, kNoLimit};
  }
  return {};
}

bool may_add_institution(Actor const& actor) {
  return actor.is_signed_in() && (actor.has(Role::programme_officer) || actor.has(Role::administrator));
}

bool may_be_added(InstitutionKind kind) {
  return kind == InstitutionKind::public_body || kind == InstitutionKind::company || kind == InstitutionKind::foreign;
}

}  // namespace baeumgil
