#include "platform/crypto/link_token.h"

#include "platform/crypto/digest.h"

namespace baeumgil {

LinkToken make_link_token(InstitutionId institution) {
  return {.institution = institution, .text = to_text(institution) + "." + random_token()};
}

std::optional<LinkToken> read_link_token(std::string_view text) {
  constexpr auto kLongest = std::size_t{120};
  auto const dot = text.find('.');
  if (dot == std::string_view::npos || text.size() > kLongest) return std::nullopt;
  auto const institution = id_from_text<InstitutionId>(text.substr(0, dot));
  if (!institution) return std::nullopt;
  return LinkToken{.institution = *institution, .text = std::string{text}};
}

std::string hash_of(LinkToken const& token) { return sha256(token.text); }

Actor link_actor(Actor const& visitor, LinkToken const& token) {
  auto actor = Actor{.institution = token.institution, .language = visitor.language, .via = Via::link};
  actor.origin = visitor.origin;
  actor.request_id = visitor.request_id;
  actor.key = visitor.key;
  return actor;
}

}  // namespace baeumgil
