// Drafts, what supersedes what, a province above its cities, and the stricter set.
#include <gtest/gtest.h>

#include "features/rules/draft_rule.h"
#include "features/rules/end_rule.h"
#include "features/rules/evaluate.h"
#include "features/rules/load_rules.h"
#include "features/rules/make_rule_effective.h"
#include "features/rules/rule_store.h"
#include "features/rules/strict_store.h"
#include "features/rules/switch_strict.h"
#include "features/rules/tests/office.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr auto kCode = "report.overseas.due";
auto const kSpring = Date::of(2026, 3, 2);
auto const kSummer = Date::of(2026, 8, 20);

int events_at(RuleOffice const& office) { return TestProgram::instance().event_count(office.institution); }
RuleBook book_now(RuleOffice const& office) { return TestProgram::instance().db().read(office.officer, load_rule_book); }
double value_on(RuleOffice const& office, Date day) { return book_now(office).in_force(kCode, day)->value.value_or(-1); }

RuleDraft days(double value, Date from) {
  return {.code = kCode,
          .value = value,
          .words_ko = "국외 보고서를 냅니다.",
          .article = "제12조",
          .source = "시험시 규칙",
          .effective_from = from};
}

RuleId drafted(Actor const& actor, RuleDraft const& draft) {
  auto const id = draft_rule(TestProgram::instance().db(), actor, draft);
  EXPECT_TRUE(id);
  return id ? *id : RuleId{};
}

Result<RuleId> take_effect(Actor const& actor, RuleId id, int version = 1) {
  return make_rule_effective(TestProgram::instance().db(), actor, {.id = id, .version = version, .reason = "조례 개정"});
}

RuleId kept(Actor const& actor, RuleDraft const& draft) {
  auto const id = drafted(actor, draft);
  EXPECT_TRUE(take_effect(actor, id));
  return id;
}

TEST(a_draft, counts_nowhere_until_it_is_made_effective) {
  auto const office = open_office();
  auto const id = drafted(office.officer, days(20, kSpring));
  EXPECT_EQ(value_on(office, kSummer), 30);
  ASSERT_TRUE(take_effect(office.officer, id));
  EXPECT_EQ(value_on(office, kSummer), 20);
  auto const own = TestProgram::instance().db().read(office.officer, [&](Tx& tx) { return find_own_rule(tx, id); });
  ASSERT_TRUE(own);
  EXPECT_EQ(own->decided_by, "정담당");
  EXPECT_EQ(own->reason, "조례 개정");
  EXPECT_TRUE(own->decided_at);
}

TEST(a_draft, may_change_and_may_be_discarded_but_an_effective_rule_may_not) {
  auto const office = open_office();
  auto const id = drafted(office.officer, days(20, kSpring));
  ASSERT_TRUE(edit_rule_draft(TestProgram::instance().db(), office.administrator, {.id = id, .version = 1, .draft = days(25, kSpring)}));
  EXPECT_EQ(
      edit_rule_draft(TestProgram::instance().db(), office.officer, {.id = id, .version = 1, .draft = days(26, kSpring)}).error().kind,
      Kind::conflict);
  EXPECT_EQ(discard_rule_draft(TestProgram::instance().db(), office.member, id, 2).error().kind, Kind::forbidden);
  auto const other = drafted(office.officer, days(9, kSpring));
  ASSERT_TRUE(discard_rule_draft(TestProgram::instance().db(), office.officer, other, 1));
  EXPECT_EQ(take_effect(office.officer, other).error().kind, Kind::not_found);
  ASSERT_TRUE(take_effect(office.officer, id, 2));
  EXPECT_EQ(value_on(office, kSummer), 25);
  auto const before = events_at(office);
  EXPECT_EQ(edit_rule_draft(TestProgram::instance().db(), office.officer, {.id = id, .version = 3, .draft = days(1, kSpring)}).error().kind,
            Kind::conflict);
  EXPECT_EQ(discard_rule_draft(TestProgram::instance().db(), office.officer, id, 3).error().kind, Kind::conflict);
  EXPECT_EQ(take_effect(office.officer, id, 3).error().kind, Kind::conflict);
  EXPECT_EQ(events_at(office), before);
  EXPECT_EQ(value_on(office, kSummer), 25);
}

