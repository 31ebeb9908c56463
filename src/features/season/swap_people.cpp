#include "features/season/swap_people.h"

namespace baeumgil {
namespace {

bool may_move(FormationDraft const& draft, int person) {
  auto const team = draft.team_of(person);
  return !draft.is_pinned(person) && (team < 0 || !draft.is_closed(team));
}

bool can_go(FormationDraft const& draft, int person, int team) {
  return draft.problem().people[static_cast<std::size_t>(person)].can_go.covers(draft.team(team).journey.day_set());
}

// `other` into the team of `one`, `one` into the place the other leaves, if there is one.
void try_swap(FormationDraft& draft, int one, int other) {
  auto const from = draft.team_of(one);
  auto const to = draft.team_of(other);
  if (from == to || !can_go(draft, other, from) || (to >= 0 && !can_go(draft, one, to))) return;
  auto gain = draft.gain_without(other, from, one) - draft.gain_without(one, from, one);
  if (to >= 0) gain += draft.gain_without(one, to, other) - draft.gain_without(other, to, other);
  if (gain <= 0) return;
  draft.leave(one);
  if (to >= 0) draft.leave(other);
  auto const comes = !draft.obstacle_to_join(other, from);
  if (comes) draft.join(other, from);
  if (comes && (to < 0 || !draft.obstacle_to_join(one, to))) {
    if (to >= 0) draft.join(one, to);
    return;
  }
  if (comes) draft.leave(other);
  draft.join(one, from);
  if (to >= 0) draft.join(other, to);
}

}  // namespace

void swap_people(FormationDraft& draft) {
  auto const people = static_cast<int>(draft.problem().people.size());
  for (auto one = 0; one < people; ++one) {
    if (!may_move(draft, one)) continue;
    for (auto other = 0; other < people && draft.team_of(one) >= 0; ++other)
      if (other != one && may_move(draft, other) && (other > one || draft.team_of(other) < 0)) try_swap(draft, one, other);
  }
}

}  // namespace baeumgil
