#pragma once
// 안건: one trip before one meeting, who may not take part, the members' sheets, and what was resolved.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "features/overseas/committee.h"
#include "features/overseas/dossier.h"
#include "features/overseas/resolution.h"

namespace baeumgil {

enum class Ruling { standing, asked, refused };  // asked: a challenge the committee has not decided yet
constexpr auto enum_words(Ruling) { return std::array<std::string_view, 3>{"standing", "asked", "refused"}; }

struct RecusalNote {
  MemberId member{};
  Recusal kind{};
  std::string reason{};
  Ruling ruling{Ruling::standing};
  PersonId asked_by{};  // of a challenge
};

struct ReviewSheet {
  MemberId member{};
  Ballot ballot{};
  std::string comment{};
  std::vector<int> points{};
  PersonId entered_by{};

  int sum() const;
};

struct AgendaItem {
  AgendaItemId id{};
  MeetingId meeting{};
  int position{0};
  TripId trip{};
  PlanChangeId change{};  // nil: the whole plan
  std::optional<ReviewOutcome> outcome{};
  std::string reason{};
  std::string dissent{};
  std::string hearing{};  // who of the team was heard
  std::optional<Instant> resolved_at{};
  int members{0};  // as counted when it was resolved
  int present{0};
  int votes{0};
  double mean{0};
  int version{1};
};

// Everything the room needs for one item.
struct Room {
  AgendaItem item{};
  Meeting meeting{};
  Committee committee{};
  Dossier dossier{};
  std::vector<RecusalNote> recusals{};
  std::vector<ReviewSheet> sheets{};
  std::vector<Condition> conditions{};  // set by this item
  int written_before{0};

  bool is_open() const { return meeting.state == MeetingState::open && !item.outcome; }
  RecusalNote const* recusal_of(MemberId) const;
  bool is_recused(MemberId) const;  // a standing one
  ReviewSheet const* sheet_of(MemberId) const;
  PlanChange const* change() const;
};

// Whoever goes, by the plan or by the change that is asked for.
struct Going {
  PersonId person{};
  DepartmentId department{};
  DepartmentId bureau{};
};
// Members the law excludes: who travels, who is of a traveller's department, who heads a traveller's bureau.
std::vector<RecusalNote> excluded_members(Committee const&, std::vector<Going> const&);
// The room as the committee's arithmetic takes it.
Sitting sitting_of(Room const&);

bool may_put_on_agenda(Actor const&, Meeting const&);
bool may_recuse_oneself(Actor const&, Room const&);  // a member, before the resolution
bool may_challenge(Actor const&, Room const&);       // who travels
bool may_rule_on_challenge(Actor const&, Room const&);
bool may_score_item(Actor const&, Room const&);                           // a member who is present and not recused
bool may_enter_sheet(Actor const&, Room const&, CommitteeMember const&);  // CS, for members without an account
bool may_resolve(Actor const&, Room const&);
// Others' sheets: after one's own, for members; the secretary and the rest after the resolution.
bool may_see_sheets(Actor const&, Room const&);

}  // namespace baeumgil
