#include "features/overseas/consult.h"

#include "base/text.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_json.h"
#include "features/trips/find_trip.h"

namespace baeumgil {
namespace {

std::optional<Problem> input_problem(ConsultInput const& input) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto const require = [&](bool is_there, std::string_view field) {
    if (!is_there) problem.fields.push_back({.field = std::string{field}, .key = "field.required"});
  };
  require(input.kind.has_value(), "kind");
  require(input.answer.has_value(), "answer");
  require(!trimmed(input.department).empty(), "department");
  auto const says_why = !input.answer || *input.answer == ConsultAnswer::agreed || !trimmed(input.opinion).empty();
  if (!says_why) problem.fields.push_back({.field = "opinion", .key = "field.reason_required"});
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

}  // namespace

Result<TripId> start_consultation(Database& db, Actor const& actor, TripId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const dossier = TRY(find_dossier(tx, actor, id));
    if (!may_start_consultation(actor, dossier)) return forbidden("overseas.consult.not_allowed");
    clear_consultations(tx, id);  // of an earlier round, before the plan was returned
    move_trip(tx, actor, id, {.to = TripState::preconsult, .verb = "trip.consultation_started"});
    tell_leader(tx, actor, dossier.trip, "notice.overseas.consultation");
    return id;
  });
}

Result<TripId> record_consultation(Database& db, Actor const& actor, TripId id, ConsultInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const dossier = TRY(find_dossier(tx, actor, id));
    if (!may_consult(actor, dossier)) return forbidden("overseas.consult.not_allowed");
    if (auto problem = input_problem(input)) return std::move(*problem);
    replace_consultation(tx, id,
                         {.kind = *input.kind,
                          .answer = *input.answer,
                          .opinion = std::string{trimmed(input.opinion)},
                          .department = std::string{trimmed(input.department)},
                          .answered_by = actor.person,
                          .answered_at = tx.now()});
    record_step(tx, actor, dossier.trip,
                {.verb = "overseas.consulted",
                 .reason = std::string{trimmed(input.opinion)},
                 .after = words_json({{"kind", std::string{to_word(*input.kind)}},
                                      {"answer", std::string{to_word(*input.answer)}},
                                      {"department", input.department}})});
    return id;
  });
}

Result<TripId> return_from_consultation(Database& db, Actor const& actor, TripId id, std::string const& reason) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const dossier = TRY(find_dossier(tx, actor, id));
    if (!may_return_from_consultation(actor, dossier)) return forbidden("overseas.consult.not_allowed");
    if (trimmed(reason).empty()) return invalid("reason", "field.reason_required");
    move_trip(tx, actor, id, {.to = TripState::returned, .verb = "trip.returned", .reason = std::string{trimmed(reason)}});
    tell_leader(tx, actor, dossier.trip, "notice.trip.returned");
    return id;
  });
}

}  // namespace baeumgil
