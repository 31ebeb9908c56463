#include "features/overseas/after_travel.h"

#include <algorithm>

#include "base/text.h"
#include "features/overseas/dossier_store.h"
#include "features/overseas/keep_step.h"
#include "features/overseas/overseas_json.h"
#include "features/overseas/overseas_plan_store.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/rules/working_days.h"

namespace baeumgil {
namespace {

constexpr auto kMostMileage = 1'000'000;

std::optional<Problem> day_problem(std::optional<Date> const& on, Date from, Date today) {
  if (!on) return invalid("on", "field.required");
  if (*on > today) return invalid("on", "overseas.day.future");
  if (*on < from) return invalid("on", "overseas.day.too_early");
  return std::nullopt;
}

std::string join_words(OverseasTraveler const& traveler) {
  auto const day = [](std::optional<Date> const& on) { return on ? to_text(*on) : std::string{"-"}; };
  return day(traveler.conduct_trained_on) + " / " + day(traveler.security_trained_on) + " / " + traveler.insurance;
}

std::optional<Problem> alert_problem(Tx& tx, Actor const& actor, TravelAlert alert, Date day) {
  auto facts = Situation{.about = {AppliesTo::overseas}, .language = actor.language};
  facts.set("trip.alert_level", static_cast<int>(alert));
  return first_refusal(evaluate(load_rule_book(tx), facts, day), "travel_alert");
}

std::optional<Problem> mileage_problem(MileageInput const& input, std::int64_t left) {
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto const wrong = [&](std::string_view field, std::string_view key, std::vector<std::string> arguments = {}) {
    problem.fields.push_back({.field = std::string{field}, .key = std::string{key}, .arguments = std::move(arguments)});
  };
  if (trimmed(input.airline).empty()) wrong("airline", "field.required");
  if (!input.earned) wrong("earned", "field.required");
  for (auto const& [field, number] : {std::pair{"earned", input.earned}, std::pair{"used", input.used}}) {
    if (number && *number < 0) wrong(field, "field.too_small", {"0"});
    if (number && *number > kMostMileage) wrong(field, "field.too_large", {with_commas(kMostMileage)});
  }
  auto const used = input.used.value_or(0);
  if (used > left) wrong("used", "overseas.mileage.too_much", {with_commas(left)});
  if (left > 0 && used == 0 && trimmed(input.note).empty()) wrong("note", "overseas.mileage.why_not_used", {with_commas(left)});
  if (problem.fields.empty()) return std::nullopt;
  return problem;
}

}  // namespace

Result<TripId> prepare_departure(Database& db, Actor const& actor, TripId id, PreparationInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto dossier = TRY(find_dossier(tx, actor, id));
    if (!may_prepare_departure(actor, dossier)) return forbidden("overseas.prepare.not_allowed");
    if (!input.travel_alert) return invalid("travel_alert", "field.required");
    if (!input.alert_checked_on) return invalid("alert_checked_on", "field.required");
    if (*input.alert_checked_on > tx.today()) return invalid("alert_checked_on", "overseas.day.future");
    if (auto problem = alert_problem(tx, actor, *input.travel_alert, dossier.trip.starts_on)) return std::move(*problem);
    auto words = std::vector<std::pair<std::string, std::string>>{{"travel_alert", std::string{to_word(*input.travel_alert)}}};
    dossier.plan.travel_alert = *input.travel_alert;
    dossier.plan.alert_checked_on = input.alert_checked_on;
    for (auto i = std::size_t{0}; i < input.travelers.size(); ++i) {
      auto const& given = input.travelers[i];
      auto const known = std::ranges::find(dossier.plan.travelers, given.person, &OverseasTraveler::person);
      auto const row = "travelers." + std::to_string(i);
      if (known == dossier.plan.travelers.end()) return invalid(row + ".person", "trip.traveler.not_member");
      if (std::max(given.conduct_trained_on, given.security_trained_on) > std::optional{tx.today()})
        return invalid(row + ".conduct_trained_on", "overseas.day.future");
      known->conduct_trained_on = given.conduct_trained_on;
      known->security_trained_on = given.security_trained_on;
      known->insurance = std::string{trimmed(given.insurance)};
      words.emplace_back(known->name, join_words(*known));
    }
    TRY(save_overseas_plan(tx, dossier.plan));
    record_step(tx, actor, dossier.trip, {.verb = "overseas.prepared", .after = words_json(words)});
    return id;
  });
}

Result<TripId> declare_mileage(Database& db, Actor const& actor, TripId id, MileageInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto const dossier = TRY(find_dossier(tx, actor, id));
    if (dossier.has_declared(actor.person)) return conflict("overseas.mileage.already");
    if (!may_declare_mileage(actor, dossier)) return forbidden("overseas.mileage.not_traveler");
    if (auto problem = mileage_problem(input, mileage_left(tx, actor.person))) return std::move(*problem);
    auto const entry = MileageEntry{.id = MileageEntryId::make(),
                                    .person = actor.person,
                                    .trip = id,
                                    .airline = std::string{trimmed(input.airline)},
                                    .earned = *input.earned,
                                    .used = input.used.value_or(0),
                                    .note = std::string{trimmed(input.note)},
                                    .due_on = deadline(load_rule_book(tx), "overseas.mileage.due", dossier.trip.ends_on),
                                    .declared_on = tx.today()};
    insert_mileage(tx, entry);
    record_step(tx, actor, dossier.trip,
                {.verb = "overseas.mileage_declared",
                 .after = words_json(
                     {{"airline", entry.airline}, {"earned", std::to_string(entry.earned)}, {"used", std::to_string(entry.used)}})});
    return id;
  });
}

Result<TripId> publish_plan(Database& db, Actor const& actor, TripId id, std::optional<Date> on, std::string const& where) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto dossier = TRY(find_dossier(tx, actor, id));
    if (dossier.plan.published_on) return conflict("overseas.publish.already");
    if (!may_publish_plan(actor, dossier)) return forbidden("overseas.publish.not_allowed");
    if (auto problem = day_problem(on, *dossier.plan.resolved_on, tx.today())) return std::move(*problem);
    if (trimmed(where).empty()) return invalid("where", "field.required");
    dossier.plan.published_on = on;
    dossier.plan.published_at = std::string{trimmed(where)};
    TRY(save_overseas_plan(tx, dossier.plan));
    record_step(tx, actor, dossier.trip,
                {.verb = "overseas.published", .after = words_json({{"on", to_text(*on)}, {"where", dossier.plan.published_at}})});
    return id;
  });
}

Result<TripId> register_report(Database& db, Actor const& actor, TripId id, std::optional<Date> on, std::string const& number) {
  return db.write(actor, [&](Tx& tx) -> Result<TripId> {
    auto dossier = TRY(find_dossier(tx, actor, id));
    if (dossier.plan.registered_on) return conflict("overseas.register.already");
    if (!may_register_report(actor, dossier)) return forbidden("overseas.register.not_allowed");
    if (auto problem = day_problem(on, dossier.trip.ends_on, tx.today())) return std::move(*problem);
    if (trimmed(number).empty()) return invalid("number", "field.required");
    dossier.plan.registered_on = on;
    dossier.plan.registration_no = std::string{trimmed(number)};
    TRY(save_overseas_plan(tx, dossier.plan));
    record_step(tx, actor, dossier.trip,
                {.verb = "overseas.registered", .after = words_json({{"on", to_text(*on)}, {"number", dossier.plan.registration_no}})});
    return id;
  });
}

}  // namespace baeumgil
