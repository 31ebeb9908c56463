#include "features/adoptions/cost_gate.h"

#include <gtest/gtest.h>

#include "features/rules/rule_file.h"

namespace baeumgil {
namespace {

constexpr auto kMillion = std::int64_t{1'000'000};

RuleBook const& carried() {
  static auto const book = *carried_rule_book();
  return book;
}

Date day_of_test() { return Date::of(2026, 8, 3); }

std::vector<std::string> codes(GateQuestion const& question, bool open_only = false) {
  auto list = std::vector<std::string>{};
  for (auto const& gate : gates_met(carried(), question, day_of_test(), Language::ko))
    if (!open_only || gate.is_open) list.push_back(gate.code.substr(std::string_view{"adoption.cost."}.size()));
  return list;
}

using Codes = std::vector<std::string>;
Codes const kAllOwn{"gate.consult", "gate.agreement", "gate.named_policy", "gate.investment_own"};

TEST(cost_gates, open_one_after_another_as_the_sum_grows) {
  struct Row {
    std::int64_t millions{0};
    Codes met{};
  };
  for (auto const& row :
       {Row{0, {}}, Row{1, {"gate.consult"}}, Row{499, {"gate.consult"}}, Row{500, {"gate.consult", "gate.agreement"}},
        Row{999, {"gate.consult", "gate.agreement"}}, Row{1'000, {"gate.consult", "gate.agreement", "gate.named_policy"}},
        Row{1'999, {"gate.consult", "gate.agreement", "gate.named_policy"}}, Row{2'000, kAllOwn}, Row{19'999, kAllOwn},
        Row{20'000, {"gate.consult", "gate.agreement", "gate.named_policy", "gate.investment_own", "gate.investment_ministry"}}})
    EXPECT_EQ(codes({.cost = Won{row.millions * kMillion}}), row.met) << row.millions;
}

TEST(cost_gates, each_name_their_article) {
  for (auto const& gate : gates_met(carried(), {.cost = Won{20'000 * kMillion}}, day_of_test(), Language::ko)) {
    EXPECT_FALSE(gate.rule.article.empty()) << gate.code;
    EXPECT_FALSE(gate.rule.source.empty()) << gate.code;
  }
}

TEST(cost_gates, of_the_province_need_transferred_funds) {
  auto question = GateQuestion{.cost = Won{6'000 * kMillion}};
  EXPECT_EQ(codes(question), kAllOwn);
  question.traits.has_transferred_funds = true;
  EXPECT_EQ(codes(question).back(), "gate.investment_province");
  question.cost = Won{5'999 * kMillion};
  EXPECT_EQ(codes(question), kAllOwn);
}

TEST(cost_gates, stand_lower_for_events_and_promotion_halls) {
  auto const event = GateQuestion{.cost = Won{100 * kMillion}, .traits = {.is_event = true}};
  EXPECT_EQ(codes(event), (Codes{"gate.consult", "event_gate"}));
  auto const hall = GateQuestion{.cost = Won{300 * kMillion}, .traits = {.is_hall = true}};
  EXPECT_EQ(codes(hall), (Codes{"gate.consult", "hall_gate"}));
  EXPECT_EQ(codes({.cost = Won{299 * kMillion}, .traits = {.is_hall = true}}), Codes{"gate.consult"});
}

TEST(cost_gates, stay_open_until_each_is_passed) {
  auto question = GateQuestion{.cost = Won{2'000 * kMillion}};
  question.passed = {{.rule_code = "adoption.cost.gate.consult"}, {.rule_code = "adoption.cost.gate.named_policy"}};
  EXPECT_EQ(codes(question, true), (Codes{"gate.agreement", "gate.investment_own"}));
  question.consultations = {{.kind = ConsultationKind::finance, .opinion = Opinion::objects}};
  EXPECT_EQ(codes(question, true), (Codes{"gate.agreement", "gate.investment_own"})) << "an objection is no agreement";
  question.consultations.front().opinion = Opinion::with_conditions;
  EXPECT_EQ(codes(question, true), Codes{"gate.investment_own"});
  question.passed.push_back({.rule_code = "adoption.cost.gate.investment_own"});
  EXPECT_TRUE(codes(question, true).empty());
  question.cost = Won{20'000 * kMillion};
  EXPECT_EQ(codes(question, true), Codes{"gate.investment_ministry"}) << "a higher sum meets the next one";
}

TEST(cost_gates, of_a_higher_body_count_for_the_lower_ones) {
  auto question = GateQuestion{.cost = Won{20'000 * kMillion}, .passed = {{.rule_code = "adoption.cost.gate.investment_ministry"}}};
  EXPECT_EQ(codes(question, true), (Codes{"gate.consult", "gate.agreement", "gate.named_policy"}));
}

TEST(next_gate, says_what_a_higher_sum_would_meet_first) {
  auto const next = [](std::int64_t millions, CostTraits traits = {}) {
    auto const found = next_gate(carried(), {.cost = Won{millions * kMillion}, .traits = traits}, day_of_test(), Language::ko);
    return found ? found->from.amount / kMillion : -1;
  };
  EXPECT_EQ(next(1), 500);
  EXPECT_EQ(next(1, {.is_event = true}), 100);
  EXPECT_EQ(next(500), 1'000);
  EXPECT_EQ(next(1'000), 2'000);
  EXPECT_EQ(next(2'000), 20'000);
  EXPECT_EQ(next(2'000, {.has_transferred_funds = true}), 6'000);
  EXPECT_EQ(next(20'000), -1);
}

}  // namespace
}  // namespace baeumgil
