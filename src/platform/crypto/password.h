#pragma once
// Passwords are kept as Argon2id hashes in the PHC text form, which names its own parameters.

#include <cstdint>
#include <string>
#include <string_view>

namespace baeumgil {

struct PasswordCost {
  std::uint32_t memory_kib{19 * 1024};  // the OWASP minimum; about 20 ms on one core
  std::uint32_t passes{2};
  std::uint32_t lanes{1};
};

std::string hash_password(std::string_view password, PasswordCost const&);
bool is_password(std::string_view hash, std::string_view password);
// Takes as long as checking a password: for accounts that do not exist.
void check_no_password(std::string_view password, PasswordCost const&);

}  // namespace baeumgil
