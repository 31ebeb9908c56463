#include "features/overseas/keep_lists.h"

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/overseas/countries.h"
#include "features/overseas/dossier.h"
#include "features/overseas/overseas_json.h"
#include "features/people/find_person.h"

namespace baeumgil {

namespace {

std::optional<Person> person_meant(Tx& tx, std::string const& text) {
  if (auto const id = id_from_text<PersonId>(text)) {
    auto const person = find_person(tx, *id);
    return person ? std::optional{*person} : std::nullopt;
  }
  auto found = search_people(tx, text, 2);
  if (found.size() != 1) return std::nullopt;
  return std::move(found.front());
}

}  // namespace

Result<Done> edit_candidates(Database& db, Actor const& actor, std::vector<Candidate> const& candidates) {
  if (!may_edit_candidates(actor)) return forbidden("overseas.candidates.not_officer");
  auto problem = Problem{.kind = Kind::invalid, .key = "problem.invalid"};
  auto words = std::vector<std::pair<std::string, std::string>>{};
  for (auto i = std::size_t{0}; i < candidates.size(); ++i) {
    auto const row = "candidates." + std::to_string(i);
    if (!is_country(candidates[i].country)) problem.fields.push_back({.field = row + ".country", .key = "field.unknown_choice"});
    words.emplace_back(std::to_string(i + 1), candidates[i].country + " " + candidates[i].city);
  }
  if (candidates.empty()) problem.fields.push_back({.field = "candidates.0.country", .key = "field.required"});
  if (!problem.fields.empty()) return problem;
  return db.write(actor, [&](Tx& tx) -> Result<Done> {
    replace_candidates(tx, candidates);
    record_event(tx, actor,
                 {.verb = "overseas.candidates_edited", .subject = {"overseas", {}, words.front().second}, .after = words_json(words)});
    return Done{};
  });
}

Result<PersonId> note_past_trip(Database& db, Actor const& actor, PastTripInput const& input) {
  if (!may_edit_candidates(actor)) return forbidden("overseas.candidates.not_officer");
  return db.write(actor, [&](Tx& tx) -> Result<PersonId> {
    auto const person = person_meant(tx, input.person);
    if (!person) return invalid("person", "overseas.past.person_unclear", {input.person});
    if (!input.track) return invalid("track", "field.required");
    if (!is_country(input.country)) return invalid("country", "field.unknown_choice");
    if (!input.returned_on) return invalid("returned_on", "field.required");
    if (*input.returned_on > tx.today()) return invalid("returned_on", "overseas.day.future");
    auto const trip = PastTrip{.id = MileageEntryId::make().value,
                               .person = person->id,
                               .track = *input.track,
                               .country = input.country,
                               .returned_on = *input.returned_on,
                               .note = std::string{trimmed(input.note)}};
    insert_past_trip(tx, trip);
    record_event(
        tx, actor,
        {.verb = "overseas.past_trip_noted",
         .subject = {"person", person->id.value, person->name},
         .after = words_json(
             {{"track", std::string{to_word(trip.track)}}, {"country", trip.country}, {"returned_on", to_text(trip.returned_on)}})});
    return person->id;
  });
}

}  // namespace baeumgil