TEST(making_effective, asks_for_a_reason_and_the_right_and_the_draft_as_shown) {
  auto const office = open_office();
  auto const stranger = open_office();
  auto const id = drafted(office.officer, days(20, kSpring));
  EXPECT_EQ(make_rule_effective(TestProgram::instance().db(), office.officer, {.id = id, .version = 1}).error().fields[0].field, "reason");
  EXPECT_EQ(take_effect(office.member, id).error().kind, Kind::forbidden);
  EXPECT_EQ(take_effect(office.officer, id, 2).error().kind, Kind::conflict);
  EXPECT_EQ(take_effect(stranger.officer, id).error().kind, Kind::not_found);
  EXPECT_EQ(events_at(office), 1);
  EXPECT_EQ(events_at(stranger), 0);
  EXPECT_EQ(value_on(office, kSummer), 30);
}

TEST(a_later_version, supersedes_the_earlier_from_its_day_on) {
  auto const office = open_office();
  auto const first = kept(office.officer, days(20, kSpring));
  auto const second = kept(office.officer, days(25, kSummer));
  EXPECT_EQ(value_on(office, kSummer - 1), 20);
  EXPECT_EQ(value_on(office, kSummer), 25);
  auto const earlier = TestProgram::instance().db().read(office.officer, [&](Tx& tx) { return find_own_rule(tx, first); });
  EXPECT_EQ(earlier->rule.effective_to, kSummer - 1);
  EXPECT_EQ(events_at(office), 5);  // two drafts, two effects, one superseded
  // What was superseded does not come back when its successor ends.
  ASSERT_TRUE(
      end_rule(TestProgram::instance().db(), office.officer, {.id = second, .last_day = kSummer + 9, .version = 2, .reason = "폐지"}));
  EXPECT_EQ(value_on(office, kSummer + 10), 30);
}

TEST(a_mistake, is_undone_by_superseding_it_from_the_same_day) {
  auto const office = open_office();
  kept(office.officer, days(3, kSpring));
  kept(office.officer, days(20, kSpring));
  EXPECT_EQ(value_on(office, kSpring), 20);
  auto const versions = TestProgram::instance().db().read(office.officer, [&](Tx& tx) { return list_versions(tx, kCode); });
  ASSERT_GE(versions.size(), 2U);
  EXPECT_EQ(versions[0].rule.scope, RuleScope::own);  // both can still be read
  EXPECT_EQ(versions[1].rule.scope, RuleScope::own);
}

TEST(a_passing_version, only_interrupts_the_one_before) {
  auto const office = open_office();
  kept(office.officer, days(20, kSpring));
  auto summer = days(25, kSummer);
  summer.effective_to = kSummer + 10;
  kept(office.officer, summer);
  EXPECT_EQ(value_on(office, kSummer + 10), 25);
  EXPECT_EQ(value_on(office, kSummer + 11), 20);
}

TEST(a_second_person, is_asked_only_where_a_row_says_so) {
  auto const office = open_office();
  auto two = RuleDraft{.code = "rule.people.min",
                       .kind = RuleKind::quorum,
                       .topic = RuleTopic::record,
                       .unit = RuleUnit::people,
                       .value = 2.0,
                       .words_ko = "규정은 두 사람이 확인합니다.",
                       .article = "제3조",
                       .source = "시험시 규칙",
                       .effective_from = kSpring};
  kept(office.officer, two);
  auto const id = drafted(office.officer, days(20, kSpring));
  auto const before = events_at(office);
  auto const alone = take_effect(office.officer, id);
  ASSERT_FALSE(alone);
  ASSERT_TRUE(alone.error().rule);
  EXPECT_EQ(alone.error().rule->rule_id, "rule.people.min");
  EXPECT_EQ(events_at(office), before);
  EXPECT_TRUE(take_effect(office.administrator, id));
}

