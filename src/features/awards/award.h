#pragma once
// 심사·포상: a round with its rubric, its reviewers, what was nominated, the scores, and the register of prizes given.

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
#include "base/transition.h"

namespace baeumgil {

// Four instruments, each with its own law; never merged.
enum class AwardInstrument { performance_prize, commendation, budget_bonus, special_prize };
constexpr auto enum_words(AwardInstrument) {
  return std::array<std::string_view, 4>{"performance_prize", "commendation", "budget_bonus", "special_prize"};
}

enum class RoundState { planned, nominating, scoring, disclosed, decided, paid, closed };
constexpr auto enum_words(RoundState) {
  return std::array<std::string_view, 7>{"planned", "nominating", "scoring", "disclosed", "decided", "paid", "closed"};
}
inline constexpr std::array<Transition<RoundState>, 6> kRoundTransitions{{
    {RoundState::planned, RoundState::nominating, "open", "PO"},
    {RoundState::nominating, RoundState::scoring, "start_scoring", "PO,CS"},
    {RoundState::scoring, RoundState::disclosed, "disclose", "PO,CS"},
    {RoundState::disclosed, RoundState::decided, "decide", "EX"},
    {RoundState::decided, RoundState::paid, "pay", "AC"},
    {RoundState::paid, RoundState::closed, "close", "PO"},
}};

enum class NominationState { nominated, eligible, ineligible, scored, awarded, not_awarded };
constexpr auto enum_words(NominationState) {
  return std::array<std::string_view, 6>{"nominated", "eligible", "ineligible", "scored", "awarded", "not_awarded"};
}

struct Criterion {
  std::string name{};
  std::string anchor{};
  int points{0};
};
struct Prize {
  std::string name{};
  int places{1};
  Won amount{};
};

struct AwardRound {
  AwardRoundId id{};
  ProgramId program{};
  std::string title{};
  AwardInstrument instrument{};
  RoundState state{RoundState::planned};
  std::string state_reason{};
  Date nominate_until{};
  Date score_until{};
  std::optional<Date> objection_until{};
  std::string record_no{};
  std::vector<Criterion> criteria{};
  std::vector<Prize> prizes{};
  std::vector<PersonId> reviewers{};
  int version{1};
};

struct Nomination {
  NominationId id{};
  AwardRoundId round{};
  DepartmentId department{};
  std::string department_name{};  // of the join
  TeamId team{};
  CaseId source_case{};
  AdoptionId adoption{};
  std::string title{};
  std::string merit{};
  std::string merit_key{};  // one prize per key, whatever the round: "adoption:…", "case:…"
  PersonId nominated_by{};
  NominationState state{NominationState::nominated};
  std::string state_reason{};
  std::optional<double> final_score{};
  std::optional<int> rank{};
  int version{1};
};

}  // namespace baeumgil
