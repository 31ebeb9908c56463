// Every line of situations.tsv: a situation of the law, on a day, and what one rule must say about it.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "base/text.h"
#include "features/rules/rule_file.h"
#include "features/rules/situation_file.h"

namespace baeumgil {
namespace {

struct Line {
  int number{0};
  std::string article{};
  std::string what{};
  std::vector<AppliesTo> about{};
  Date day{};
  bool is_strict{false};
  std::string facts{};
  std::string rule{};
  std::string verdict{};
  std::string limit{};
};

Line read_line(std::string const& text, int number) {
  auto const cells = split(text, '\t');
  auto line = Line{.number = number};
  if (cells.size() != 9) {
    ADD_FAILURE() << "line " << number << " has " << cells.size() << " cells";
    return line;
  }
  line.article = cells[0];
  line.what = cells[1];
  for (auto const word : split(cells[2], ',')) line.about.push_back(enum_from_word<AppliesTo>(word).value());
  line.day = date_from_text(cells[3]).value();
  line.is_strict = cells[4] == "1";
  line.facts = cells[5];
  line.rule = cells[6];
  line.verdict = cells[7];
  line.limit = cells[8];
  return line;
}

std::vector<Line> const& lines() {
  static auto const all = [] {
    auto in = std::ifstream{SITUATIONS_FILE};
    auto found = std::vector<Line>{};
    auto text = std::string{};
    std::getline(in, text);  // the header
    for (auto number = 2; std::getline(in, text); ++number) found.push_back(read_line(text, number));
    return found;
  }();
  return all;
}

Situation situation_of(Line const& line) {
  auto situation = Situation{.about = line.about, .language = Language::en};
  for (auto const pair : split(line.facts, ';')) {
    auto const equals = pair.find('=');
    auto const name = trimmed(pair.substr(0, equals));
    auto const* known = find_known_fact(name);
    EXPECT_NE(known, nullptr) << "line " << line.number << ": " << name;
    if (known == nullptr) continue;
    auto const fact = read_fact(*known, trimmed(pair.substr(equals + 1)), std::string{name});
    EXPECT_TRUE(fact) << "line " << line.number << ": " << name;
    if (fact) situation.facts.insert_or_assign(std::string{name}, *fact);
  }
  return situation;
}

RuleBook const& carried(bool is_strict) {
  static auto const plain = *carried_rule_book();
  static auto const strict = [] {
    auto book = plain;
    book.strict.push_back({.from = Date::of(2000, 1, 1)});
    return book;
  }();
  return is_strict ? strict : plain;
}

Verdict const* verdict_on(std::vector<Verdict> const& verdicts, std::string const& code) {
  for (auto const& verdict : verdicts)
    if (verdict.rule.code == code) return &verdict;
  return nullptr;
}

std::string outcome_of(Verdict const* verdict) {
  if (verdict == nullptr) return "silent";
  if (!verdict->passed) return "refuse";
  return verdict->actual.empty() ? "says" : "pass";
}

TEST(situations_of_the_law, come_out_as_the_articles_say) {
  ASSERT_GE(lines().size(), 150U);
  for (auto const& line : lines()) {
    auto const verdicts = evaluate(carried(line.is_strict), situation_of(line), line.day);
    auto const* verdict = verdict_on(verdicts, line.rule);
    EXPECT_EQ(outcome_of(verdict), line.verdict) << "line " << line.number << ": " << line.article << " " << line.what;
    if (verdict == nullptr) continue;
    EXPECT_FALSE(verdict->rule.article.empty() || verdict->words.empty()) << line.number;
    if (!line.limit.empty()) {
      EXPECT_EQ(verdict->limit, line.limit) << "line " << line.number << ": " << line.article << " " << line.what;
    }
  }
}

TEST(situations_of_the_law, leave_no_judging_rule_out) {
  auto refused = std::set<std::string>{};
  auto silent = std::set<std::string>{};
  for (auto const& line : lines()) (line.verdict == "refuse" ? refused : silent).insert(line.rule);
  for (auto const& rule : carried(false).rows) {
    auto const is_money = rule.topic == RuleTopic::allowance || rule.topic == RuleTopic::settlement;
    if (rule.fact.empty() || rule.test == RuleTest::none || is_money) continue;
    EXPECT_TRUE(refused.contains(rule.code)) << rule.code << ": no situation is refused by it: add a line to situations.tsv";
  }
}

TEST(known_facts, are_all_that_carried_rules_speak_of) {
  for (auto const& rule : carried(false).rows) {
    auto names = std::vector<std::string>{};
    if (!rule.fact.empty()) names.push_back(rule.fact);
    if (!rule.anchor.empty()) names.push_back(rule.anchor);
    if (!rule.condition.empty())
      for (auto const condition : split(rule.condition, ';')) names.emplace_back(condition.substr(0, condition.find_first_of("!=")));
    for (auto const& name : names)
      EXPECT_NE(find_known_fact(name), nullptr) << rule.code << " speaks of " << name << ": add it to known_fact.cpp and the locales";
  }
}

TEST(known_facts, stand_by_name_and_offer_the_nearest) {
  EXPECT_TRUE(std::ranges::is_sorted(known_facts(), {}, &KnownFact::name));
  EXPECT_EQ(nearest_fact("team.sise"), "team.size");
  EXPECT_EQ(nearest_fact("trip.night"), "trip.nights");
  EXPECT_EQ(find_known_fact("team.sise"), nullptr);
}

}  // namespace
}  // namespace baeumgil
