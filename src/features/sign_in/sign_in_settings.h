#pragma once
// How long things last and how patient sign-in is. Instants are counted in seconds.

#include <cstddef>
#include <cstdint>

#include "platform/crypto/password.h"

namespace baeumgil {

struct Patience {
  int free_failures{5};         // without any delay
  std::int64_t first_delay{2};  // then doubled with each failure
  std::int64_t longest_delay{300};
};

struct SignInSettings {
  PasswordCost cost{};
  std::int64_t idle_seconds{8 * 3600};
  std::int64_t longest_seconds{30 * 86400};
  std::int64_t seen_every_seconds{300};   // how exact "last seen" is
  std::int64_t used_every_seconds{3600};  // the same of "last used" of a token
  std::int64_t invitation_seconds{7 * 86400};
  std::int64_t failures_forgotten_after{86400};
  Patience account{};
  // A whole office may share one address, so it is given more.
  Patience address{.free_failures = 50, .longest_delay = 900};
  std::size_t least_password_characters{10};
};

}  // namespace baeumgil
