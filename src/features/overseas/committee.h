#pragma once
// 공무국외출장 심사위원회: its members with seat and term, and its meetings with what was attended, scored and resolved.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/transition.h"
#include "features/overseas/overseas_ids.h"

namespace baeumgil {

enum class Seat { inside, outside };  // 내부위원, 외부위원
constexpr auto enum_words(Seat) { return std::array<std::string_view, 2>{"inside", "outside"}; }

enum class Chairing { none, chair, vice_chair };
constexpr auto enum_words(Chairing) { return std::array<std::string_view, 3>{"none", "chair", "vice_chair"}; }

enum class MeetingMode { meeting, written };  // 회의, 서면심사
constexpr auto enum_words(MeetingMode) { return std::array<std::string_view, 2>{"meeting", "written"}; }

// In a written review "present" is who signed.
enum class Presence { expected, present, absent };
constexpr auto enum_words(Presence) { return std::array<std::string_view, 3>{"expected", "present", "absent"}; }

// 제척: by law, found by the program or declared kin. 기피: a challenge the committee granted. 회피: the member's own step back.
enum class Recusal { traveler, department, superior, kin, challenged, withdrawn };
constexpr auto enum_words(Recusal) {
  return std::array<std::string_view, 6>{"traveler", "department", "superior", "kin", "challenged", "withdrawn"};
}

// What a member is for. Abstaining counts as present and as no vote for anything.
enum class Ballot { passed, conditional, held, rejected, abstain };
constexpr auto enum_words(Ballot) { return std::array<std::string_view, 5>{"passed", "conditional", "held", "rejected", "abstain"}; }

// 원안의결, 조건부의결, 보류, 부결: in the order of the ballots.
enum class ReviewOutcome { passed, conditional, held, rejected };
constexpr auto enum_words(ReviewOutcome) { return std::array<std::string_view, 4>{"passed", "conditional", "held", "rejected"}; }
constexpr Ballot ballot_for(ReviewOutcome outcome) { return static_cast<Ballot>(outcome); }

enum class MeetingState { called, open, closed };
constexpr auto enum_words(MeetingState) { return std::array<std::string_view, 3>{"called", "open", "closed"}; }
inline constexpr std::array<Transition<MeetingState>, 2> kMeetingTransitions{{
    {MeetingState::called, MeetingState::open, "open", "CS"},
    {MeetingState::open, MeetingState::closed, "close", "CS"},  // every item resolved
}};

struct CommitteeMember {
  MemberId id{};
  PersonId person{};  // nil: from outside, without an account; the secretary takes the paper over
  std::string name{};
  std::string post{};
  DepartmentId department{};  // of the join; nil when from outside
  bool heads_bureau{false};   // of the join
  Seat seat{Seat::inside};
  Chairing chairing{Chairing::none};
  Date term_from{};
  Date term_until{};

  bool is_in_term(Date day) const { return term_from <= day && day <= term_until; }
};

// One line of the review sheet (F06).
struct ReviewCriterion {
  std::string name{};
  std::string question{};
  int points{0};
};

struct Committee {
  CommitteeId id{};
  std::string name{};
  std::string legal_basis{};
  std::vector<CommitteeMember> members{};
  std::vector<ReviewCriterion> criteria{};
  int version{1};

  CommitteeMember const* member(MemberId id) const;
  CommitteeMember const* member_of(PersonId person) const;
};

struct Attendance {
  MemberId member{};
  Presence presence{Presence::expected};
};

struct Meeting {
  MeetingId id{};
  std::string number{};  // 2026-국외심사-0001
  CommitteeId committee{};
  MeetingMode mode{MeetingMode::meeting};
  Date held_on{};
  std::optional<Date> notified_on{};
  std::string waiver_reason{};   // why the chair let the notice be shorter
  std::string written_reason{};  // why it is urgent enough for paper
  std::string place{};
  std::string remarks{};  // what was said, for the minutes
  std::string record_no{};
  MeetingState state{MeetingState::called};
  std::vector<Attendance> attendance{};
  int version{1};

  Presence presence_of(MemberId member) const;
};

bool may_found_committee(Actor const&);  // CS
bool may_call_meeting(Actor const&);     // CS
bool may_open_meeting(Actor const&, Meeting const&);
bool may_mark_attendance(Actor const&, Meeting const&);
bool may_close_meeting(Actor const&, Meeting const&);
// Members, the secretary, the programme officer, executives and auditors; nobody else sees the room.
bool may_see_room(Actor const&, Committee const&);

}  // namespace baeumgil
