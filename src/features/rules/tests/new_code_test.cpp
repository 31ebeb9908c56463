// A code of its own says what it judges, how, and from what it counts, from the facts the program knows.
#include <gtest/gtest.h>

#include "features/rules/draft_rule.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/rules/make_rule_effective.h"
#include "features/rules/rule_store.h"
#include "features/rules/tests/office.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

Database& code_db() { return TestProgram::instance().db(); }

RuleDraft nights(std::string fact, RuleTest test) {
  return {.code = "trip.stay.limit",
          .unit = RuleUnit::night,
          .fact = std::move(fact),
          .test = test,
          .value = 1.0,
          .words_ko = "하룻밤만 묵습니다.",
          .article = "제5조",
          .source = "시험시 규칙",
          .effective_from = Date::of(2026, 1, 1)};
}

RuleDraft shaped_as(RuleKind kind, RuleUnit unit, std::string fact, std::string anchor) {
  auto draft = nights(std::move(fact), RuleTest::at_most);
  draft.kind = kind;
  draft.unit = unit;
  draft.anchor = std::move(anchor);
  return draft;
}

std::string refused_field(RuleOffice const& office, RuleDraft const& draft) {
  auto const events = TestProgram::instance().event_count(office.institution);
  auto const drafted = draft_rule(code_db(), office.officer, draft);
  if (drafted) return "drafted";
  EXPECT_EQ(TestProgram::instance().event_count(office.institution), events) << "a refusal writes nothing";
  return drafted.error().fields.empty() ? drafted.error().key : drafted.error().fields.front().field;
}

TEST(a_new_code, judges_what_it_says) {
  auto const office = open_office();
  auto const id = draft_rule(code_db(), office.officer, nights("trip.nights", RuleTest::at_most));
  ASSERT_TRUE(id);
  auto edited = nights("", RuleTest::none);
  edited.value = 2.0;
  ASSERT_TRUE(edit_rule_draft(code_db(), office.officer, {.id = *id, .version = 1, .draft = edited})) << "its shape stays";
  ASSERT_TRUE(make_rule_effective(code_db(), office.officer, {.id = *id, .version = 2, .reason = "새 기준"}));
  auto const book = code_db().read(office.officer, load_rule_book);
  auto const judged = [&](int count) {
    for (auto const& verdict : evaluate(book, Situation{}.set("trip.nights", count), Date::of(2026, 8, 20)))
      if (verdict.rule.code == "trip.stay.limit") return verdict.passed ? 1 : 0;
    return -1;
  };
  EXPECT_EQ(judged(2), 1);
  EXPECT_EQ(judged(3), 0);
}

TEST(a_new_code, names_a_fact_that_its_value_can_be_held_against) {
  auto const office = open_office();
  struct Row {
    RuleDraft draft{};
    char const* field{};
  };
  using K = RuleKind;
  using U = RuleUnit;
  for (auto const& row : {Row{nights("trip.dreams", RuleTest::at_most), "fact"}, Row{nights("trip.nights", RuleTest::none), "test"},
                          Row{nights("", RuleTest::at_most), "fact"}, Row{nights("trip.starts_on", RuleTest::at_most), "fact"},
                          Row{shaped_as(K::deadline, U::day, "report.submitted_on", ""), "anchor"},
                          Row{shaped_as(K::deadline, U::day, "trip.nights", "trip.returned_on"), "fact"},
                          Row{shaped_as(K::deadline, U::day, "report.submitted_on", "trip.nights"), "anchor"},
                          Row{shaped_as(K::deadline, U::day, "report.submitted_on", "trip.nowhere"), "anchor"},
                          Row{shaped_as(K::limit, U::people, "trip.travelers", "team.size"), "anchor"},
                          Row{shaped_as(K::quorum, U::percent, "committee.present", "meeting.held_on"), "anchor"},
                          Row{shaped_as(K::quorum, U::percent, "committee.present", "committee.members"), "drafted"},
                          Row{shaped_as(K::deadline, U::day, "report.submitted_on", "trip.returned_on"), "drafted"},
                          Row{shaped_as(K::deadline, U::day, "", "trip.returned_on"), "fact"}})
    EXPECT_EQ(refused_field(office, row.draft), row.field) << row.draft.fact << " " << row.draft.anchor;
}

TEST(a_code_that_exists, keeps_what_it_judges) {
  auto const office = open_office();
  auto draft = nights("trip.nights", RuleTest::at_most);
  draft.code = "report.overseas.due";
  auto const id = draft_rule(code_db(), office.officer, draft);
  ASSERT_TRUE(id);
  auto const own = code_db().read(office.officer, [&](Tx& tx) { return find_own_rule(tx, *id); });
  ASSERT_TRUE(own);
  EXPECT_EQ(own->rule.fact, "report.submitted_on");
  EXPECT_EQ(own->rule.anchor, "trip.returned_on");
}

TEST(the_form_of_a_new_code, offers_the_known_facts_and_says_what_is_wrong) {
  auto const office = open_office();
  auto const form = std::vector<std::pair<std::string, std::string>>{{"code", "trip.stay.limit"},
                                                                     {"kind", "limit"},
                                                                     {"topic", "trip"},
                                                                     {"applies_to", "domestic"},
                                                                     {"unit", "night"},
                                                                     {"fact", "trip.nights"},
                                                                     {"test", "none"},
                                                                     {"anchor", ""},
                                                                     {"value", "1"},
                                                                     {"words_ko", "하룻밤만"},
                                                                     {"article", "제5조"},
                                                                     {"source", "시험시 규칙"},
                                                                     {"effective_from", "2026-01-01"}};
  auto right = form;
  right[6].second = "at_most";
  run_scenarios(TestProgram::instance(),
                {{.name = "facts in words, the code behind them",
                  .as = office.officer,
                  .get = "/rules/new",
                  .contains = {"따질 것", "value=\"trip.nights\"", "값 이하여야 함", "셈의 기준"}},
                 {.name = "not for a member", .as = office.member, .get = "/rules/new", .status = 404},
                 {.name = "a fact without a comparison",
                  .as = office.officer,
                  .post = "/rules",
                  .form = form,
                  .status = 422,
                  .contains = {"꼭 입력해 주세요."}},
                 {.name = "a member", .as = office.member, .post = "/rules", .form = right, .status = 403},
                 {.name = "with one it is drafted", .as = office.officer, .post = "/rules", .form = right, .status = 303, .events = 1}});
}

}  // namespace
}  // namespace baeumgil
