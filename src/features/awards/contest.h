#pragma once
// What a contest is made of beside marks: who contributed, conflicts, objections, the committee's meeting, who is paid.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"
#include "features/awards/award.h"
#include "features/overseas/resolution.h"

namespace baeumgil {

using ObjectionId = Id<struct ObjectionTag>;

struct Contributor {
  PersonId person{};
  std::string name{};  // of the join, as are rank and department_name
  std::string rank{};
  DepartmentId department{};
  std::string department_name{};
  std::string part{};
  int share_percent{0};
  std::optional<Instant> signed_at{};
};
// Whose merit it is foremost: the largest share.
Contributor const* foremost(std::vector<Contributor> const&);
int signed_percent(std::vector<Contributor> const&);

// Why somebody may not judge a merit.
enum class TieKind { none, department, team, trip, declared };
constexpr auto enum_words(TieKind) { return std::array<std::string_view, 5>{"none", "department", "team", "trip", "declared"}; }

struct Conflict {
  NominationId nomination{};
  PersonId person{};
  TieKind kind{};
};

struct Assigned {
  NominationId nomination{};
  PersonId reviewer{};
  Panel panel{};
  std::string set_aside{};
};

enum class ObjectionState { open, dismissed, upheld };
constexpr auto enum_words(ObjectionState) { return std::array<std::string_view, 3>{"open", "dismissed", "upheld"}; }

// What an objection that is right changes.
enum class Remedy { nothing, set_aside, ineligible };
constexpr auto enum_words(Remedy) { return std::array<std::string_view, 3>{"nothing", "set_aside", "ineligible"}; }

struct Objection {
  ObjectionId id{};
  AwardRoundId round{};
  NominationId nomination{};
  std::string nomination_title{};  // of the join, as is the name
  PersonId person{};
  std::string person_name{};
  std::string words{};
  Instant raised_at{};
  ObjectionState state{ObjectionState::open};
  Remedy remedy{Remedy::nothing};
  PersonId reviewer{};  // whose sheet is set aside
  std::string answer{};
  std::optional<Instant> answered_at{};
  bool is_order_changed{false};
};

// Who raised it is told to those who answer and audit, and to himself.
std::string raised_by(Actor const&, Objection const&);

struct AwardMember {
  PersonId person{};  // nil: from outside
  std::string name{};
  std::string post{};
  Seat seat{Seat::inside};
  Chairing chairing{Chairing::none};
  bool is_present{false};
};

struct ItemRecusal {
  std::size_t member{0};  // by position
  TieKind cause{};
};

struct ResolvedItem {
  NominationId nomination{};
  int votes_for{0};
  bool is_carried{false};
  std::vector<ItemRecusal> recusals{};
};

struct AwardMeeting {
  AwardRoundId round{};
  Date held_on{};
  Date notified_on{};
  std::string waiver_reason{};
  std::string place{};
  std::string remarks{};
  std::optional<Instant> resolved_at{};
  std::vector<AwardMember> members{};
  std::vector<ResolvedItem> items{};
};

enum class PayeeKind { contributor, department, adopter };
constexpr auto enum_words(PayeeKind) { return std::array<std::string_view, 3>{"contributor", "department", "adopter"}; }

struct Payee {
  PayeeKind kind{};
  DepartmentId department{};
  std::string department_name{};  // of the join, as is the name
  PersonId person{};              // nil: the department
  std::string person_name{};
  double share_percent{0};
  Won amount{};
};

// Of what a score is made: a panel's word, or what came beside the judges.
struct ScorePart {
  std::string source{};
  double points{0};
  std::string rule_code{};
};

}  // namespace baeumgil
