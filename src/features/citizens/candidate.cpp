#include "features/citizens/candidate.h"

#include <algorithm>

#include "base/json_writer.h"
#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/awards/nominate.h"
#include "features/citizens/citizen_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

// What the desk keeps as the answer: the contest it was taken into.
std::string note_of(CitizenRound const& round) { return round.title; }

}  // namespace

std::string reference_of(Suggestion const& suggestion) {
  return to_text(day_in_seoul(suggestion.received_at)) + "-" + to_text(suggestion.id).substr(0, 8);
}

Result<NominationId> accept_candidate(Database& db, Actor const& actor, SuggestionId id, CandidateTaken const& taken) {
  return db.write(actor, [&](Tx& tx) -> Result<NominationId> {
    if (!may_handle_suggestions(actor)) return not_found();
    auto const found = TRY(find_suggestion(tx, id));
    if (found.candidate.is_nil()) return not_found();
    if (found.state == SuggestionState::handled) return conflict("citizens.handled_before");
    auto const rounds = list_citizen_rounds(tx);
    auto const chosen = std::ranges::find(rounds, taken.round, &CitizenRound::id);
    if (chosen == rounds.end()) return invalid("round", "field.unknown_choice");
    if (character_count(taken.merit) > kCandidateMerit) return invalid("merit", "field.too_long", {std::to_string(kCandidateMerit)});
    auto const made = TRY(nominate_in(tx, actor, taken.round,
                                      {.merit_key = "adoption:" + to_text(found.candidate),
                                       .merit = taken.merit,
                                       .channel = Channel::citizen,
                                       .citizen_ref = reference_of(found)}));
    mark_handled(tx, id, note_of(*chosen), actor.person);
    record_event(tx, actor,
                 {.verb = "suggestion.nominated",
                  .subject = {.noun = "suggestion", .id = id.value, .title = found.title},
                  .after = JsonWriter{}.begin_object().field("nomination_id", to_text(made)).end_object().take()});
    return made;
  });
}

}  // namespace baeumgil
