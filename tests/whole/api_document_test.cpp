// docs/api.md keeps its word: every request it shows is made, and the answer has the status and the shape that stand below it.

#include <gtest/gtest.h>

#include <algorithm>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <fstream>
#include <sstream>

#include "base/text.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

namespace json = boost::json;

struct Example {
  std::string request{};
  std::string answer_kind{};  // "json 200"
  std::string answer{};
};

// What stands between ``` and ```, with the word after the first.
std::vector<std::pair<std::string, std::string>> blocks() {
  auto file = std::ifstream{std::string{SOURCE_FOLDER} + "/docs/api.md"};
  auto found = std::vector<std::pair<std::string, std::string>>{};
  auto is_inside = false;
  for (auto line = std::string{}; std::getline(file, line);) {
    if (line.starts_with("```")) {
      is_inside = !is_inside;
      if (is_inside) found.emplace_back(line.substr(3), "");
    } else if (is_inside) {
      found.back().second += line + "\n";
    }
  }
  return found;
}

std::vector<Example> examples() {
  auto found = std::vector<Example>{};
  for (auto const& [kind, text] : blocks()) {
    if (kind == "http")
      found.push_back({.request = text});
    else
      found.back().answer_kind = kind, found.back().answer = text;
  }
  return found;
}

Scenario scenario_of(Office const& office, std::string text) {
  for (auto at = text.find("{department}"); at != std::string::npos; at = text.find("{department}"))
    text.replace(at, 12, to_text(office.planning));
  auto scenario = Scenario{.as = office.actor_of(office.kim_officer)};
  auto stream = std::istringstream{text};
  auto line = std::string{};
  std::getline(stream, line);
  (line.starts_with("POST ") ? scenario.post : scenario.get) = line.substr(line.find(' ') + 1);
  while (std::getline(stream, line) && !line.empty()) {
    auto const name = ascii_lower(line.substr(0, line.find(':')));
    if (name != "authorization" && name != "content-type") scenario.headers.emplace_back(name, line.substr(line.find(':') + 2));
  }
  while (std::getline(stream, line)) scenario.json += line;
  return scenario;
}

std::vector<std::string> names_in(json::value const& object) {
  auto names = std::vector<std::string>{};
  for (auto const& [name, value] : object.as_object()) names.emplace_back(name);
  std::ranges::sort(names);
  return names;
}

// The same members at every level; words a program reads are the same words.
void expect_same_shape(json::value const& shown, json::value const& real, std::string const& path) {
  SCOPED_TRACE(path);
  if (shown.is_object() && real.is_object()) {
    EXPECT_EQ(names_in(shown), names_in(real));
    for (auto const& [name, value] : shown.get_object())
      if (auto const* there = real.get_object().if_contains(name)) expect_same_shape(value, *there, path + "." + std::string{name});
  } else if (shown.is_array() && real.is_array()) {
    ASSERT_EQ(shown.get_array().empty(), real.get_array().empty());
    for (std::size_t i = 0; i < std::min(shown.get_array().size(), real.get_array().size()); ++i)
      expect_same_shape(shown.at(i), real.at(i), path + "[" + std::to_string(i) + "]");
  } else if (path.ends_with(".detail") || path.ends_with(".code") || path.ends_with(".kind") || path.ends_with(".title") ||
             path.ends_with(".field")) {
    EXPECT_TRUE(shown == real || path.find("items") != std::string::npos) << shown << " " << real;
  } else {
    EXPECT_EQ(shown.kind() == json::kind::string, real.kind() == json::kind::string);
  }
}

TEST(the_document_of_the_api, shows_what_really_is_answered) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  walk_chain(program.db(), office, WalkTo::forming_team);
  auto const all = examples();
  EXPECT_GE(all.size(), 7U);
  for (auto const& example : all) {
    SCOPED_TRACE(example.request);
    auto const response = answer(program, scenario_of(office, example.request));
    EXPECT_EQ(example.answer_kind.substr(example.answer_kind.find(' ') + 1), std::to_string(response.status)) << response.body;
    if (example.answer_kind.starts_with("csv"))
      EXPECT_NE(response.body.find(example.answer.substr(0, example.answer.size() - 1)), std::string::npos) << response.body;
    else
      expect_same_shape(json::parse(example.answer), json::parse(response.body), "$");
  }
}

}  // namespace
}  // namespace baeumgil
