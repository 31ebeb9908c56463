#pragma once
// The secretary calls a meeting or a written review, marks who is there, and closes it when every item is resolved.

#include <optional>
#include <string>
#include <vector>

#include "features/overseas/committee.h"
#include "platform/db/database.h"

namespace baeumgil {

struct MeetingInput {
  CommitteeId committee{};
  std::optional<MeetingMode> mode{};
  std::optional<Date> held_on{};
  std::optional<Date> notified_on{};
  std::string waiver_reason{};
  std::string written_reason{};
  std::string place{};
  std::vector<TripId> trips{};
};
// With the trips that wait on its agenda.
Result<MeetingId> call_meeting(Database&, Actor const&, MeetingInput const&);
Result<MeetingId> open_meeting(Database&, Actor const&, MeetingId);
Result<MeetingId> mark_attendance(Database&, Actor const&, MeetingId, std::vector<Attendance> const&);
Result<MeetingId> close_meeting(Database&, Actor const&, MeetingId, std::string const& record_no, std::string const& remarks);
Result<MeetingId> put_on_agenda(Database&, Actor const&, MeetingId, std::vector<TripId> const&);

}  // namespace baeumgil
