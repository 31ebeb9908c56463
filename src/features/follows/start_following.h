#pragma once

#include <string>

#include "base/result.h"
#include "features/follows/follow.h"
#include "platform/crypto/link_token.h"
#include "platform/db/transaction.h"

namespace baeumgil {

class Database;

// What one may not see cannot be followed. Following twice is following once.
Result<FollowId> start_following(Database&, Actor const&, FollowNoun, std::string const& target);
Result<FollowId> stop_following(Database&, Actor const&, FollowId);
std::vector<Follow> list_own_follows(Tx&, Actor const&);  // with titles; what has become hidden is left out

Result<Done> set_digest(Database&, Actor const&, DigestRhythm);
// By the link in the mail, which carries its signature: institution, person and what the person's secret makes of them.
std::string digest_link(InstitutionId, Digest const&);
Result<Done> end_digest(Database&, Actor const& reader, LinkToken const&);

}  // namespace baeumgil
