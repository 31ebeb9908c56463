#include "features/rules/rule_store.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "features/rules/draft_rule.h"
#include "features/rules/end_rule.h"
#include "features/rules/load_rules.h"
#include "features/rules/make_rule_effective.h"
#include "features/rules/tests/office.h"
#include "features/rules/working_days.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

int events(RuleOffice const& office) { return TestProgram::instance().event_count(office.institution); }

RuleDraft own_deadline(double days, Date from) {
  return {.code = "report.domestic.due",
          .value = days,
          .words_ko = "보고서는 정한 날 안에 냅니다.",
          .article = "제12조",
          .source = "시험시 출장 규칙",
          .effective_from = from,
          .verified_by = "총무과 2026. 3. 2."};
}

// Drafted and made effective by the same person.
Result<RuleId> keep_rule(Actor const& actor, RuleDraft const& draft) {
  auto const id = draft_rule(TestProgram::instance().db(), actor, draft);
  if (!id) return id;
  return make_rule_effective(TestProgram::instance().db(), actor, {.id = *id, .version = 1, .reason = "조례 개정"});
}

RuleBook book_of(RuleOffice const& office) { return TestProgram::instance().db().read(office.officer, load_rule_book); }

TEST(shared_rules, come_back_from_the_database_as_they_were_carried) {
  auto const office = open_office();
  auto const book = book_of(office);
  auto const carried = carried_rule_book();
  ASSERT_TRUE(carried);
  ASSERT_EQ(book.rows.size(), carried->rows.size());
  EXPECT_FALSE(is_working_day(book.holidays, Date::of(2026, 9, 25)));
  for (auto const& rule : carried->rows) {
    auto const stored = std::ranges::find(book.rows, rule.id, &Rule::id);
    ASSERT_NE(stored, book.rows.end()) << rule.code;
    EXPECT_EQ(stored->scope, rule.scope);
    EXPECT_EQ(stored->is_binding, rule.is_binding);
    EXPECT_EQ(stored->value, rule.value) << rule.code;
    EXPECT_EQ(stored->words_ko, rule.words_ko);
    EXPECT_EQ(stored->condition, rule.condition);
    EXPECT_EQ(stored->effective_to, rule.effective_to);
    EXPECT_EQ(stored->rolls, rule.rolls);
    EXPECT_EQ(stored->is_disputed, rule.is_disputed);
  }
}

TEST(loading_shared_rules, again_changes_nothing) {
  auto const office = open_office();
  auto const before = book_of(office).rows.size();
  EXPECT_TRUE(TestProgram::instance().db().write(office.officer, load_shared_rules));
  EXPECT_TRUE(TestProgram::instance().db().write(office.officer, load_shared_holidays));
  EXPECT_EQ(book_of(office).rows.size(), before);
}

TEST(a_rule_made_effective, makes_an_own_version_that_wins_for_its_dates) {
  auto const office = open_office();
  auto const id = keep_rule(office.officer, own_deadline(5, Date::of(2026, 3, 2)));
  ASSERT_TRUE(id);
  EXPECT_EQ(events(office), 2);
  auto const book = book_of(office);
  EXPECT_EQ(deadline(book, "report.domestic.due", Date::of(2026, 3, 1)), Date::of(2026, 3, 9));  // the shared seven days, a Sunday before
  EXPECT_EQ(deadline(book, "report.domestic.due", Date::of(2026, 8, 19)), Date::of(2026, 8, 24));
  auto const* rule = book.in_force("report.domestic.due", Date::of(2026, 8, 19));
  EXPECT_EQ(rule->id, *id);
  EXPECT_EQ(rule->scope, RuleScope::own);
  EXPECT_EQ(rule->kind, RuleKind::deadline);  // the shape comes from the shared row
  EXPECT_EQ(rule->anchor, "trip.returned_on");
  EXPECT_TRUE(rule->rolls);
}

TEST(an_own_rule, is_never_seen_by_another_institution) {
  auto const office = open_office();
  auto const stranger = open_office();
  auto const id = keep_rule(office.officer, own_deadline(3, Date::of(2026, 1, 1)));
  ASSERT_TRUE(id);
  EXPECT_EQ(book_of(stranger).in_force("report.domestic.due", Date::of(2026, 8, 19))->scope, RuleScope::shared);
  auto const ended = end_rule(TestProgram::instance().db(), stranger.officer,
                              {.id = *id, .last_day = Date::of(2026, 12, 31), .version = 2, .reason = "시험"});
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().kind, Kind::not_found);
  EXPECT_EQ(events(stranger), 0);
}

TEST(draft_rule, takes_a_rule_of_ones_own_that_refuses_by_its_name) {
  auto const office = open_office();
  auto draft = own_deadline(6, Date::of(2026, 1, 1));
  draft.code = "team.size.max";
  draft.kind = RuleKind::limit;
  draft.topic = RuleTopic::team;
  draft.applies_to = AppliesTo::team;
  draft.unit = RuleUnit::people;
  ASSERT_TRUE(keep_rule(office.administrator, draft));
  auto const book = book_of(office);
  auto const* rule = book.in_force("team.size.max", Date::of(2026, 8, 1));
  ASSERT_NE(rule, nullptr);
  EXPECT_EQ(rule->fact, "team.size");
  EXPECT_EQ(rule->test, RuleTest::at_most);
}

