#include "features/sign_in/password_rules.h"

#include <set>

#include "base/text.h"

namespace baeumgil {
namespace {

constexpr std::size_t kMostBytes = 256;  // nobody types more, and hashing is not free
constexpr std::size_t kLeastDifferent = 5;
constexpr std::size_t kLeastPersonalWord = 3;  // shorter ones are in too many words by chance

bool contains_word(std::string_view password, std::string_view word) {
  return word.size() >= kLeastPersonalWord && ascii_lower(password).find(ascii_lower(word)) != std::string::npos;
}

bool is_repeated(std::string_view password) {
  if (std::set<char>(password.begin(), password.end()).size() < kLeastDifferent) return true;
  for (std::size_t length = 1; length <= password.size() / 2; ++length)
    if (password.substr(length) == password.substr(0, password.size() - length)) return true;
  return false;
}

// 0123456789, abcdefghij and the like, in either direction.
bool is_a_run(std::string_view password) {
  for (auto const step : {1, -1}) {
    auto follows = true;
    for (std::size_t i = 1; i < password.size() && follows; ++i) {
      auto const expected = password[i - 1] == '9' && step == 1 ? '0' : password[i - 1] + step;
      follows = password[i] == expected;
    }
    if (follows) return true;
  }
  return false;
}

}  // namespace

Result<Done> check_new_password(std::string_view password, PasswordOwner const& owner, std::size_t least_characters) {
  if (character_count(password) < least_characters) return invalid("password", "password.too_short", {std::to_string(least_characters)});
  if (password.size() > kMostBytes) return invalid("password", "password.too_long");
  auto const account = std::string_view{owner.email}.substr(0, owner.email.find('@'));
  if (contains_word(password, owner.name) || contains_word(password, account) || contains_word(password, owner.staff_no))
    return invalid("password", "password.personal");
  if (is_repeated(password) || is_a_run(password)) return invalid("password", "password.repeated");
  return Done{};
}

}  // namespace baeumgil
