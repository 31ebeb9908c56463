#pragma once
// 제척·기피·회피 on one item: a member steps back or declares kin, a traveller challenges a member, the committee rules on it.

#include <optional>
#include <string>

#include "features/overseas/agenda.h"
#include "platform/db/database.h"

namespace baeumgil {

// The member's own word is enough: kin or withdrawn.
Result<AgendaItemId> recuse_oneself(Database&, Actor const&, AgendaItemId, std::optional<Recusal>, std::string const& reason);
Result<AgendaItemId> challenge_member(Database&, Actor const&, AgendaItemId, std::optional<MemberId>, std::string const& reason);
enum class ChallengeRuling { granted, refused };
constexpr auto enum_words(ChallengeRuling) { return std::array<std::string_view, 2>{"granted", "refused"}; }
// As the other members decided; the secretary records it.
Result<AgendaItemId> rule_on_challenge(Database&, Actor const&, AgendaItemId, std::optional<MemberId>, std::optional<ChallengeRuling>);

}  // namespace baeumgil
