#pragma once
// Keeps award rounds with their rubric, prizes and reviewers.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/list_order.h"
#include "base/result.h"
#include "features/awards/award.h"
#include "platform/db/transaction.h"

namespace baeumgil {

enum class RoundSort { newest, nominate_until, nominations };
constexpr auto enum_words(RoundSort) { return std::array<std::string_view, 3>{"newest", "nominate_until", "nominations"}; }

struct RoundFilter {
  std::optional<RoundState> state{};
  std::optional<ProgramId> program{};
  std::optional<int> year{};  // fiscal year of the programme
  ListOrder<RoundSort> order{};
};

struct RoundRow {
  AwardRoundId id{};
  std::string title{};
  std::string program_title{};
  AwardInstrument instrument{};
  RoundState state{};
  Date nominate_until{};
  Date score_until{};
  std::int64_t nominations{0};
};

// Planned rounds are seen by those who run, decide, pay or audit them; later ones by all staff.
Result<AwardRound> find_round(Tx&, Actor const&, AwardRoundId);
std::vector<RoundRow> list_rounds(Tx&, Actor const&, RoundFilter const&, int offset, int limit);  // at most 200
std::vector<RoundRow> list_rounds_after(Tx&, Actor const&, RoundFilter const&, std::optional<AwardRoundId> after, int limit);
std::int64_t count_rounds(Tx&, Actor const&, RoundFilter const&);

void insert_round(Tx&, AwardRound const&);
Result<Done> update_round(Tx&, AwardRound const&);  // its state and dates; conflict when someone saved first

}  // namespace baeumgil
