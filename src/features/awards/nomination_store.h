#pragma once
// Keeps what was nominated, the reviewers' points for it, and looks up which merits may be nominated at all.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "features/awards/award.h"
#include "features/awards/find_nomination.h"
#include "platform/db/transaction.h"

namespace baeumgil {

std::vector<Nomination> list_nominations(Tx&, Actor const&, AwardRoundId);  // by rank, then as they came in
bool insert_nomination(Tx&, Nomination const&);                             // false when this merit stands in the round already
Result<Done> update_nomination(Tx&, Nomination const&);                     // conflict when someone saved first

// A published case or a decided adoption of the programme that this person's department or team may be named for.
struct Merit {
  std::string key{};  // "adoption:…", "case:…"
  std::string title{};
  TeamId team{};
  CaseId source_case{};
  AdoptionId adoption{};
  std::optional<Date> since{};  // the day the merit came about
};
std::vector<Merit> list_merits(Tx&, Actor const&, ProgramId);

std::vector<ScoreSheet> list_sheets(Tx&, NominationId);
std::vector<ScoreSheet> list_sheets_of_round(Tx&, AwardRoundId);
void replace_sheet(Tx&, ScoreSheet const&);

}  // namespace baeumgil