struct RefusedDraft {
  char const* why{};
  RuleDraft draft{};
  char const* field{};
  char const* key{};
};

TEST(draft_rule, refuses_what_is_missing_or_wrong_and_writes_nothing) {
  auto const office = open_office();
  auto const with = [](auto change) {
    auto draft = own_deadline(5, Date::of(2026, 3, 2));
    change(draft);
    return draft;
  };
  for (auto const& row : {
           RefusedDraft{"no words", with([](RuleDraft& d) { d.words_ko.clear(); }), "words_ko", "field.required"},
           RefusedDraft{"no article", with([](RuleDraft& d) { d.article.clear(); }), "article", "field.required"},
           RefusedDraft{"no source", with([](RuleDraft& d) { d.source.clear(); }), "source", "field.required"},
           RefusedDraft{"no value", with([](RuleDraft& d) { d.value.reset(); }), "value", "field.required"},
           RefusedDraft{"no first day", with([](RuleDraft& d) { d.effective_from.reset(); }), "effective_from", "field.required"},
           RefusedDraft{"a day of the year that does not exist", with([](RuleDraft& d) {
                          d.code = "award.budget_bonus.apply.due";
                          d.value = 332.0;
                        }),
                        "value", "rules.value.not_countable"},
           RefusedDraft{"a period longer than anybody lives", with([](RuleDraft& d) { d.value = 1e12; }), "value",
                        "rules.value.not_countable"},
           RefusedDraft{"a code with spaces", with([](RuleDraft& d) { d.code = "report due"; }), "code", "rules.code.unreadable"},
           RefusedDraft{"an end before its start", with([](RuleDraft& d) { d.effective_to = Date::of(2026, 3, 1); }), "effective_to",
                        "rules.ends_before_it_starts"},
           RefusedDraft{"an address that is none", with([](RuleDraft& d) { d.url = "javascript:alert(1)"; }), "url",
                        "rules.url.not_an_address"},
           RefusedDraft{"an unknown post", with([](RuleDraft& d) {
                          d.code = "approval.ladder.staff";
                          d.word = "king";
                        }),
                        "word", "field.unknown_choice"},
       }) {
    auto const added = draft_rule(TestProgram::instance().db(), office.officer, row.draft);
    ASSERT_FALSE(added) << row.why;
    ASSERT_FALSE(added.error().fields.empty()) << row.why;
    EXPECT_EQ(added.error().fields[0].field, row.field) << row.why;
    EXPECT_EQ(added.error().fields[0].key, row.key) << row.why;
  }
  EXPECT_EQ(events(office), 0);
}

TEST(draft_rule, is_forbidden_to_a_team_member) {
  auto const office = open_office();
  auto const added = draft_rule(TestProgram::instance().db(), office.member, own_deadline(5, Date::of(2026, 3, 2)));
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().kind, Kind::forbidden);
  EXPECT_EQ(events(office), 0);
}

TEST(end_rule, lets_the_shared_row_count_again_after_the_last_day) {
  auto const office = open_office();
  auto const id = keep_rule(office.officer, own_deadline(5, Date::of(2026, 3, 2)));
  ASSERT_TRUE(id);
  ASSERT_TRUE(end_rule(TestProgram::instance().db(), office.officer,
                       {.id = *id, .last_day = Date::of(2026, 6, 30), .version = 2, .reason = "조례 개정"}));
  auto const book = book_of(office);
  EXPECT_EQ(book.in_force("report.domestic.due", Date::of(2026, 6, 30))->value, 5);
  EXPECT_EQ(book.in_force("report.domestic.due", Date::of(2026, 7, 1))->value, 7);
  EXPECT_EQ(events(office), 3);
}

TEST(end_rule, refuses_without_reason_or_day_or_by_a_member_or_over_a_newer_row) {
  auto const office = open_office();
  auto const id = keep_rule(office.officer, own_deadline(5, Date::of(2026, 3, 2)));
  ASSERT_TRUE(id);
  auto const end = RuleEnd{.id = *id, .last_day = Date::of(2026, 6, 30), .version = 2, .reason = "조례 개정"};
  auto wrong = end;
  wrong.reason.clear();
  EXPECT_EQ(end_rule(TestProgram::instance().db(), office.officer, wrong).error().fields[0].field, "reason");
  wrong = end;
  wrong.last_day.reset();
  EXPECT_EQ(end_rule(TestProgram::instance().db(), office.officer, wrong).error().fields[0].field, "last_day");
  wrong = end;
  wrong.last_day = Date::of(2026, 3, 1);
  EXPECT_EQ(end_rule(TestProgram::instance().db(), office.officer, wrong).error().fields[0].key, "rules.ends_before_it_starts");
  wrong = end;
  wrong.version = 7;
  EXPECT_EQ(end_rule(TestProgram::instance().db(), office.officer, wrong).error().kind, Kind::conflict);
  EXPECT_EQ(end_rule(TestProgram::instance().db(), office.member, end).error().kind, Kind::forbidden);
  EXPECT_EQ(events(office), 2);
}

}  // namespace
}  // namespace baeumgil
