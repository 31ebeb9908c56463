#pragma once
// 성과 원장: money out (trips by the claims that were paid, prizes, days of staff) and benefit in, with who confirmed it and how sure it
// is.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/money.h"
#include "features/adoptions/benefit.h"
#include "features/yearbook/funnel.h"

namespace baeumgil {

struct TripMoney {
  Won paid{};
  Won fees{};  // of trips given up: tickets and rooms that were not taken back
  Won taken_back{};
  std::int64_t claims{0};      // paid ones
  std::int64_t staff_days{0};  // of all travellers of trips that have ended
};
TripMoney sum_trip_money(Tx&, FunnelScope const&);
Won sum_cancellation_fees(Tx&, FunnelScope const&);  // of trips given up, told by the scope's day

struct PrizeMoney {
  Won decided{};
  Won paid{};
  std::int64_t prizes{0};
};
// Given and not revoked by the day. A prize is of a department, not of a field.
PrizeMoney sum_prizes(Tx&, FunnelScope const&);

struct BenefitMoney {
  Won confirmed{};
  Won unconfirmed{};
};
BenefitMoney sum_benefits(Tx&, FunnelScope const&);

struct BenefitRow {
  Benefit benefit{};
  std::string policy{};
  std::string number{};
  std::string department{};
  std::string recorded_by{};
  std::string confirmed_by{};
};
std::vector<BenefitRow> list_benefits(Tx&, FunnelScope const&);

// What was measured, which is not always money: the indicator before and after, and the last look at it.
struct EffectRow {
  AdoptionId id{};
  std::string number{};
  std::string policy{};
  std::string department{};
  std::string metric{};
  std::string unit{};
  std::optional<double> baseline{};
  std::optional<double> target{};
  std::optional<double> result{};
  std::string checked_by{};  // empty: nobody has looked yet
  std::optional<Date> checked_on{};
};
std::vector<EffectRow> list_effects(Tx&, FunnelScope const&);

struct Ledger {
  TripMoney trips{};
  PrizeMoney prizes{};
  BenefitMoney benefit{};
  std::vector<BenefitRow> benefits{};
  std::vector<EffectRow> effects{};
};
Ledger read_ledger(Tx&, FunnelScope const&);

// Where we learned, and who learned from us: every institution that was visited or came.
struct PlaceCount {
  InstitutionId id{};
  std::string code{};       // of the map: "41450", or "41" for a province's own government; empty: not on it
  std::string name{};       // in full
  std::string province{};   // empty: of none
  std::int64_t learned{0};  // visits of ours that stand
  std::int64_t taught{0};   // visits of theirs that we hosted
};
std::vector<PlaceCount> count_places(Tx&, FunnelScope const&);  // as the directory sorts them; those with neither are left out
// The same by province, in the order of their codes; last, with no name, what is of no province.
struct ProvinceCount {
  std::string code{};  // "41"; empty: of none
  std::string name{};
  std::int64_t learned{0};
  std::int64_t taught{0};
};
std::vector<ProvinceCount> by_province(std::vector<PlaceCount> const&);

}  // namespace baeumgil
