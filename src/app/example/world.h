#pragma once
// What every step of the example shares: the database, a clock that follows the story, who is who, and what was made so far.

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/actor.h"
#include "base/result.h"
#include "features/people/person.h"
#include "platform/clock.h"
#include "platform/csv/csv_line.h"
#include "platform/db/database.h"

namespace baeumgil {

// A step of the example was refused: the data and the rules no longer agree. Says which line and why.
class ExampleFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class ExampleWorld {
 public:
  // Everything of the story's present is told as days before or after the day the clock shows.
  ExampleWorld(Database& database, SettableClock& story_clock, InstitutionId institution)
      : db{database}, clock{story_clock}, institution_{institution}, started_{story_clock.now()}, today_{day_in_seoul(started_)} {}

  Database& db;
  SettableClock& clock;

  InstitutionId institution() const { return institution_; }
  Date today() const { return today_; }

  // "2022-08-16", or days from today: "-45", "0", "12". With a leading ~ moved to the Tuesday of that week.
  Date day(std::string_view text) const;
  // The clock stands at ten in the morning of that day, today at this moment; each tick() a while later. Faults on a day
  // that is still to come.
  void go_to(Date);
  void tick() { clock.advance(kMinutesBetweenSteps * 60); }

  // Departments and people by the keys the files use: "교통정책과", "leader", "교통정책과/head", "교통정책과/3".
  void know(std::string key, DepartmentId id) { departments_[std::move(key)] = id; }
  void know(std::string key, PersonId id) { people_[std::move(key)] = id; }
  DepartmentId department(std::string_view key) const;
  PersonId person(std::string_view key) const;
  bool knows_person(std::string_view key) const { return people_.find(key) != people_.end(); }
  Actor actor(std::string_view key);  // as stored now
  Actor actor(PersonId);
  Actor command() const { return {.institution = institution_, .name = "예시", .via = Via::command}; }
  // An institution by its full name, an unambiguous short name or its code.
  InstitutionId host(std::string_view name);

  // Rows made so far, by the key of their line.
  template <class N>
  void keep(std::string_view key, Id<N> id) {
    rows_[std::string{key}] = id.value;
  }
  template <class IdType>
  IdType row(std::string_view key) const {
    return IdType{row_value(key)};
  }
  bool has_row(std::string_view key) const { return rows_.find(key) != rows_.end(); }

  // Unwraps what a step answered, and moves the clock on; faults with the whole refusal when it was refused.
  template <class T>
  T must(Result<T> result, std::string_view what) {
    if (!result) refuse(result.error(), what);
    tick();
    return *std::move(result);
  }

 private:
  static constexpr auto kMinutesBetweenSteps = 7;
  [[noreturn]] static void refuse(Problem const&, std::string_view what);
  Uuid row_value(std::string_view key) const;

  InstitutionId institution_{};
  Instant started_{};
  Date today_{};
  std::map<std::string, DepartmentId, std::less<>> departments_{};
  std::map<std::string, PersonId, std::less<>> people_{};
  std::map<std::string, Uuid, std::less<>> rows_{};
};

// The lines of data/example/NAME.csv, one after another; a line that cannot be read is a fault of the file.
std::string_view example_file(std::string_view name);
template <class Tell>
void for_each_line(std::string_view name, Tell&& tell) {
  auto const read = read_csv_lines(example_file(name), [&](CsvLine& line) {
    tell(line);
    return Done{};
  });
  if (!read) throw ExampleFault{std::string{name} + ": line " + read.error().fields.front().arguments.front() + " cannot be read"};
}
// Only those whose column `era` says so.
template <class Tell>
void for_each_line(std::string_view name, std::string_view era, Tell&& tell) {
  for_each_line(name, [&](CsvLine& line) {
    if (line.text("era") == era) tell(line);
  });
}

// "a; b" → two words.
std::vector<std::string> words_of(std::string_view text);

// In which of its states the line wants the row left.
template <WordedEnum State>
bool reaches(State until, std::initializer_list<State> states) {
  for (auto const state : states)
    if (state == until) return true;
  return false;
}

}  // namespace baeumgil
