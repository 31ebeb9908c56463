#pragma once
// Keeps award rounds with their rubric, prizes and reviewers.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "features/awards/award.h"
#include "platform/db/transaction.h"

namespace baeumgil {

struct RoundFilter {
  std::optional<RoundState> state{};
  std::optional<ProgramId> program{};
  std::optional<int> year{};  // fiscal year of the programme
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
std::vector<RoundRow> list_rounds(Tx&, Actor const&, RoundFilter const&, int offset, int limit);  // newest first; at most 200
std::vector<RoundRow> list_rounds_after(Tx&, Actor const&, RoundFilter const&, std::optional<AwardRoundId> after, int limit);
std::int64_t count_rounds(Tx&, Actor const&, RoundFilter const&);

void insert_round(Tx&, AwardRound const&);
Result<Done> update_round(Tx&, AwardRound const&);  // its state and dates; conflict when someone saved first

}  // namespace baeumgil
