#pragma once
// 여비: what a journey costs by the rules of its days. A function of plain values: no database, no clock, no pages.
// The answer is a list of lines, each with the row of the rules it stands on, so that every amount can be opened.

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_text.h"
#include "base/money.h"
#include "features/rules/rule.h"

namespace baeumgil {

// 여비 지급 구분 (별표 1): almost everybody is grade_2 (제2호).
enum class TravelGrade { grade_1_a, grade_1_b, grade_1_c, grade_1_d, grade_2 };
constexpr auto enum_words(TravelGrade) {
  return std::array<std::string_view, 5>{"grade_1_a", "grade_1_b", "grade_1_c", "grade_1_d", "grade_2"};
}

enum class TravelKind { domestic, local, overseas };  // local: 근무지 내 출장
constexpr auto enum_words(TravelKind) { return std::array<std::string_view, 3>{"domestic", "local", "overseas"}; }

// The destination's, not the home city's. Sejong and Jeju are elsewhere.
enum class LodgingArea { seoul, metropolitan, elsewhere };
constexpr auto enum_words(LodgingArea) { return std::array<std::string_view, 3>{"seoul", "metropolitan", "elsewhere"}; }

enum class NightProof { planned, receipt, relatives, flat };  // planned: at the cap, for an estimate; flat: 할인정액, abroad only
constexpr auto enum_words(NightProof) { return std::array<std::string_view, 4>{"planned", "receipt", "relatives", "flat"}; }

// An amount as a receipt says it, in hundredths of its currency.
struct Price {
  std::int64_t hundredths{0};
  std::string currency{"KRW"};
};
inline Price price_of(Won won) { return {.hundredths = won.amount * 100}; }

struct ExchangeRate {
  std::string currency{"USD"};
  std::int64_t ten_thousandths{0};  // of a won, for one unit: 1,070.50 → 10,705,000
  Date on{};
  std::string source{};
};

// Where one is from that day on, until the next.
struct Stay {
  Date from{};
  std::string place{};
  std::string country{"KR"};
};

struct Night {
  Date on{};  // the evening
  LodgingArea area{LodgingArea::elsewhere};
  NightProof proof{NightProof::planned};
  Price paid{};
  std::string over_cap_reason{};  // without one nothing above the cap is paid
  bool is_over_cap_late{false};   // claimed above the cap after the last day for it
};

struct Cost {
  Date on{};
  std::string what{};
  Price paid{};
};

struct Travel {
  TravelKind kind{TravelKind::domestic};
  Date starts_on{};
  Date ends_on{};
  TravelGrade grade{TravelGrade::grade_2};
  bool has_official_car{false};
  bool shares_car{false};  // rides along in another traveller's car
  bool has_own_car{false};
  Won public_fare{};             // in place of the own car
  std::string own_car_reason{};  // without one no fuel and no tolls are paid
  int meals_provided{0};
  int local_minutes{0};  // of a local trip, each day
  std::vector<Stay> stays{};
  std::vector<Night> nights{};
  std::vector<Cost> fares{};
  std::vector<Cost> preparations{};  // 준비금: visa, vaccination, insurance
  std::vector<ExchangeRate> exchange_rates{};
  Won fare_saved_by_mileage{};
  Won given_by_others{};
  Won meals_above{};  // spent on meals above the table abroad
  std::string meals_above_reason{};
  bool is_meals_above_late{false};  // claimed after the last day for parts above a cap

  int days() const { return ends_on - starts_on + 1; }
};

enum class MoneyItem { fare, per_diem, meals, lodging, local_trip, preparation, mileage_bonus, meals_above, exchange, given_by_others };
constexpr auto enum_words(MoneyItem) {
  return std::array<std::string_view, 10>{"fare",        "per_diem",      "meals",       "lodging",  "local_trip",
                                          "preparation", "mileage_bonus", "meals_above", "exchange", "given_by_others"};
}

enum class LineNote {
  none,
  meals_provided,
  long_stay,
  over_cap_cut,
  over_cap_paid,
  over_cap_late,
  above_even_with_reason,
  no_fare_in_official_car,
  no_fare_in_shared_car,
  public_fare_for_own_car,
  no_fuel_for_own_car,
  fuel_for_own_car,
  pooled
};
constexpr auto enum_words(LineNote) {
  return std::array<std::string_view, 13>{"none",
                                          "meals_provided",
                                          "long_stay",
                                          "over_cap_cut",
                                          "over_cap_paid",
                                          "over_cap_late",
                                          "above_even_with_reason",
                                          "no_fare_in_official_car",
                                          "no_fare_in_shared_car",
                                          "public_fare_for_own_car",
                                          "no_fuel_for_own_car",
                                          "fuel_for_own_car",
                                          "pooled"};
}

// A row of the rules a line stands on. A rate nobody has held against the original text blocks payment.
struct UsedRule {
  Citation citation{};
  bool blocks_payment{false};
};

// quantity × rate ÷ parts × percent = amount, rounded half up to whole won, or whole dollars where dollars is set.
struct ExpenseLine {
  MoneyItem item{};
  Date from{};
  Date until{};
  std::int64_t quantity{1};
  std::int64_t rate_hundredths{0};  // of the line's currency, or of won for one unit where it converts
  std::int64_t parts{1};
  std::int64_t percent_hundredths{10000};  // 50 % → 5,000
  std::string currency{"KRW"};             // USD lines are summed and converted once
  std::int64_t amount{0};
  std::optional<Won> claimed{};  // where a receipt was cut
  std::string what{};            // words of the receipt; the date and source of an exchange rate
  LineNote note{LineNote::none};
  std::vector<UsedRule> rules{};
};

struct TravelMoney {
  std::vector<ExpenseLine> lines{};
  std::int64_t dollars{0};
  Won total{};
  Won payable{};                       // total, cut to the payment unit
  std::vector<UsedRule> blockers{};    // each row once: the estimate stands, payment does not
  std::vector<std::string> missing{};  // codes of rows nobody has entered, "exchange_rate.SGD"
  std::optional<Citation> rounding{};
  std::optional<Citation> payment_floor{};

  bool may_be_paid() const { return blockers.empty() && missing.empty(); }
};

TravelMoney travel_money(RuleBook const&, Travel const&, Language);

// The same city, or nearer than the rule's distance (제18조): then it is no out-of-town trip.
enum class WithinCity { no, yes };
bool is_local_trip(RuleBook const&, WithinCity, std::optional<int> distance_km, Date on);

// Meals a journey abroad counts: all of each day, fewer on the day out and the day back.
int meals_abroad(RuleBook const&, int days, Date on);

}  // namespace baeumgil
