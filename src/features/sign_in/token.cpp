#include "features/sign_in/token.h"

#include "platform/crypto/digest.h"

namespace baeumgil {
namespace {

constexpr std::size_t kIdLength = 22;
constexpr std::size_t kRandomLength = 43;

std::optional<Secret> read_secret(std::string_view token, std::string_view institution) {
  auto const id = id_from_text<InstitutionId>(institution);
  if (!id) return std::nullopt;
  return Secret{.institution = *id, .hash = sha256(token)};
}

}  // namespace

std::string new_session_token(InstitutionId institution) { return to_text(institution) + "." + random_token(); }
std::string new_api_token(InstitutionId institution) { return std::string{kApiTokenMark} + to_text(institution) + random_token(); }

std::optional<Secret> read_session_token(std::string_view token) {
  if (token.size() != kIdLength + 1 + kRandomLength || token[kIdLength] != '.') return std::nullopt;
  return read_secret(token, token.substr(0, kIdLength));
}

std::optional<Secret> read_api_token(std::string_view token) {
  auto const mark = kApiTokenMark.size();
  if (token.size() != mark + kIdLength + kRandomLength || !token.starts_with(kApiTokenMark)) return std::nullopt;
  return read_secret(token, token.substr(mark, kIdLength));
}

}  // namespace baeumgil
