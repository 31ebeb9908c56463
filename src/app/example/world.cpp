#include "app/example/world.h"

#include <charconv>

#include "base/text.h"
#include "features/people/find_person.h"
#include "features/targets/find_institution.h"
#include "platform/files/carried_file.h"

namespace baeumgil {
namespace {

// Nobody sets out on a Saturday, whenever the example is loaded.
Date tuesday_of_week(Date day) {
  auto const since_monday = (day.weekday() + 6) % 7;
  return day - since_monday + 1;
}

template <class Map>
auto const& found(Map const& map, std::string_view key) {
  auto const at = map.find(key);
  if (at == map.end()) throw ExampleFault{"nothing is called " + std::string{key}};
  return at->second;
}

}  // namespace

Date ExampleWorld::day(std::string_view text) const {
  if (text.starts_with('~')) return tuesday_of_week(day(text.substr(1)));
  if (auto const date = date_from_text(text)) return *date;
  auto offset = 0;
  auto const end = text.data() + text.size();
  if (std::from_chars(text.data(), end, offset).ptr != end) throw ExampleFault{"no day: " + std::string{text}};
  return today_ + offset;
}

void ExampleWorld::go_to(Date day) {
  if (today_ < day) throw ExampleFault{to_text(day) + " is still to come"};
  clock.set(day == today_ ? started_ : start_of_day_in_seoul(day) + 10 * 3600);
}

DepartmentId ExampleWorld::department(std::string_view key) const { return found(departments_, key); }
PersonId ExampleWorld::person(std::string_view key) const { return found(people_, key); }

Actor ExampleWorld::actor(std::string_view key) { return actor(person(key)); }

Actor ExampleWorld::actor(PersonId id) {
  auto const person = db.read(institution_, [&](Tx& tx) { return find_person(tx, id); });
  if (!person) throw ExampleFault{"a person is missing"};
  return {.institution = institution_,
          .person = person->id,
          .department = person->department,
          .roles = person->roles,
          .name = person->name,
          .via = Via::command};
}

InstitutionId ExampleWorld::host(std::string_view name) {
  auto const institution = db.read(institution_, [&](Tx& tx) {
    auto by_code = find_institution_by_code(tx, name);
    return by_code ? by_code : find_institution_by_name(tx, name);
  });
  if (!institution) throw ExampleFault{"the directory has no " + std::string{name}};
  return institution->id;
}

void ExampleWorld::refuse(Problem const& problem, std::string_view what) {
  auto text = std::string{what} + ": " + problem.key;
  for (auto const& field : problem.fields) text += " [" + field.field + " " + field.key + "]";
  throw ExampleFault{text};
}

Uuid ExampleWorld::row_value(std::string_view key) const { return found(rows_, key); }

std::string_view example_file(std::string_view name) { return carried_file("data/example/" + std::string{name} + ".csv"); }

std::vector<std::string> words_of(std::string_view text) {
  auto words = std::vector<std::string>{};
  while (!text.empty()) {
    auto const end = std::min(text.find(';'), text.size());
    if (auto const word = trimmed(text.substr(0, end)); !word.empty()) words.emplace_back(word);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

}  // namespace baeumgil
