#pragma once
// A secret link for somebody without an account: the institution it belongs to and a random part. Only its hash is stored.

#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"

namespace baeumgil {

struct LinkToken {
  InstitutionId institution{};
  std::string text{};
};

LinkToken make_link_token(InstitutionId);
std::optional<LinkToken> read_link_token(std::string_view text);
std::string hash_of(LinkToken const&);

// The link alone decides whose page it is: who else is signed in on this browser does not matter.
Actor link_actor(Actor const& visitor, LinkToken const&);

}  // namespace baeumgil
