#pragma once
// Which merits a programme has, and whose they are.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/ids.h"
#include "base/money.h"
#include "platform/db/transaction.h"

namespace baeumgil {

// A published case or a decided adoption of the programme. An adoption from the library of cases, behind which no journey stands,
// belongs to every programme.
struct Merit {
  std::string key{};  // "adoption:…", "case:…"
  std::string title{};
  TeamId team{};
  CaseId source_case{};
  AdoptionId adoption{};
  std::optional<Date> since{};  // the day the merit came about
  PersonId leader{};            // of the team
  DepartmentId team_department{};
  DepartmentId owner_department{};  // of the adoption

  // Whose merit it is when nobody of it speaks: who took it on, or else who brought it home.
  DepartmentId department() const { return owner_department.is_nil() ? team_department : owner_department; }
  bool is_of(DepartmentId id) const { return !id.is_nil() && (id == team_department || id == owner_department); }
};
std::vector<Merit> list_merits(Tx&, ProgramId);
// What was saved, or earned as revenue, by the adoption or by all of the case, as far as it was confirmed.
enum class GainKind { saving, revenue };
struct GainAsked {
  GainKind kind{GainKind::saving};
  std::optional<int> years{};  // only of as many years, those that gained most
};
Won confirmed_gain(Tx&, Merit const&, GainAsked const&);
// Of these, what this person may nominate without being anybody else's peer.
bool is_own_merit(Actor const&, Merit const&);

}  // namespace baeumgil
