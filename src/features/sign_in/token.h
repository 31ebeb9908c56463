#pragma once
// Secrets that name their institution, so that looking one up reads one institution only. Only the SHA-256 is stored.

#include <optional>
#include <string>
#include <string_view>

#include "base/ids.h"

namespace baeumgil {

inline constexpr std::string_view kApiTokenMark = "bgt_";

struct Secret {
  InstitutionId institution{};
  std::string hash{};  // 32 bytes
};

// INSTITUTION.RANDOM for sessions and links; bgt_INSTITUTIONRANDOM for programs.
std::string new_session_token(InstitutionId);
std::string new_api_token(InstitutionId);
std::optional<Secret> read_session_token(std::string_view);
std::optional<Secret> read_api_token(std::string_view);

}  // namespace baeumgil
