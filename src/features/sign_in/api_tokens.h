#pragma once
// Tokens with which a person's programs act in the person's name.

#include <string>

#include "base/actor.h"
#include "base/result.h"
#include "features/sign_in/account_store.h"
#include "platform/db/database.h"

namespace baeumgil {

struct TokenInput {
  std::string name{};
  TokenScope scope{TokenScope::read};
  int days{90};  // until it expires: 1 to 365
};

// The token itself, told only now: what is stored cannot be turned back into it.
Result<std::string> make_api_token(Database&, Actor const&, TokenInput const&);
Result<Done> revoke_api_token(Database&, Actor const&, TokenId);

}  // namespace baeumgil
