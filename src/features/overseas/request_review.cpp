#include "features/overseas/request_review.h"

#include "features/overseas/dossier_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_json.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/rules/load_rules.h"
#include "features/trips/find_trip.h"

namespace baeumgil {

std::optional<Citation> exemption_from_review(RuleBook const& book, Dossier const& dossier, Date day, Language language) {
  auto const* rule = book.in_force("overseas.review.exempt", day);
  if (rule == nullptr || !dossier.plan.is_ministry_plan || dossier.plan.is_referred) return std::nullopt;
  return citation_of(*rule, language);
}

std::vector<Citation> grounds_for_review(RuleBook const& book, Dossier const& dossier, Date day, Language language) {
  auto grounds = std::vector<Citation>{};
  if (exemption_from_review(book, dossier, day, language)) return grounds;
  auto const ground = [&](bool holds, std::string_view code) {
    auto const* rule = book.in_force(code, day);
    if (holds && rule != nullptr) grounds.push_back(citation_of(*rule, language));
  };
  auto const* group = book.in_force("overseas.review.group_size", day);
  auto const people = static_cast<double>(dossier.trip.travelers.size()) + dossier.plan.civilians;
  ground(dossier.plan.payer != Payer::own, "overseas.review.paid_by_others");
  ground(dossier.plan.main_purpose == MainPurpose::study, "overseas.review.purpose");
  ground(group != nullptr && group->value && people >= *group->value, "overseas.review.group_size");
  ground(dossier.plan.civilians > 0, "overseas.review.civilians");
  ground(dossier.plan.is_referred, "overseas.review.referred");
  return grounds;
}

Result<TripId> request_review(Database& db, Actor const& actor, TripId id, bool refers) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto dossier = TRY(find_dossier(tx, actor, id));
    if (dossier.trip.state == TripState::preconsult && !dossier.are_all_consulted() && may_consult(actor, dossier))
      return conflict("overseas.review.not_consulted");
    if (!may_request_review(actor, dossier)) return forbidden("overseas.review.not_allowed");
    if (refers && !dossier.plan.is_referred) {
      dossier.plan.is_referred = true;
      TRY(save_overseas_plan(tx, dossier.plan));
    }
    auto const is_held = dossier.trip.state == TripState::held;
    auto const book = load_rule_book(tx);
    auto const grounds = grounds_for_review(book, dossier, tx.today(), actor.language);
    auto const to = is_held || !grounds.empty() ? TripState::review_requested : TripState::reviewed_ok;
    move_trip(tx, actor, id, {.to = to, .verb = to == TripState::reviewed_ok ? "trip.review_not_needed" : "trip.review_requested"});
    if (auto const exemption = exemption_from_review(book, dossier, tx.today(), actor.language))
      note_exception(tx, actor, dossier.trip, {.rule = exemption->rule_id, .reason = dossier.plan.legal_basis});
    if (to == TripState::review_requested)
      tell_all_with(tx, actor, Role::committee_secretary, dossier.trip, "notice.overseas.to_review");
    else
      tell_all_with(tx, actor, Role::executive, dossier.trip, "notice.overseas.to_permit");
    return id;
  });
}

}  // namespace baeumgil
