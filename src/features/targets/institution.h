#pragma once
// The directory: who could be visited. An institution here is the same thing whether it hosts, is a tenant, or both.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

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
  std::optional<std::int64_t> population{};
  std::optional<double> area_km2{};
  std::optional<double> latitude{};
  std::optional<double> longitude{};
  std::string country{"KR"};
  std::string homepage{};
  std::string note{};
  bool is_tenant{false};
};

}  // namespace baeumgil
