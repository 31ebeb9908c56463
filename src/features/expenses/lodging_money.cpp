#include "features/expenses/lodging_money.h"

#include <algorithm>
#include <map>

#include "features/expenses/daily_money.h"
#include "features/expenses/rounding.h"

namespace baeumgil {
namespace {

// A night on whose morning the rates change lies between two versions.
DaySpan span_of(Travel const& travel, Night const& night) { return {night.on, std::min(night.on + 1, travel.ends_on)}; }

bool is_abroad(Travel const& travel) { return travel.kind == TravelKind::overseas; }
bool has_actual_lodging(Travel const& travel) { return !is_abroad(travel) && travel.grade != TravelGrade::grade_2; }

struct CapRules {
  Rule const* cap{nullptr};
  Rule const* tier{nullptr};
};

CapRules cap_of(Tally& tally, Travel const& travel, Night const& night) {
  if (!is_abroad(travel))
    return {.cap = tally.rate("allowance.domestic.lodging." + std::string{to_word(night.area)}, span_of(travel, night))};
  auto const* tier = tier_on(tally, travel, night.on);
  if (tier == nullptr) return {};
  return {.cap = tally.rate(overseas_code(travel.grade, "lodging", tier->word), span_of(travel, night)), .tier = tier};
}

// One evening: what several receipts say together.
struct Evening {
  Night night{};
  Won paid{};
};

struct Ceiling {
  Won cap{};
  Won with_reason{};
};

std::optional<Ceiling> ceiling_of(Tally& tally, Travel const& travel, Rule const& cap, Rule const* above) {
  auto const won = in_won(tally, travel, {hundredths_of(cap), is_abroad(travel) ? "USD" : "KRW"});
  if (!won) return std::nullopt;
  auto const extra = above != nullptr ? half_up(won->amount * hundredths_of(*above), 10000) : 0;
  return Ceiling{*won, *won + Won{extra}};
}

void add_receipt(Tally& tally, Travel const& travel, Evening const& evening, CapRules rules) {
  auto line = ExpenseLine{.item = MoneyItem::lodging, .from = evening.night.on, .until = evening.night.on};
  auto const above_code = is_abroad(travel) ? "allowance.overseas.overcap" : "allowance.domestic.lodging.overcap";
  auto const is_above_wished = !evening.night.over_cap_reason.empty();
  auto const is_late = evening.night.is_over_cap_late;
  auto const* above = is_above_wished && !is_late ? tally.rate(above_code, span_of(travel, evening.night)) : nullptr;
  auto const ceiling = ceiling_of(tally, travel, *rules.cap, above);
  if (!ceiling) return;
  auto const allowed = std::min(evening.paid, above != nullptr ? ceiling->with_reason : ceiling->cap);
  line.rate_hundredths = ceiling->cap.amount * 100;
  if (evening.paid > ceiling->cap) {
    line.claimed = evening.paid;
    line.what = evening.night.over_cap_reason;
    line.note = !is_above_wished         ? LineNote::over_cap_cut
                : is_late                ? LineNote::over_cap_late
                : allowed < evening.paid ? LineNote::above_even_with_reason
                                         : LineNote::over_cap_paid;
  }
  auto const* late = line.note == LineNote::over_cap_late
                         ? tally.row(is_abroad(travel) ? "expense.overcap.overseas.due" : "expense.overcap.domestic.due", travel.ends_on)
                         : nullptr;
  auto const uses_above = allowed > ceiling->cap || line.note == LineNote::above_even_with_reason;
  tally.add_won(std::move(line), allowed, {rules.cap, rules.tier, uses_above ? above : nullptr, late});
}

void add_fixed(Tally& tally, Travel const& travel, Night const& night, CapRules rules) {
  auto line = ExpenseLine{.item = MoneyItem::lodging,
                          .from = night.on,
                          .until = night.on,
                          .rate_hundredths = hundredths_of(*rules.cap),
                          .currency = is_abroad(travel) ? "USD" : "KRW"};
  Rule const* flat = nullptr;
  if (night.proof == NightProof::flat) {
    flat = tally.rate("allowance.overseas.flat_lodging", span_of(travel, night));
    if (flat == nullptr) return;
    line.percent_hundredths = hundredths_of(*flat);
  }
  tally.add(std::move(line), {rules.cap, rules.tier, flat});
}

void add_with_relatives(Tally& tally, Travel const& travel, Night const& night) {
  auto const* rate = tally.rate("allowance.domestic.relatives_lodging", span_of(travel, night));
  if (rate == nullptr) return;
  tally.add({.item = MoneyItem::lodging, .from = night.on, .until = night.on, .rate_hundredths = hundredths_of(*rate)}, {rate});
}

// 제1호 at home: what was paid.
void add_actual(Tally& tally, Evening const& evening) {
  auto const* rule = tally.rate("allowance.domestic.grade_1.lodging", {evening.night.on, evening.night.on});
  if (rule == nullptr || evening.paid == Won{}) return;
  tally.add_won(
      {.item = MoneyItem::lodging, .from = evening.night.on, .until = evening.night.on, .rate_hundredths = evening.paid.amount * 100},
      evening.paid, {rule});
}

// All receipts of one evening count together, in whatever order they lie.
std::vector<Evening> evenings_of(Tally& tally, Travel const& travel) {
  auto by_day = std::map<Date, Evening>{};
  auto found = std::vector<Evening>{};
  for (auto const& night : travel.nights) {
    if (night.proof != NightProof::receipt) {
      found.push_back({.night = night});
      continue;
    }
    auto const paid = in_won(tally, travel, night.paid);
    if (!paid) continue;
    auto [at, is_new] = by_day.try_emplace(night.on, Evening{.night = night});
    at->second.paid += *paid;
    if (is_new) continue;
    // Two rooms in two areas on one evening: the higher cap.
    at->second.night.area = std::min(at->second.night.area, night.area);
    at->second.night.over_cap_reason = std::max(at->second.night.over_cap_reason, night.over_cap_reason);
  }
  for (auto const& [day, evening] : by_day) found.push_back(evening);
  std::ranges::stable_sort(found, {}, [](Evening const& evening) { return evening.night.on; });
  return found;
}

// Where the institution pools nights, the caps of all evenings stand against all receipts.
void add_pooled(Tally& tally, Travel const& travel, std::vector<Evening> const& evenings, Rule const* pooling) {
  auto line = ExpenseLine{.item = MoneyItem::lodging, .from = travel.starts_on, .until = travel.ends_on, .note = LineNote::pooled};
  auto paid = Won{};
  auto caps = Won{};
  Rule const* cap_row = nullptr;
  for (auto const& evening : evenings) {
    auto const rules = cap_of(tally, travel, evening.night);
    if (rules.cap == nullptr) return;
    auto const ceiling = ceiling_of(tally, travel, *rules.cap, nullptr);
    if (!ceiling) return;
    paid += evening.paid;
    caps += ceiling->cap;
    cap_row = rules.cap;
  }
  if (paid > caps) line.claimed = paid;
  line.rate_hundredths = caps.amount * 100;
  tally.add_won(std::move(line), std::min(paid, caps), {pooling, cap_row});
}

bool may_pool(std::vector<Evening> const& evenings) {
  return !evenings.empty() && std::ranges::all_of(evenings, [](Evening const& evening) {
    return evening.night.proof == NightProof::receipt && evening.night.over_cap_reason.empty();
  });
}

}  // namespace

void add_lodging(Tally& tally, Travel const& travel) {
  auto const evenings = evenings_of(tally, travel);
  auto const* pooling = tally.row("allowance.domestic.lodging.pooled", travel.starts_on);
  auto const is_pooled = pooling != nullptr && pooling->value.value_or(0) > 0;
  if (is_pooled && !is_abroad(travel) && !has_actual_lodging(travel) && may_pool(evenings))
    return add_pooled(tally, travel, evenings, pooling);
  for (auto const& evening : evenings) {
    if (evening.night.proof == NightProof::relatives) {
      add_with_relatives(tally, travel, evening.night);
    } else if (has_actual_lodging(travel)) {
      add_actual(tally, evening);
    } else if (auto const rules = cap_of(tally, travel, evening.night); rules.cap != nullptr) {
      if (evening.night.proof == NightProof::receipt)
        add_receipt(tally, travel, evening, rules);
      else
        add_fixed(tally, travel, evening.night, rules);
    }
  }
}

}  // namespace baeumgil
