#pragma once
// A sum with its lines, each of which opens: quantity × rate, the rule's article and the date of its version.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "features/expenses/estimate_trip.h"
#include "platform/html/components.h"

namespace baeumgil {

class Site;

struct MoneyRuleView {
  std::string text{};  // words, article, version
  std::string path{};
  bool is_unconfirmed{false};
};

struct MoneyLineView {
  std::string item{};
  std::string days{};
  std::string amount{};
  std::string formula{};
  std::string claimed{};  // what the receipt said, where it was cut
  std::string reduced{};  // and by how much
  std::string what{};
  std::string note{};
  std::vector<MoneyRuleView> rules{};
};

struct MoneyView {
  std::vector<MoneyLineView> lines{};
  std::string total{};
  std::string payable{};
  std::string rounding{};
  std::string floor{};
  std::vector<MoneyRuleView> blockers{};
  std::vector<MoneyRuleView> missing{};
};

// What a planned trip will cost.
struct TripMoneyView {
  std::string all{};   // of all travellers
  std::string fare{};  // how fares are planned
  MoneyView each{};
};

std::string won_text(Language, Won);
std::string hundredths_text(std::int64_t);  // 2,500,000 → 25,000; 107,050 → 1,070.50
MoneyView to_money_view(Locale const&, Language, TravelMoney const&);
MoneyView to_money_view(Site const&, Actor const&, TravelMoney const&);
TripMoneyView to_trip_money_view(Site const&, Actor const&, TripEstimate const&);
void render(Html&, MoneyView const&);
void render(Html&, TripMoneyView const&);

}  // namespace baeumgil
