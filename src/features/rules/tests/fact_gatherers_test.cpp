// A rule whose fact nobody states is never judged, and nobody notices. Here it is noticed.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "base/text.h"
#include "features/rules/known_fact.h"
#include "features/rules/reading_rule.h"
#include "features/rules/rule_file.h"

namespace baeumgil {
namespace {

// Facts of carried rules that no use case puts into a situation, and why that is so. One that is set after all, or that no
// rule asks for any more, has to leave the list.
struct Unset {
  std::string_view why{};
  std::vector<std::string_view> facts{};
};
std::vector<Unset> const& unset_on_purpose() {
  static auto const list = std::vector<Unset>{
      {"the last day is counted by deadline() where the day is known; nothing is held against it",
       {"adoption.archived_on",
        "adoption.asked_on",
        "adoption.card_by",
        "adoption.card_filed_on",
        "adoption.check_by",
        "adoption.decide_by",
        "adoption.measure_by",
        "adoption.opinion_by",
        "adoption.opinion_given_on",
        "adoption.plan_by",
        "adoption.planned_on",
        "adoption.quarter_ended_on",
        "case.as_of",
        "case.host_asked_on",
        "case.published_on",
        "expense.over_cap_by",
        "expense.settle_by",
        "issue.registered_on",
        "overseas.apply_by",
        "overseas.mileage_by",
        "overseas.publish_by",
        "overseas.register_by",
        "overseas.score_by",
        "report.due_on",
        "trip.ready_by",
        "year.looked_on"}},
      {"held against the lines of the money, night by night: expenses/judge_expense.h",
       {"country.tier", "destination.area", "lodging.night_usd", "lodging.night_won", "traveler.grade"}},
      {"held against the difference of two plans: overseas/plan_change.h",
       {"trip.cost_increase_percent", "trip.extension_days", "trip.shift_days"}},
      {"the row is shown with what it asks for; whoever decides an adoption answers for it",
       {"adoption.closed_on", "adoption.effect_started_on", "adoption.fix_requested_on", "adoption.followed_opinion",
        "adoption.is_used_after_rejection"}},
      {"the row is marked as one for reading: what it asks is decided outside (reading_rule.h)",
       {"award.grade", "award.incentives", "award.is_dispatched", "award.leave_days", "award.resolutions", "award.selections_in_year",
        "committee.civilians", "committee.named_members"}},
      {"what the program does by itself, and no person states: texts and drafts it keeps, labels it sets, logs it checks",
       {"log.checked_on", "log.deleted_on", "log.is_large", "log.next_checked_on", "log.written_on", "record.ai_labels",
        "record.alternative_asked_on", "record.alternative_given_on", "record.changes_after_approval", "record.is_ai_made",
        "record.lost_returned_drafts", "record.minutes", "record.needs_minutes"}},
  };
  return list;
}

// The texts in the first argument of a call that begins at `from`.
std::vector<std::string> texts_of_first_argument(std::string_view source, std::size_t from) {
  auto texts = std::vector<std::string>{};
  auto depth = 0;
  for (auto at = from; at < source.size(); ++at) {
    auto const c = source[at];
    if (c == '"') {
      auto const end = source.find('"', at + 1);
      if (end == std::string_view::npos) break;
      texts.emplace_back(source.substr(at + 1, end - at - 1));
      at = end;
    }
    if (c == '(') ++depth;
    if (c == ')' && depth-- == 0) break;
    if (c == ',' && depth == 0) break;
  }
  return texts;
}

std::set<std::string> facts_that_are_set() {
  auto facts = std::set<std::string>{};
  for (auto const& entry : std::filesystem::recursive_directory_iterator{FEATURES_FOLDER}) {
    auto const path = entry.path().string();
    if (entry.path().extension() != ".cpp" || path.find("/tests/") != std::string::npos) continue;
    auto in = std::ifstream{path};
    auto text = std::stringstream{};
    text << in.rdbuf();
    auto const source = text.str();
    for (auto at = source.find(".set("); at != std::string::npos; at = source.find(".set(", at + 1))
      for (auto const& name : texts_of_first_argument(source, at + std::string_view{".set("}.size()))
        if (find_known_fact(name) != nullptr) facts.insert(name);
  }
  return facts;
}

std::map<std::string, std::string> facts_asked_for() {
  auto rules = std::map<std::string, std::string>{};
  auto const book = *carried_rule_book();
  for (auto const& rule : book.rows) {
    if (!rule.fact.empty()) rules.emplace(rule.fact, rule.code);
    if (!rule.anchor.empty()) rules.emplace(rule.anchor, rule.code);
    if (rule.condition.empty()) continue;
    for (auto const condition : split(rule.condition, ';'))
      rules.emplace(trimmed(condition.substr(0, condition.find_first_of("!="))), rule.code);
  }
  return rules;
}

TEST(facts_of_carried_rules, are_each_stated_somewhere_or_left_out_for_a_reason) {
  auto const set = facts_that_are_set();
  auto const asked = facts_asked_for();
  ASSERT_GT(set.size(), 80U) << "the sources are read from " << FEATURES_FOLDER;
  auto left_out = std::set<std::string, std::less<>>{};
  for (auto const& group : unset_on_purpose())
    for (auto const fact : group.facts) {
      EXPECT_TRUE(left_out.insert(std::string{fact}).second) << fact << " is listed twice";
      EXPECT_FALSE(set.contains(std::string{fact})) << fact << " is stated after all: take it out of the list (" << group.why << ")";
      EXPECT_TRUE(asked.contains(std::string{fact})) << fact << " is asked for by no rule any more: take it out of the list";
    }
  for (auto const& [fact, code] : asked)
    EXPECT_TRUE(set.contains(fact) || left_out.contains(fact))
        << fact << " is asked for by " << code << " and nobody states it: let a page ask for it and a situation set it";
}

// What no use case states of an award is not shown as if it were asked.
TEST(rows_for_reading, are_those_nobody_is_held_against) {
  auto const set = facts_that_are_set();
  auto const book = *carried_rule_book();
  auto reading = std::set<std::string>{};
  for (auto const& rule : book.rows) {
    if (is_for_reading(rule)) reading.insert(rule.code);
    auto const is_asked = rule.fact.empty() || set.contains(rule.fact);
    if (rule.topic == RuleTopic::award) {
      EXPECT_TRUE(is_asked || is_for_reading(rule)) << rule.code;
    }
  }
  for (auto const* code : {"award.leave.max", "award.proactive.dispatched", "award.proactive.members.min", "award.proposal.gold.max"})
    EXPECT_TRUE(reading.contains(code)) << code;
  for (auto const* code : {"allowance.local_ordinance", "allowance.merged_province", "overseas.restricted"})
    EXPECT_TRUE(reading.contains(code)) << code;
  EXPECT_FALSE(reading.contains("allowance.overseas.flat_lodging")) << "what a flat night is reckoned by";
  for (auto const* code : {"award.performance.excluded", "award.budget_bonus.spread.max", "award.panel.members.max", "award.no_double"})
    EXPECT_FALSE(reading.contains(code)) << code;
}

TEST(rows_for_reading, are_the_flat_nights_in_dollars_and_disputed_beside_the_share) {
  auto flat = 0;
  auto const book = *carried_rule_book();
  for (auto const& rule : book.rows) {
    if (rule.code.find(".flat_lodging.tier_") == std::string::npos) continue;
    ++flat;
    EXPECT_TRUE(is_for_reading(rule) && rule.is_disputed) << rule.code;
    EXPECT_NE(rule.note.find("85%"), std::string::npos) << rule.code << " says what is reckoned by instead";
  }
  EXPECT_EQ(flat, 8);
}

}  // namespace
}  // namespace baeumgil
