// Two offices in one installation: whoever belongs to the second finds nothing of the first, at any address there is.

#include <gtest/gtest.h>

#include <set>

#include "base/json_writer.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/plant_words.h"
#include "tests/fixtures/scenario.h"
#include "tests/whole/route_paths.h"

namespace baeumgil {
namespace {

constexpr auto kOtherWord = "보행로";  // what the second office writes; the walk of the first has another word

// The words that only the first office has: its texts, the mark behind each of them, and the addresses of its people.
std::vector<std::string> const& canaries() {
  static auto const words =
      std::vector<std::string>{std::string{kWalkWord}, std::string{kPlantedWord}, "kim@example.go.kr", "lee@example.go.kr"};
  return words;
}

struct TwoOffices {
  TestProgram& program{TestProgram::instance()};
  Office first{make_office(program.db())};
  Office second{make_strangers(program.db())};
  ChainWalk walk{walk_chain(program.db(), first, WalkTo::paid_round)};
  ChainWalk other_walk{walk_chain(program.db(), second, WalkTo::paid_round, kOtherWord)};
  RowIds ids{row_ids(program.db(), first.institution)};

  TwoOffices() { plant_words(first.institution); }
  std::vector<Person const*> strangers() const {
    return {&second.kim_officer, &second.administrator, &second.mayor, &second.auditor, &second.lee_leader};
  }
};

TwoOffices& offices() {
  static auto made = TwoOffices{};
  return made;
}

std::vector<Route> const& all_routes() { return offices().program.program().router.routes(); }

void expect_no_canary(std::string const& body) {
  for (auto const& word : canaries()) {
    auto const at = body.find(word);
    if (at != std::string::npos) ADD_FAILURE() << word << " in …" << body.substr(at > 200 ? at - 200 : 0, 400);
  }
}

// Ids of the first office in an answer to somebody who sent none.
void expect_no_id(std::string const& body) {
  for (auto const& [word, of_word] : offices().ids) {
    if (word == "rules" || word == "targets" || word == "institutions") continue;
    for (auto const& id : of_word) EXPECT_EQ(body.find(id), std::string::npos) << "an id of " << word;
  }
}

TEST(an_office, shows_its_own_words_to_its_own_people) {
  auto const& two = offices();
  for (auto const& path : {"/issues", "/trips", "/adoptions", "/api/v1/trips", "/yearbook/2026"}) {
    auto const body = answer(two.program, {.as = two.first.actor_of(two.first.kim_officer), .get = path}).body;
    EXPECT_NE(body.find(kWalkWord), std::string::npos) << path;
  }
}

TEST(another_office, finds_no_word_of_the_first_at_any_address) {
  auto const& two = offices();
  for (auto const* person : two.strangers()) {
    auto const actor = two.second.actor_of(*person);
    for (auto const& route : all_routes()) {
      if (route.method != Method::get) continue;
      for (auto const& path : paths_of(route, two.ids)) {
        SCOPED_TRACE(person->name + " GET " + path);
        auto const response = answer(two.program, {.as = actor, .get = path});
        EXPECT_LT(response.status, 500);
        expect_no_canary(response.body);
        EXPECT_TRUE(!names_a_row_of_one(route) || response.status == 404 || response.status == 403) << response.status;
        if (route.pattern.find('{') == std::string::npos) expect_no_id(response.body);
      }
    }
  }
}

TEST(another_office, finds_no_word_of_the_first_in_any_table) {
  auto const& two = offices();
  auto own = 0;
  for (auto const* person : two.strangers())
    for (auto const& route : all_routes()) {
      if (!route.operation || route.operation->answer != ApiAnswer::page) continue;
      for (auto const& path : paths_of(route, two.ids)) {
        SCOPED_TRACE(person->name + " GET " + path);
        auto const table = answer(two.program, {.as = two.second.actor_of(*person), .get = path, .headers = {{"accept", "text/csv"}}});
        if (table.content_type.starts_with("text/csv")) own += table.body.find(kOtherWord) != std::string::npos ? 1 : 0;
        expect_no_canary(table.body);
        if (route.pattern.find('{') == std::string::npos) expect_no_id(table.body);
      }
    }
  EXPECT_GT(own, 10) << "they find their own";
}

TEST(another_office, finds_a_row_of_the_first_not_even_as_forbidden) {
  auto const& two = offices();
  auto const officer = two.second.actor_of(two.second.kim_officer);
  for (auto const& route : all_routes()) {
    if (route.method != Method::get || !names_a_row_of_one(route) || route.access == Access::administrator) continue;
    for (auto const& path : paths_of(route, two.ids)) {
      auto const status = answer(two.program, {.as = officer, .get = path}).status;
      EXPECT_EQ(status, 404) << path;
    }
  }
}

TEST(another_office, finds_no_word_of_the_first_by_any_filter) {
  auto const& two = offices();
  auto const actor = two.second.actor_of(two.second.kim_officer);
  for (auto const& route : all_routes()) {
    if (route.method != Method::get || route.pattern.find('{') != std::string::npos) continue;
    for (auto const* filter : {"q", "issue", "program", "team", "trip", "report", "case", "host", "department", "person", "year",
                               "standing", "state", "cursor", "noun", "subject", "substitute_of"}) {
      auto const word = std::string{filter};
      auto values = std::vector<std::string>{};
      if (word == "q") values = {kWalkWord, "이팀장"};
      if (word == "year") values = {"2026"};
      if (word == "standing") values = {"1"};
      if (word == "cursor") values = {to_text(two.walk.trip)};
      if (auto const found = two.ids.find(word + "s"); found != two.ids.end()) values = found->second;
      if (word == "person") values = {to_text(two.first.lee_leader.id)};
      for (auto const& value : values) {
        SCOPED_TRACE(route.pattern + "?" + word + "=" + value);
        auto body = answer(two.program, {.as = actor, .get = route.pattern + "?" + word + "=" + value}).body;
        // What was asked for stands in the page again; everything else is the leak.
        if (word == "q")
          for (auto at = body.find(value); at != std::string::npos; at = body.find(value, at)) body.erase(at, value.size());
        expect_no_canary(body);
      }
    }
  }
}

// All fields of a body at once, each pointing at a row of the first office where it names one.
std::string json_for(std::vector<ApiField> const& fields) {
  auto const& two = offices();
  auto json = JsonWriter{};
  json.begin_object();
  for (auto const& field : fields) {
    if (field.type == ApiType::id) {
      auto found = two.ids.find(field.name + "s");
      auto const is_found = found != two.ids.end() && !found->second.empty();
      json.field(field.name, is_found ? found->second.front() : to_text(two.first.lee_leader.id));
    } else if (field.type == ApiType::text) {
      json.field(field.name, field.values.empty() ? std::string{"남의 글"} : field.values.front());
    } else if (field.type == ApiType::date) {
      json.field(field.name, "2026-08-19");
    } else if (field.type == ApiType::integer || field.type == ApiType::number) {
      json.field(field.name, 1);
    }
  }
  return json.end_object().take();
}

std::vector<std::pair<std::string, std::string>> form_of_the_first() {
  auto const& two = offices();
  return {{"issue", to_text(two.walk.issue)},
          {"program", to_text(two.walk.program)},
          {"team", to_text(two.walk.team)},
          {"trip", to_text(two.walk.trip)},
          {"person", to_text(two.first.jung_member.id)},
          {"substitute", to_text(two.first.jung_member.id)},
          {"department", to_text(two.first.welfare)},
          {"host", to_text(two.walk.host)},
          {"reason", "남의 글"},
          {"record_no", "1"},
          {"title", "남의 글"},
          {"name", "남의 글"},
          {"answer", "accepted"},
          {"version", "1"}};
}

// Everything the API shows of the first office to its officer and administrator, and how often it was changed.
std::string state_of_the_first() {
  auto const& two = offices();
  auto state = std::to_string(two.program.event_count(two.first.institution));
  for (auto const* person : {&two.first.kim_officer, &two.first.administrator})
    for (auto const& route : all_routes()) {
      // The directory is everybody's: who may add to it changes what all see.
      if (route.method != Method::get || !route.operation || route.pattern.starts_with("/api/v1/institutions")) continue;
      for (auto const& path : paths_of(route, two.ids)) {
        auto const response = answer(two.program, {.as = two.first.actor_of(*person), .get = path});
        if (response.status == 200) state += response.body;  // a refusal carries the number of its request
      }
    }
  return state;
}

Response move_as(Actor const& actor, Route const& route, std::string const& path) {
  auto scenario = Scenario{.as = actor};
  (route.method == Method::put      ? scenario.put
   : route.method == Method::patch  ? scenario.patch
   : route.method == Method::remove ? scenario.remove
                                    : scenario.post) = path;
  if (route.operation)
    scenario.json = json_for(route.operation->input);
  else
    scenario.form = form_of_the_first();
  return answer(offices().program, scenario);
}

// A mark nobody can see would find no leak.
TEST(an_office, shows_its_marked_texts_to_its_own_people) {
  auto const state = state_of_the_first();
  auto places = std::set<std::string>{};
  for (auto at = state.find(kPlantedWord); at != std::string::npos; at = state.find(kPlantedWord, at + 1)) {
    auto const start = at + kPlantedWord.size();
    places.insert(state.substr(start, state.find_first_not_of("abcdefghijklmnopqrstuvwxyz_.", start) - start));
  }
  for (auto const* place : {"issues.title", "issues.description", "trips.purpose", "reports.gist", "cases.title", "cases.what_they_did",
                            "adoptions.policy_name", "nominations.merit", "people.name", "departments.name"})
    EXPECT_TRUE(places.contains(place)) << place;
  EXPECT_GT(places.size(), 25U);
}

TEST(another_office, moves_nothing_of_the_first) {
  auto const& two = offices();
  auto const before = state_of_the_first();
  for (auto const* person : two.strangers())
    for (auto const& route : all_routes()) {
      if (route.method == Method::get) continue;
      for (auto const& path : paths_of(route, two.ids)) {
        SCOPED_TRACE(person->name + " moves " + path);
        auto const response = move_as(two.second.actor_of(*person), route, path);
        EXPECT_LT(response.status, 500) << response.body.substr(0, 500);
        EXPECT_TRUE(!names_a_row_of_one(route) || response.status >= 400) << response.status;
        expect_no_canary(response.body);
      }
    }
  EXPECT_EQ(state_of_the_first(), before);
}

}  // namespace
}  // namespace baeumgil
