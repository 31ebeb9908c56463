#pragma once
// 방문 창구: an institution's own copy of a request to visit it, from a guest that is an institution here too. It holds the letter
// as it would have come by mail; nothing else of the guest is known.

#include <optional>
#include <string>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/ids.h"
#include "features/trips/visit.h"

namespace baeumgil {

using DeskRequestId = Id<struct DeskRequestTag>;
using DeskBundleId = Id<struct DeskBundleTag>;
using VisitSlotId = Id<struct VisitSlotTag>;
using StandingAnswerId = Id<struct StandingAnswerTag>;

struct DeskRequest {
  DeskRequestId id{};
  InstitutionId guest{};
  VisitId visit{};       // the guest's own id of its letter
  int visit_version{0};  // how new what we know of it is
  std::string guest_name{};
  std::string number{};
  std::string record_no{};
  std::string for_department{};
  std::string contact{};
  std::string reach{};
  std::string topic{};
  std::string requests{};
  std::string place{};
  int visitors{0};
  Instant first_choice_at{};
  std::optional<Instant> second_choice_at{};
  VisitState state{VisitState::sent};
  std::string state_reason{};
  std::optional<Instant> agreed_at{};
  std::vector<ProposedTime> proposed{};
  Instant received_at{};
  std::optional<Instant> answered_at{};
  PersonId answered_by{};
  VisitSlotId slot{};
  DeskBundleId bundle{};
  int reminders{0};
  std::string feedback{};
  std::vector<std::string> visitor_lines{};
  std::vector<std::string> questions{};
  int version{1};
};

// A time at which the host receives guests, seen by every institution here.
struct VisitSlot {
  VisitSlotId id{};
  Instant starts_at{};
  Instant ends_at{};
  int groups_most{1};
  int groups_taken{0};
  std::string place{};
  std::string note{};

  int groups_left() const { return groups_most - groups_taken; }
  bool holds(Instant at) const { return starts_at <= at && at < ends_at; }
};

// What the host is asked again and again, answered once for all; seen by every institution here.
struct StandingAnswer {
  StandingAnswerId id{};
  std::string question{};
  std::string answer{};
};

bool may_run_desk(Actor const&);  // the programme officer of the host
bool awaits_desk(DeskRequest const&);
bool is_received(DeskRequest const&);  // agreed, or over: it counts as a visit of ours

}  // namespace baeumgil
