#pragma once
// The steps of the committee: set up, called together, marked present, recused, scored, resolved.

#include "features/overseas/committee_store.h"
#include "features/overseas/move_form.h"

namespace baeumgil {

// What somebody who sets something up may choose from.
struct NewCommittee {
  std::vector<Choice> people{};
};
struct NewMeeting {
  std::vector<Choice> committees{};
  std::vector<Choice> trips{};  // that wait for the review
};
struct SeatedCommittee {
  Committee committee{};
  std::vector<Choice> people{};
};
struct MeetingRoom {
  Meeting meeting{};
  Committee committee{};
  std::vector<AgendaItem> items{};
  std::vector<Choice> trips{};  // that wait and are on no agenda of this meeting
};
Result<MeetingRoom> find_meeting_room(Tx&, Actor const&, MeetingId);

MoveNoun<NewCommittee> const& new_committee_moves();
MoveNoun<SeatedCommittee> const& committee_moves();
MoveNoun<NewMeeting> const& new_meeting_moves();
MoveNoun<MeetingRoom> const& meeting_moves();
MoveNoun<Room> const& item_moves();

}  // namespace baeumgil
