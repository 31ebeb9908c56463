#pragma once
// The papers of an award as documents: 공적조서 (F14), 상장, 심사 채점표 (F13), 의결서 and the ledger.

#include <string>
#include <vector>

#include "base/result.h"
#include "features/awards/contest.h"
#include "features/awards/eligibility_check.h"
#include "features/awards/register_store.h"
#include "platform/documents/document.h"

namespace baeumgil {

class Locale;

struct MeritToPrint {
  Nomination nomination{};
  AwardRound round{};
  std::vector<Contributor> contributors{};
  std::vector<EligibilityCheck> checks{};  // as far as the reader may know
  std::optional<RegisterEntry> entry{};    // of the register, once it was given
  std::string institution{};
  std::string head{};  // who gives prizes: 하남시장; empty: the head of the institution
  Instant changed_at{};
};
Document statement_document(MeritToPrint const&, Locale const&, Language);
Document certificate_document(MeritToPrint const&, Locale const&, Language);

struct SheetsToPrint {
  AwardRound round{};
  std::vector<Nomination> nominations{};  // by rank
  std::vector<ScoreSheet> sheets{};
  std::string institution{};
  Instant changed_at{};
};
Document sheets_document(SheetsToPrint const&, Locale const&, Language);

struct MinutesToPrint {
  AwardRound round{};
  std::vector<Nomination> nominations{};
  AwardMeeting meeting{};
  std::string institution{};
  Instant changed_at{};
};
Document minutes_document(MinutesToPrint const&, Locale const&, Language);

struct LedgerToPrint {
  std::vector<LedgerRow> rows{};
  std::optional<int> year{};
  std::string institution{};
  Instant made_at{};
};
Document ledger_document(LedgerToPrint const&, Locale const&, Language);

// Read for one person: not found when he may not see what stands in it, or when there is no such paper yet.
Result<Document> read_merit_statement(Tx&, Actor const&, NominationId, Locale const&, Language);
Result<Document> read_certificate(Tx&, Actor const&, NominationId, Locale const&, Language);
Result<Document> read_score_sheets(Tx&, Actor const&, AwardRoundId, Locale const&, Language);
Result<Document> read_award_minutes(Tx&, Actor const&, AwardRoundId, Locale const&, Language);

}  // namespace baeumgil