TEST(a_binding_row, refuses_a_looser_one_and_lets_a_stricter_one_pass) {
  auto const office = open_office();
  auto draft = RuleDraft{.code = "award.budget_bonus.person.max",
                         .value = 30'000'000.0,
                         .words_ko = "예산성과금은 3천만원까지입니다.",
                         .article = "제5조",
                         .source = "시험시 규칙",
                         .effective_from = kSpring};
  auto const loose = drafted(office.officer, draft);
  auto const refused_one = take_effect(office.officer, loose);
  ASSERT_FALSE(refused_one);
  EXPECT_EQ(refused_one.error().fields[0].key, "rules.looser_than_binding");
  EXPECT_EQ(refused_one.error().rule->source, "지방재정법 시행령");
  EXPECT_EQ(events_at(office), 1);
  draft.value = 10'000'000.0;
  kept(office.officer, draft);
  EXPECT_EQ(book_now(office).in_force(draft.code, kSummer)->value, 10'000'000.0);
}

// A province and a city of it, both tenants of the same installation.
struct Province {
  RuleOffice province{open_office()};
  RuleOffice city{open_office()};
  RuleOffice elsewhere{open_office()};

  Province() {
    auto const code = "P" + to_text(province.institution);
    auto const put = [&](RuleOffice const& office, InstitutionKind kind, std::string const& province_code) {
      auto const name = "시험 " + to_text(office.institution);
      auto const made = TestProgram::instance().db().write(office.officer, [&](Tx& tx) -> Result<Done> {
        put_directory_entry(tx, {.id = office.institution,
                                 .code = to_text(office.institution),
                                 .name = name,
                                 .full_name = name,
                                 .kind = kind,
                                 .province_code = province_code});
        return Done{};
      });
      EXPECT_TRUE(made);
    };
    put(province, InstitutionKind::province, code);
    put(city, InstitutionKind::municipality, code);
    put(elsewhere, InstitutionKind::municipality, "Q" + code);
  }
};

TEST(a_provinces_row, stands_between_decree_and_city) {
  auto const map = Province{};
  auto draft = days(25, kSpring);
  draft.holds_for_cities = true;
  auto const id = kept(map.province.officer, draft);
  EXPECT_EQ(value_on(map.province, kSummer), 25);
  EXPECT_EQ(value_on(map.city, kSummer), 25);
  EXPECT_EQ(book_now(map.city).in_force(kCode, kSummer)->scope, RuleScope::province);
  EXPECT_EQ(value_on(map.elsewhere, kSummer), 30);
  kept(map.city.officer, days(28, kSpring));
  EXPECT_EQ(value_on(map.city, kSummer), 28);  // the most specific wins
  ASSERT_TRUE(
      end_rule(TestProgram::instance().db(), map.province.officer, {.id = id, .last_day = kSummer, .version = 2, .reason = "폐지"}));
  EXPECT_EQ(book_now(map.city).in_force(kCode, kSpring)->scope, RuleScope::own);
  EXPECT_EQ(end_rule(TestProgram::instance().db(), map.city.officer, {.id = id, .last_day = kSummer, .version = 3, .reason = "폐지"})
                .error()
                .kind,
            Kind::not_found);
}

TEST(a_provinces_row, that_may_not_be_exceeded_holds_its_cities) {
  auto const map = Province{};
  kept(map.city.officer, days(28, kSpring));
  auto draft = days(25, kSpring);
  draft.holds_for_cities = true;
  draft.is_binding = true;
  kept(map.province.officer, draft);
  EXPECT_EQ(value_on(map.city, kSummer), 25);  // the older, looser row of the city no longer counts
  auto const loose = drafted(map.city.officer, days(26, kSummer));
  EXPECT_EQ(take_effect(map.city.officer, loose).error().fields[0].key, "rules.looser_than_binding");
  kept(map.city.officer, days(10, kSummer));
  EXPECT_EQ(value_on(map.city, kSummer), 10);
}

