#pragma once
// 출장 복무: what travellers were given on the way (선물·편의 신고), and breaches of trip discipline.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"

namespace baeumgil {

struct Trip;
using ConductId = Id<struct ConductTag>;

enum class ConductKind { meal, goods, convenience, violation };
constexpr auto enum_words(ConductKind) { return std::array<std::string_view, 4>{"meal", "goods", "convenience", "violation"}; }
constexpr bool is_gift(ConductKind kind) { return kind != ConductKind::violation; }

inline constexpr auto kMostOfConduct = std::size_t{500};  // characters of its words, its giver and the reason of a withdrawal

struct ConductEntry {
  ConductId id{};
  TripId trip{};
  std::string trip_number{};  // of the join
  PersonId person{};          // who was given it, or whose breach it is
  std::string person_name{};  // of the join
  ConductKind kind{ConductKind::meal};
  Date happened_on{};
  std::string words{};
  std::string giver{};
  Won worth{};
  bool is_returned{false};  // handed back at once
  PersonId recorded_by{};
  std::string recorder{};  // of the join
  Instant recorded_at{};
  std::optional<Instant> withdrawn_at{};
  std::string withdrawn_reason{};

  bool counts() const { return !withdrawn_at.has_value(); }
};

// The approver, who stands in, the head of the leader's department, the programme officer and the auditor; never a traveller.
bool oversees_conduct(Actor const&, Trip const&);
bool may_see_conduct(Actor const&, Trip const&);
// Of one person: who oversees sees all, a traveller the own; the leader also what the others were given.
bool may_see_conduct_of(Actor const&, Trip const&, PersonId, ConductKind);
bool may_declare_gift(Actor const&, Trip const&);                           // a traveller or the leader, once it has set off
bool may_record_violation(Actor const&, Trip const&);                       // who oversees, once it is permitted
bool may_withdraw_conduct(Actor const&, Trip const&, ConductEntry const&);  // who recorded it; a breach also who oversees

// What the law adds up: from one giver at once, from one giver in the year, and the dearest meal. What went back counts for nothing.
struct GiftSums {
  Won dearest_meal{};
  Won at_once{};
  Won in_year{};
};
GiftSums sum_gifts(std::vector<ConductEntry> const& of_one_person_in_one_year);

}  // namespace baeumgil
