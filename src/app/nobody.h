#pragma once
// The authenticator of an installation where nobody can sign in: every request is anonymous.

#include "platform/web/gate.h"

namespace baeumgil {

class Nobody final : public Authenticator {
 public:
  Actor by_session(std::string_view) override { return {}; }
  std::optional<Actor> by_api_token(std::string_view) override { return std::nullopt; }
};

}  // namespace baeumgil