TEST(a_city, cannot_make_rules_for_others) {
  auto const map = Province{};
  auto draft = days(25, kSpring);
  draft.holds_for_cities = true;
  auto const refused_one = draft_rule(TestProgram::instance().db(), map.city.officer, draft);
  ASSERT_FALSE(refused_one);
  EXPECT_EQ(refused_one.error().fields[0].key, "rules.only_a_province");
  EXPECT_EQ(events_at(map.city), 0);
}

TEST(the_stricter_set, holds_as_a_whole_from_its_day_and_no_longer_than_its_last) {
  auto const office = open_office();
  auto const today = TestProgram::instance().db().read(office.officer, [](Tx& tx) { return tx.today(); });
  ASSERT_TRUE(switch_strict(TestProgram::instance().db(), office.officer, {.day = today + 10, .reason = "시민 요구"}));
  EXPECT_EQ(value_on(office, today + 9), 30);
  EXPECT_EQ(value_on(office, today + 10), 15);
  EXPECT_NE(book_now(office).in_force("overseas.publish.due", today + 10), nullptr);
  EXPECT_EQ(book_now(office).in_force("overseas.publish.due", today + 9), nullptr);
  ASSERT_TRUE(
      switch_strict(TestProgram::instance().db(), office.officer, {.turn = StrictTurn::off, .day = today + 40, .reason = "시범 끝"}));
  EXPECT_EQ(value_on(office, today + 39), 15);
  EXPECT_EQ(value_on(office, today + 40), 30);
  EXPECT_EQ(events_at(office), 2);
}

TEST(the_stricter_set, is_not_loosened_by_an_own_row_or_a_programme) {
  auto const office = open_office();
  auto const today = TestProgram::instance().db().read(office.officer, [](Tx& tx) { return tx.today(); });
  kept(office.officer, days(60, today));
  ASSERT_TRUE(switch_strict(TestProgram::instance().db(), office.officer, {.day = today, .reason = "시민 요구"}));
  EXPECT_EQ(value_on(office, today), 15);
  auto clause = *book_now(office).in_force(kCode, today);
  clause.scope = RuleScope::program;
  clause.is_binding = false;
  clause.value = 45;
  EXPECT_EQ(book_now(office).add(clause).in_force(kCode, today)->value, 15);
  clause.value = 7;
  EXPECT_EQ(book_now(office).add(clause).in_force(kCode, today)->value, 7);
}

TEST(switching_strict, refuses_the_past_a_second_time_and_whoever_may_not) {
  auto const office = open_office();
  auto const stranger = open_office();
  auto const today = TestProgram::instance().db().read(office.officer, [](Tx& tx) { return tx.today(); });
  EXPECT_EQ(switch_strict(TestProgram::instance().db(), office.officer, {.day = today - 1, .reason = "x"}).error().fields[0].key,
            "rules.strict.day_past");
  EXPECT_EQ(switch_strict(TestProgram::instance().db(), office.officer, {.day = today}).error().fields[0].field, "reason");
  EXPECT_EQ(switch_strict(TestProgram::instance().db(), office.officer, {.reason = "x"}).error().fields[0].field, "day");
  EXPECT_EQ(switch_strict(TestProgram::instance().db(), office.member, {.day = today, .reason = "x"}).error().kind, Kind::forbidden);
  EXPECT_EQ(switch_strict(TestProgram::instance().db(), office.officer, {.turn = StrictTurn::off, .day = today, .reason = "x"})
                .error()
                .fields[0]
                .key,
            "rules.strict.off_already");
  EXPECT_EQ(events_at(office), 0);
  ASSERT_TRUE(switch_strict(TestProgram::instance().db(), office.officer, {.day = today, .reason = "x"}));
  EXPECT_EQ(switch_strict(TestProgram::instance().db(), office.officer, {.day = today + 5, .reason = "x"}).error().fields[0].key,
            "rules.strict.on_already");
  EXPECT_TRUE(TestProgram::instance().db().read(stranger.officer, list_strict_spans).empty());
}

}  // namespace
}  // namespace baeumgil
