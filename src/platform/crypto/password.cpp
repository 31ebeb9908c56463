#include "platform/crypto/password.h"

#include <argon2.h>

#include <array>
#include <stdexcept>

#include "platform/crypto/digest.h"

namespace baeumgil {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;

}  // namespace

std::string hash_password(std::string_view password, PasswordCost const& cost) {
  auto const salt = random_bytes(kSaltBytes);
  auto text = std::array<char, 160>{};
  auto const outcome = argon2id_hash_encoded(cost.passes, cost.memory_kib, cost.lanes, password.data(), password.size(), salt.data(),
                                             salt.size(), kHashBytes, text.data(), text.size());
  if (outcome != ARGON2_OK) throw std::runtime_error{std::string{"argon2: "} + argon2_error_message(outcome)};
  return text.data();
}

bool is_password(std::string_view hash, std::string_view password) {
  return argon2id_verify(std::string{hash}.c_str(), password.data(), password.size()) == ARGON2_OK;
}

void check_no_password(std::string_view password, PasswordCost const& cost) { hash_password(password, cost); }

}  // namespace baeumgil
