#pragma once
// 효과 금액: what an adopted policy brought in one year. The owner department puts it down; somebody who keeps the money confirms it.

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/dates.h"
#include "base/enum_text.h"
#include "base/ids.h"
#include "base/money.h"
#include "base/result.h"
#include "features/adoptions/adoption.h"

namespace baeumgil {

class Database;

using BenefitId = Id<struct BenefitTag>;

enum class BenefitKind { saving, revenue, resident };
constexpr auto enum_words(BenefitKind) { return std::array<std::string_view, 3>{"saving", "revenue", "resident"}; }
// 결산 숫자, 계산한 것, 추정한 것.
enum class Sureness { settled, computed, estimated };
constexpr auto enum_words(Sureness) { return std::array<std::string_view, 3>{"settled", "computed", "estimated"}; }

struct Benefit {
  BenefitId id{};
  AdoptionId adoption{};
  int year{0};
  BenefitKind kind{BenefitKind::saving};
  Won amount{};
  Sureness sureness{Sureness::estimated};
  std::string basis{};
  PersonId recorded_by{};
  Date recorded_on{};
  PersonId confirmed_by{};
  std::optional<Date> confirmed_on{};
  std::string record_no{};
};

struct BenefitInput {
  std::optional<std::int64_t> year{};
  std::optional<BenefitKind> kind{};
  std::optional<Won> amount{};
  std::optional<Sureness> sureness{};
  std::string basis{};
};

// The owner department, once the policy is in force.
bool may_record_benefit(Actor const&, Adoption const&);
// Whoever keeps the money or runs the programme, never who put it down.
bool may_confirm_benefits(Actor const&);
bool may_confirm_benefit(Actor const&, Benefit const&);

// One amount for each year and kind: the second time is a conflict.
Result<BenefitId> record_benefit(Database&, Actor const&, AdoptionId, BenefitInput const&);
// Not without the number of the record that shows it.
Result<BenefitId> confirm_benefit(Database&, Actor const&, BenefitId, std::string const& record_no);

}  // namespace baeumgil
