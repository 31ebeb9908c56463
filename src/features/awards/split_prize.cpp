#include "features/awards/split_prize.h"

namespace baeumgil {

std::vector<Payee> split_prize(PrizeToSplit const& prize) {
  constexpr auto kWhole = 100.0;
  auto payees = std::vector<Payee>{};
  auto rest = kWhole;
  auto const add = [&](Payee payee, double percent) {
    if (percent <= 0) return;
    payee.share_percent = percent;
    payees.push_back(std::move(payee));
    rest -= percent;
  };
  auto const is_adopted_elsewhere = !prize.adopter.is_nil() && prize.adopter != prize.department;
  auto const adopter = is_adopted_elsewhere ? prize.adopter_percent : 0;
  for (auto const& contributor : prize.contributors)
    if (contributor.signed_at)
      add({.kind = PayeeKind::contributor, .department = contributor.department, .person = contributor.person},
          contributor.share_percent * (kWhole - adopter) / kWhole);
  constexpr auto kNothing = 1e-9;
  if (auto const own = rest - adopter; own > kNothing) add({.kind = PayeeKind::department, .department = prize.department}, own);
  add({.kind = PayeeKind::adopter, .department = prize.adopter}, adopter);
  auto left = prize.amount;
  for (auto& payee : payees) {
    payee.amount = {static_cast<std::int64_t>(static_cast<double>(prize.amount.amount) * payee.share_percent / kWhole + kNothing)};
    left = left - payee.amount;
  }
  if (!payees.empty()) payees.front().amount += left;
  return payees;
}

}  // namespace baeumgil
