#include "features/calendar/calendar_feed.h"

namespace baeumgil {
namespace {

constexpr auto kTokenAtMost = std::size_t{100};

}  // namespace

bool may_revoke_feed(Actor const& actor, CalendarFeed const& feed) { return actor.person == feed.person && !feed.revoked_at; }

std::optional<InstitutionId> institution_of_feed(std::string_view token) {
  auto const dot = token.find('.');
  if (dot == std::string_view::npos || token.size() > kTokenAtMost) return std::nullopt;
  return id_from_text<InstitutionId>(token.substr(0, dot));
}

}  // namespace baeumgil
