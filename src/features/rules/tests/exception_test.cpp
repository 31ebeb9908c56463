// What the auditor can count: exceptions that were used, and refusals, which leave nothing else behind.
#include <gtest/gtest.h>

#include "features/rules/draft_rule.h"
#include "features/rules/exception_store.h"
#include "features/rules/tests/office.h"
#include "features/rules/use_exception.h"
#include "platform/db/database.h"
#include "tests/fixtures/scenario.h"

namespace baeumgil {
namespace {

int events_in(RuleOffice const& office) { return TestProgram::instance().event_count(office.institution); }

std::int64_t refusals(RuleOffice const& office) {
  return TestProgram::instance().db().read(office.officer, [](Tx& tx) {
    auto sum = std::int64_t{0};
    for (auto const& count : count_refusals(tx, {.from = Date::of(2000, 1, 1), .until = Date::of(2100, 1, 1)})) sum += count.count;
    return sum;
  });
}

// Looser than the decree allows: refused by its row whenever somebody tries.
RuleId loose_draft(RuleOffice const& office) {
  auto const id = draft_rule(TestProgram::instance().db(), office.officer,
                             {.code = "award.special.person.max",
                              .value = 40'000'000.0,
                              .words_ko = "특별성과 포상금은 4천만원까지입니다.",
                              .article = "제5조",
                              .source = "시험시 규칙",
                              .effective_from = Date::of(2026, 6, 1)});
  EXPECT_TRUE(id);
  return id ? *id : RuleId{};
}

Scenario effect(RuleId id, Actor const& actor, std::string reason, int status) {
  return {.name = "taking effect",
          .as = actor,
          .post = "/rules/drafts/" + to_text(id) + "/effect",
          .form = {{"version", "1"}, {"reason", std::move(reason)}},
          .status = status};
}

TEST(a_refusal_by_a_rule, is_counted_and_leaves_nothing_else) {
  auto const office = open_office();
  auto const stranger = open_office();
  auto const id = loose_draft(office);
  auto const written = events_in(office);
  auto& program = TestProgram::instance();
  run_scenarios(program, {effect(id, office.officer, "개정", 422), effect(id, office.officer, "개정", 422)});
  EXPECT_EQ(refusals(office), 2);
  EXPECT_EQ(refusals(stranger), 0);
  EXPECT_EQ(events_in(office), written);
}

TEST(a_refusal, that_no_rule_made_is_not_counted) {
  auto const office = open_office();
  auto const id = loose_draft(office);
  run_scenarios(TestProgram::instance(), {effect(id, office.officer, "", 422),
                                          effect(id, office.member, "개정", 403),
                                          {.name = "looking at the draft", .as = office.officer, .get = "/rules/drafts/" + to_text(id)}});
  EXPECT_EQ(refusals(office), 0);
}

TEST(an_exception, is_kept_with_its_matter_in_the_act_that_uses_it) {
  auto const office = open_office();
  auto const use = ExceptionUse{.rule = "overseas.apply.urgent",
                                .subject = {.noun = "trip", .id = new_uuid(), .title = "긴급 현지 협의 (예시)"},
                                .path = "/trips/example",
                                .reason = "상대 도시의 요청"};
  auto const taken_back = TestProgram::instance().db().write(office.officer, [&](Tx& tx) -> Result<Done> {
    use_exception(tx, office.officer, use);
    return conflict("problem.saved_first");
  });
  EXPECT_FALSE(taken_back);
  EXPECT_EQ(events_in(office), 0);
  ASSERT_TRUE(TestProgram::instance().db().write(office.officer, [&](Tx& tx) -> Result<Done> {
    use_exception(tx, office.officer, use);
    return Done{};
  }));
  EXPECT_EQ(events_in(office), 1);
  auto const today = TestProgram::instance().db().read(office.officer, [](Tx& tx) { return tx.today(); });
  auto const uses =
      TestProgram::instance().db().read(office.officer, [&](Tx& tx) { return list_exceptions(tx, {.from = today, .until = today}); });
  ASSERT_EQ(uses.size(), 1U);
  EXPECT_EQ(uses[0].path, "/trips/example");
  EXPECT_EQ(uses[0].reason, "상대 도시의 요청");
}

TEST(the_page_of_exceptions, shows_auditors_both_by_rule_department_and_month) {
  auto const office = open_office();
  auto const stranger = open_office();
  auto auditor = office.member;
  auditor.roles = Roles{}.with(Role::auditor);
  auto const id = loose_draft(office);
  run_scenarios(TestProgram::instance(), {effect(id, office.officer, "개정", 422)});
  ASSERT_TRUE(TestProgram::instance().db().write(office.officer, [&](Tx& tx) -> Result<Done> {
    use_exception(tx, office.officer,
                  {.rule = "overseas.apply.urgent",
                   .subject = {.noun = "trip", .id = new_uuid(), .title = "긴급 현지 협의 (예시)"},
                   .path = "/trips/example",
                   .reason = "상대 도시의 요청"});
    return Done{};
  }));
  run_scenarios(TestProgram::instance(),
                {{.name = "both are counted, and the use has its link",
                  .as = auditor,
                  .get = "/audit/exceptions",
                  .contains = {"예외 사용 1건, 거절 1건", "href=\"/trips/example\"", "상대 도시의 요청",
                               "특별성과 포상금은 1명에 3,000만원까지입니다.", "href=\"/rules/award.special.person.max\""}},
                 {.name = "one rule alone",
                  .as = auditor,
                  .get = "/audit/exceptions?rule=overseas.apply.urgent",
                  .contains = {"예외 사용 1건, 거절 0건"},
                  .not_contains = {"3,000만원"}},
                 {.name = "other days",
                  .as = auditor,
                  .get = "/audit/exceptions?until=2020-01-01&from=2019-01-01",
                  .contains = {"예외도 거절도 없습니다"}},
                 {.name = "the log leads there", .as = auditor, .get = "/audit", .contains = {"href=\"/audit/exceptions\""}},
                 {.name = "staff find nothing", .as = office.member, .get = "/audit/exceptions", .status = 404},
                 {.name = "another institution sees none of it",
                  .as = stranger.officer,
                  .get = "/audit/exceptions",
                  .contains = {"예외도 거절도 없습니다"},
                  .not_contains = {"상대 도시의 요청"}}});
}

}  // namespace
}  // namespace baeumgil
