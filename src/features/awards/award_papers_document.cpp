#include "features/audit/list_events.h"
#include "features/awards/award_document.h"
#include "features/awards/contest_store.h"
#include "features/awards/nomination_store.h"
#include "features/awards/round_store.h"
#include "features/awards/sheet_store.h"
#include "features/settings/form_owner.h"

namespace baeumgil {
namespace {

Result<MeritToPrint> read_merit(Tx& tx, Actor const& actor, NominationId id, Language language) {
  auto given = MeritToPrint{.nomination = TRY(find_nomination(tx, actor, id))};
  if (given.nomination.is_blinded) return not_found();
  given.round = TRY(find_round(tx, actor, given.nomination.round));
  given.contributors = list_contributors(tx, id);
  given.checks = list_checks_for(tx, actor, given.nomination);
  given.entry = find_prize_of(tx, id);
  auto const owner = find_form_owner(tx, language);
  given.institution = owner.institution;
  given.head = owner.head;
  given.changed_at = last_change(tx, "nomination", id.value);
  return given;
}

}  // namespace

Result<Document> read_merit_statement(Tx& tx, Actor const& actor, NominationId id, Locale const& locale, Language language) {
  return statement_document(TRY(read_merit(tx, actor, id, language)), locale, language);
}

Result<Document> read_certificate(Tx& tx, Actor const& actor, NominationId id, Locale const& locale, Language language) {
  auto const given = TRY(read_merit(tx, actor, id, language));
  if (!given.entry) return not_found();
  return certificate_document(given, locale, language);
}

Result<Document> read_score_sheets(Tx& tx, Actor const& actor, AwardRoundId id, Locale const& locale, Language language) {
  auto given = SheetsToPrint{.round = TRY(find_round(tx, actor, id))};
  if (!may_see_all_scores(actor, given.round)) return not_found();
  given.nominations = list_nominations(tx, actor, id);
  given.sheets = list_sheets_of_round(tx, id);
  given.institution = find_form_owner(tx, language).institution;
  given.changed_at = last_change(tx, "award", id.value);
  return sheets_document(given, locale, language);
}

Result<Document> read_award_minutes(Tx& tx, Actor const& actor, AwardRoundId id, Locale const& locale, Language language) {
  auto given = MinutesToPrint{.round = TRY(find_round(tx, actor, id))};
  auto meeting = find_award_meeting(tx, id);
  if (!is_disclosed(given.round.state) || !meeting || !meeting->resolved_at) return not_found();
  given.meeting = *std::move(meeting);
  given.nominations = list_nominations(tx, actor, id);
  given.institution = find_form_owner(tx, language).institution;
  given.changed_at = last_change(tx, "award", id.value);
  return minutes_document(given, locale, language);
}

}  // namespace baeumgil
