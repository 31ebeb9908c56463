#pragma once
// 팀 편성: the season of one programme. People say what they wish, teams are proposed from it, and become real.

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"
#include "features/issues/policy_field.h"

namespace baeumgil {

using SeasonId = Id<struct SeasonTag>;
using ProposalId = Id<struct ProposalTag>;

enum class SeasonState { open, formed };
constexpr auto enum_words(SeasonState) { return std::array<std::string_view, 2>{"open", "formed"}; }

struct SeasonHost {
  InstitutionId host{};
  IssueId issue{};
  int teams_a_day{1};
  Won fare{};                 // of one person, there and back
  std::string host_name{};    // of the join
  std::string issue_title{};  // of the join
  PolicyField field{};        // of the issue
};

struct Season {
  SeasonId id{};
  ProgramId program{};
  std::string program_title{};  // of the join
  Date apply_from{};            // of the join
  Date apply_until{};           // of the join: wishes are stated until then
  SeasonState state{SeasonState::open};
  Date starts_on{};
  Date ends_on{};
  Won budget{};
  Won day_cost{};    // of one person and day: per diem and meals
  Won night_cost{};  // of one person and night
  std::vector<SeasonHost> hosts{};
  int version{1};

  int days() const { return ends_on - starts_on + 1; }
  SeasonHost const* host(InstitutionId id_of_host) const {
    for (auto const& one : hosts)
      if (one.host == id_of_host) return &one;
    return nullptr;
  }
};

bool may_open_season(Actor const&);                            // PO
bool may_edit_season(Actor const&, Season const&);             // PO, until the teams are formed
bool may_state_wish(Actor const&, Season const&);              // staff, for themselves; the deadline is a rule
bool may_see_wishes_of(Actor const&, PersonId, DepartmentId);  // one's own; the department's head; PO and AU all
bool may_see_some_wishes(Actor const&);
bool may_propose(Actor const&, Season const&);      // PO
bool may_see_proposals(Actor const&);               // PO, EX, AU
bool may_set_staffing(Actor const&, DepartmentId);  // the head of the department, PO

}  // namespace baeumgil
