#include "features/overseas/meet_conditions.h"

#include "base/text.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_json.h"
#include "features/trips/find_trip.h"

namespace baeumgil {

Result<TripId> answer_conditions(Database& db, Actor const& actor, TripId id, std::vector<std::string> const& answers) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const dossier = TRY(find_dossier(tx, actor, id));
    if (!may_answer_conditions(actor, dossier)) return forbidden("overseas.conditions.not_leader");
    auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
    auto words = std::vector<std::pair<std::string, std::string>>{};
    for (auto i = std::size_t{0}; i < dossier.conditions.size(); ++i) {
      auto condition = dossier.conditions[i];
      condition.answer = i < answers.size() ? std::string{trimmed(answers[i])} : std::string{};
      condition.answered_at = tx.now();
      if (condition.answer.empty())
        problem.fields.push_back({.field = "answers." + std::to_string(i) + ".answer", .key = "field.required"});
      words.emplace_back(condition.condition, condition.answer);
      answer_condition(tx, condition);
    }
    if (!problem.fields.empty()) return problem;  // takes everything back
    record_step(tx, actor, dossier.trip, {.verb = "overseas.conditions_answered", .after = words_json(words)});
    tell_all_with(tx, actor, Role::committee_secretary, dossier.trip, "notice.overseas.conditions_answered");
    return id;
  });
}

Result<TripId> accept_conditions(Database& db, Actor const& actor, TripId id) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const dossier = TRY(find_dossier(tx, actor, id));
    if (!may_accept_conditions(actor, dossier)) return forbidden("overseas.conditions.not_secretary");
    accept_conditions_of(tx, dossier.conditions.front().item);
    move_trip(tx, actor, id, {.to = TripState::reviewed_ok, .verb = "trip.conditions_accepted"});
    tell_leader(tx, actor, dossier.trip, "notice.overseas.conditions_accepted");
    tell_all_with(tx, actor, Role::executive, dossier.trip, "notice.overseas.to_permit");
    return id;
  });
}

}  // namespace baeumgil
