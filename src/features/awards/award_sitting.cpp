// What the committees' common arithmetic is told of a meeting about awards.
#include <algorithm>

#include "features/awards/call_award_meeting.h"
#include "features/awards/sheet_store.h"

namespace baeumgil {
namespace {

std::optional<Bound> bound_of(RuleBook const& book, std::string_view code, Date day, Language language) {
  auto const* rule = book.in_force(code, day);
  if (rule == nullptr) return std::nullopt;
  return Bound{.value = rule->value.value_or(0), .rule = citation_of(*rule, language)};
}

}  // namespace

CommitteeBounds award_bounds(RuleBook const& book, Date day, Language language) {
  auto const bound = [&](std::string_view code) { return bound_of(book, code, day, language); };
  return {.quorum_percent = bound("award.meeting.quorum"),
          .vote_percent = bound("award.meeting.vote"),
          .recused_stay = bound("award.meeting.recused_stay"),
          .recusal = bound("review.ties")};
}

std::vector<ItemRecusal> find_recusals(Tx& tx, AwardMeeting const& meeting, NominationId nomination) {
  auto recusals = std::vector<ItemRecusal>{};
  for (std::size_t member = 0; member < meeting.members.size(); ++member) {
    if (meeting.members[member].person.is_nil()) continue;
    auto const tie = find_tie(tx, nomination, meeting.members[member].person);
    if (tie != TieKind::none) recusals.push_back({member, tie});
  }
  return recusals;
}

// Who voted how is not told one by one: so many of those who may vote are for it, the others against.
Sitting sitting_of(AwardMeeting const& meeting, ResolvedItem const& item) {
  auto sitting = Sitting{};
  auto left = item.votes_for;
  for (std::size_t i = 0; i < meeting.members.size(); ++i) {
    auto const& member = meeting.members[i];
    auto seated = Seated{.seat = member.seat, .chairing = member.chairing, .is_present = member.is_present};
    seated.is_recused = std::ranges::find(item.recusals, i, &ItemRecusal::member) != item.recusals.end();
    if (seated.is_present && !seated.is_recused) seated.ballot = left-- > 0 ? Ballot::passed : Ballot::rejected;
    sitting.members.push_back(seated);
  }
  return sitting;
}

}  // namespace baeumgil
