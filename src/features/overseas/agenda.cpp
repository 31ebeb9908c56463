#include "features/overseas/agenda.h"

#include <algorithm>
#include <numeric>

namespace baeumgil {

int ReviewSheet::sum() const { return std::accumulate(points.begin(), points.end(), 0); }

RecusalNote const* Room::recusal_of(MemberId member) const {
  auto const found = std::ranges::find(recusals, member, &RecusalNote::member);
  return found == recusals.end() ? nullptr : &*found;
}
bool Room::is_recused(MemberId member) const {
  auto const* note = recusal_of(member);
  return note != nullptr && note->ruling == Ruling::standing;
}
ReviewSheet const* Room::sheet_of(MemberId member) const {
  auto const found = std::ranges::find(sheets, member, &ReviewSheet::member);
  return found == sheets.end() ? nullptr : &*found;
}
PlanChange const* Room::change() const {
  if (item.change.is_nil()) return nullptr;
  auto const found = std::ranges::find(dossier.changes, item.change, &PlanChange::id);
  return found == dossier.changes.end() ? nullptr : &*found;
}

std::vector<RecusalNote> excluded_members(Committee const& committee, std::vector<Going> const& going) {
  auto excluded = std::vector<RecusalNote>{};
  for (auto const& member : committee.members) {
    if (member.person.is_nil()) continue;
    auto const is_colleague = [&](Going const& one) { return one.department == member.department; };
    auto const is_superior = [&](Going const& one) { return member.heads_bureau && one.bureau == member.department; };
    if (std::ranges::find(going, member.person, &Going::person) != going.end())
      excluded.push_back({.member = member.id, .kind = Recusal::traveler});
    else if (std::ranges::any_of(going, is_colleague))
      excluded.push_back({.member = member.id, .kind = Recusal::department});
    else if (std::ranges::any_of(going, is_superior))
      excluded.push_back({.member = member.id, .kind = Recusal::superior});
  }
  return excluded;
}

Sitting sitting_of(Room const& room) {
  auto sitting = Sitting{.mode = room.meeting.mode, .others_pay = room.dossier.plan.payer != Payer::own};
  sitting.gives_written_reason = !room.meeting.written_reason.empty();
  sitting.written_before = room.written_before;
  sitting.open_challenges = static_cast<int>(std::ranges::count(room.recusals, Ruling::asked, &RecusalNote::ruling));
  for (auto const& member : room.committee.members) {
    auto seated = Seated{.seat = member.seat, .chairing = member.chairing, .is_in_term = member.is_in_term(room.meeting.held_on)};
    seated.is_present = room.meeting.presence_of(member.id) == Presence::present;
    seated.is_recused = room.is_recused(member.id);
    if (auto const* sheet = room.sheet_of(member.id)) {
      seated.ballot = sheet->ballot;
      seated.points = sheet->sum();
    }
    sitting.members.push_back(seated);
  }
  return sitting;
}

bool may_put_on_agenda(Actor const& actor, Meeting const& meeting) {
  return actor.has(Role::committee_secretary) && meeting.state != MeetingState::closed;
}

bool may_recuse_oneself(Actor const& actor, Room const& room) {
  auto const* member = room.committee.member_of(actor.person);
  return member != nullptr && !room.item.outcome && room.recusal_of(member->id) == nullptr;
}
bool may_challenge(Actor const& actor, Room const& room) {
  return !room.item.outcome && (room.dossier.trip.has_traveler(actor.person) || room.dossier.trip.leader == actor.person) &&
         actor.is_signed_in();
}
bool may_rule_on_challenge(Actor const& actor, Room const& room) {
  return actor.has(Role::committee_secretary) && room.is_open() &&
         std::ranges::find(room.recusals, Ruling::asked, &RecusalNote::ruling) != room.recusals.end();
}

bool may_score_item(Actor const& actor, Room const& room) {
  auto const* member = room.committee.member_of(actor.person);
  return member != nullptr && room.is_open() && !room.is_recused(member->id) && member->is_in_term(room.meeting.held_on) &&
         room.meeting.presence_of(member->id) == Presence::present;
}
bool may_enter_sheet(Actor const& actor, Room const& room, CommitteeMember const& member) {
  return actor.has(Role::committee_secretary) && member.person.is_nil() && room.is_open() && !room.is_recused(member.id) &&
         member.is_in_term(room.meeting.held_on) && room.meeting.presence_of(member.id) == Presence::present;
}
bool may_resolve(Actor const& actor, Room const& room) { return actor.has(Role::committee_secretary) && room.is_open(); }

bool may_see_sheets(Actor const& actor, Room const& room) {
  if (room.item.outcome) return may_see_room(actor, room.committee);
  auto const* member = room.committee.member_of(actor.person);
  return member != nullptr && room.sheet_of(member->id) != nullptr;
}

}  // namespace baeumgil
