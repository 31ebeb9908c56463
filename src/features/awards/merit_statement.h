#pragma once
// 공적조서 (F14): what is told of a merit beside what was done.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/dates.h"
#include "base/enum_text.h"
#include "base/money.h"

namespace baeumgil {

// What a merit for a budget bonus saved or earned: the share that may be paid depends on it.
enum class SavingKind { staff_cost, running_cost, project_cost, revenue };
constexpr auto enum_words(SavingKind) { return std::array<std::string_view, 4>{"staff_cost", "running_cost", "project_cost", "revenue"}; }

// 공적조서 (F14) beside the merit itself.
struct MeritStatement {
  std::optional<SavingKind> saving_kind{};  // of a budget bonus
  std::string spread_to{};                  // of a budget bonus: where else it was applied, and what shows it
  std::string spread_evidence{};
  std::string difficulty{};
  std::string impact{};
  std::string spread{};
  std::string evidence{};
  std::string benefit_wanted{};  // 희망 우대
  std::string elsewhere{};       // 동일공적 수상여부: which prize; empty: none
  Won elsewhere_amount{};
  int service_years{0};  // of whom it is foremost
  std::string prior_awards{};
  std::optional<Date> merit_from{};  // 공적 기간
  std::optional<Date> merit_until{};
  int recommendation_rank{0};  // among what the same department recommends; 0: none said
  bool has_consent{false};     // of those it is about, to what is asked and printed of them

  bool is_spread() const { return !spread_to.empty() && !spread_evidence.empty(); }
};

}  // namespace baeumgil
