#pragma once
// What a password must not be. Length counts more than mixture; what can be guessed from the person is refused.

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace baeumgil {

struct PasswordOwner {
  std::string name{};
  std::string email{};
  std::string staff_no{};
};

Result<Done> check_new_password(std::string_view password, PasswordOwner const&, std::size_t least_characters);

}  // namespace baeumgil
