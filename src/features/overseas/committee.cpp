#include "features/overseas/committee.h"

#include <algorithm>

namespace baeumgil {

CommitteeMember const* Committee::member(MemberId wanted) const {
  auto const found = std::ranges::find(members, wanted, &CommitteeMember::id);
  return found == members.end() ? nullptr : &*found;
}

CommitteeMember const* Committee::member_of(PersonId person) const {
  if (person.is_nil()) return nullptr;
  auto const found = std::ranges::find(members, person, &CommitteeMember::person);
  return found == members.end() ? nullptr : &*found;
}

Presence Meeting::presence_of(MemberId member) const {
  auto const found = std::ranges::find(attendance, member, &Attendance::member);
  return found == attendance.end() ? Presence::expected : found->presence;
}

bool may_found_committee(Actor const& actor) { return actor.has(Role::committee_secretary); }
bool may_call_meeting(Actor const& actor) { return actor.has(Role::committee_secretary); }
bool may_open_meeting(Actor const& actor, Meeting const& meeting) {
  return actor.has(Role::committee_secretary) && meeting.state == MeetingState::called;
}
bool may_mark_attendance(Actor const& actor, Meeting const& meeting) {
  return actor.has(Role::committee_secretary) && meeting.state != MeetingState::closed;
}
bool may_close_meeting(Actor const& actor, Meeting const& meeting) {
  return actor.has(Role::committee_secretary) && meeting.state == MeetingState::open;
}

bool may_see_room(Actor const& actor, Committee const& committee) {
  return actor.has(Role::committee_secretary) || actor.has(Role::programme_officer) || actor.has(Role::executive) ||
         actor.has(Role::auditor) || committee.member_of(actor.person) != nullptr;
}

}  // namespace baeumgil
