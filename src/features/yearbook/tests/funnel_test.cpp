// The funnel of any day against a count made the slow way over a generated city, and what its lists show to whom.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/adoptions/decide_adoption.h"
#include "features/adoptions/drop_adoption.h"
#include "features/adoptions/review_adoption.h"
#include "features/yearbook/funnel.h"
#include "features/yearbook/metrics.h"
#include "features/yearbook/tests/city.h"
#include "features/yearbook/yearbook.h"
#include "features/yearbook/yearbook_queries.h"
#include "platform/db/database.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

std::vector<Uuid> ids_of(std::vector<FunnelRowFound> const& rows) {
  auto ids = std::vector<Uuid>{};
  for (auto const& row : rows) ids.push_back(row.id);
  std::ranges::sort(ids);
  return ids;
}

TEST(funnel, counts_and_lists_what_was_counted_row_by_row) {
  auto& db = TestProgram::instance().db();
  auto const& all = city();
  auto counted = std::int64_t{0};
  for (auto const& scope : all.scopes) {
    auto const steps = db.read(all.actor, [&](Tx& tx) { return count_funnel(tx, scope); });
    for (auto const& step : steps) {
      auto const expected = stand_in(all.rows, step.stage, scope);
      auto const name = funnel_rows_path(step.stage, scope);
      EXPECT_EQ(step.count, static_cast<std::int64_t>(expected.size())) << name;
      auto const rows =
          db.read(all.actor, [&](Tx& tx) { return list_funnel_rows(tx, {.stage = step.stage, .scope = scope, .limit = 5'000}); });
      EXPECT_EQ(ids_of(rows), expected) << name;
      counted += step.count;
    }
  }
  EXPECT_GT(counted, 1'000) << "the city is not empty";
}

TEST(metrics, lead_to_the_rows_they_are_told_of) {
  auto& db = TestProgram::instance().db();
  auto const& all = city();
  auto listed = std::size_t{0};
  for (auto const& scope : all.scopes) {
    auto const metrics = db.read(all.actor, [&](Tx& tx) { return list_metrics(tx, scope); });
    for (auto const part : all_of<FunnelPart>()) {
      auto const asked = FunnelRowsAsked{.stage = stage_of(part), .scope = scope, .only = part, .limit = 5'000};
      auto const rows = db.read(all.actor, [&](Tx& tx) { return list_funnel_rows(tx, asked); });
      auto const path = funnel_rows_path(part, scope);
      auto const of_step = stand_in(all.rows, asked.stage, scope);
      EXPECT_TRUE(std::ranges::includes(of_step, ids_of(rows))) << path;
      auto told = 0;
      for (auto const& metric : metrics) {
        for (auto const& [behind, count] : {std::pair{metric.part_path, metric.part}, {metric.whole_path, metric.whole}}) {
          if (behind != path) continue;
          ++told;
          EXPECT_EQ(count, static_cast<std::int64_t>(rows.size())) << path;
        }
      }
      EXPECT_EQ(told, 1) << path << " is behind one figure";
      listed += rows.size();
    }
    for (auto const& metric : metrics) EXPECT_FALSE(metric.whole_path.empty()) << to_word(metric.metric);
  }
  EXPECT_GT(listed, 100U) << "the city has such rows";
}

TEST(funnel, says_what_joined_and_what_left_between_two_days) {
  auto& db = TestProgram::instance().db();
  auto const& all = city();
  auto joined = std::size_t{0};
  auto left = std::size_t{0};
  auto const cancelled = std::ranges::find(all.rows.rows, "cancelled", &RowBehind::state);
  ASSERT_NE(cancelled, all.rows.rows.end());
  auto const handed_in = day_in_seoul(cancelled->past.at(1).first);
  for (auto const& [from, until] : {std::pair{Date::of(2023, 6, 30), Date::of(2024, 10, 31)}, std::pair{handed_in, handed_in + 10}})
    for (auto const stage : all_of<FunnelStage>())
      for (auto const year : {std::optional<int>{}, std::optional<int>{2024}}) {
        auto const before = stand_in(all.rows, stage, {.year = year, .on = from});
        auto const after = stand_in(all.rows, stage, {.year = year, .on = until});
        auto expected = std::vector<Uuid>{};
        auto asked = FunnelRowsAsked{
            .stage = stage, .scope = {.year = year, .on = until}, .since = from, .move = FunnelMove::joined, .limit = 5'000};
        std::ranges::set_difference(after, before, std::back_inserter(expected));
        EXPECT_EQ(ids_of(db.read(all.actor, [&](Tx& tx) { return list_funnel_rows(tx, asked); })), expected) << to_word(stage);
        joined += expected.size();
        expected.clear();
        asked.move = FunnelMove::left;
        std::ranges::set_difference(before, after, std::back_inserter(expected));
        EXPECT_EQ(ids_of(db.read(all.actor, [&](Tx& tx) { return list_funnel_rows(tx, asked); })), expected) << to_word(stage);
        EXPECT_EQ(db.read(all.actor, [&](Tx& tx) { return count_funnel_rows(tx, asked); }), static_cast<std::int64_t>(expected.size()));
        left += expected.size();
      }
  EXPECT_GT(joined, 100U);
  EXPECT_GT(left, 0U) << "a trip was cancelled in those days";
}

TEST(funnel, counts_today_from_the_log_what_it_counts_from_the_rows) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  walk_chain(program.db(), office, WalkTo::measured_adoption);
  auto const officer = office.actor_of(office.kim_officer);
  program.db().read(officer, [&](Tx& tx) {
    for (auto const stage : all_of<FunnelStage>()) {
      EXPECT_EQ(count_stage(tx, stage, {.on = tx.today()}), count_stage(tx, stage, {})) << to_word(stage);
      EXPECT_EQ(count_stage(tx, stage, {.year = 2026, .on = tx.today()}), 1) << to_word(stage);
      EXPECT_EQ(count_unrecorded(tx, stage, {}), 0) << to_word(stage);
      EXPECT_EQ(count_stage(tx, stage, {.on = Date::of(2026, 1, 1)}), 0) << "nothing had begun";
    }
    return Done{};
  });
}

TEST(metrics, tell_of_a_past_day_what_was_decided_then) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::reviewed_adoption);
  auto const officer = office.actor_of(office.kim_officer);
  auto const head = office.actor_of(office.yoon_head);
  auto const no = DecisionInput{.decision = Decision::reject, .reason_code = "law", .reason = "조례가 없다", .record_no = "평생교육과-8"};
  ASSERT_TRUE(decide_adoption(db, head, walk.adoption, no));
  auto const metric = [&](Metric which, std::optional<Date> on) {
    auto const all = db.read(officer, [&](Tx& tx) { return list_metrics(tx, {.on = on}); });
    return *std::ranges::find(all, which, &MetricValue::metric);
  };
  auto const before = program.clock().now();
  auto const day = day_in_seoul(before);
  auto const days = metric(Metric::decision_days, day);
  EXPECT_EQ(days.whole, 1);
  program.clock().set(start_of_day_in_seoul(day + 3) + 60);
  EXPECT_TRUE(reopen_adoption(db, officer, walk.adoption, "조례가 생겼다"));
  EXPECT_EQ(metric(Metric::reasons_given, {}).whole, 0);
  EXPECT_EQ(metric(Metric::reasons_given, day).whole, 1) << "it stood refused that day";
  EXPECT_EQ(metric(Metric::reasons_given, day).part, 1);
  EXPECT_EQ(metric(Metric::decision_days, day).whole, 1);
  auto const yes = DecisionInput{.decision = Decision::adopt, .reason = "조례가 생겼다", .record_no = "평생교육과-9"};
  EXPECT_TRUE(decide_adoption(db, head, walk.adoption, yes));
  EXPECT_EQ(metric(Metric::decision_days, {}).part, days.part + 3);
  EXPECT_EQ(metric(Metric::decision_days, day).part, days.part);
  EXPECT_EQ(metric(Metric::reasons_given, day).whole, 1);
  auto const book = db.read(officer, [&](Tx& tx) { return read_yearbook(tx, officer, {.year = 2026, .on = day}); });
  program.clock().set(before);
  ASSERT_EQ(book.refusals.size(), 1U);
  EXPECT_EQ(book.refusals.front().reason, no.reason);
  EXPECT_EQ(book.refusals.front().reason_code, "law");
  EXPECT_EQ(book.refusals.front().decided_on, day);
}

TEST(yearbook, tells_of_a_day_before_a_drop_why_it_was_decided) {
  auto& program = TestProgram::instance();
  auto& db = program.db();
  auto const office = make_office(db);
  auto const walk = walk_chain(db, office, WalkTo::planned_adoption);
  auto const officer = office.actor_of(office.kim_officer);
  auto const reason_on = [&](std::optional<Date> on) {
    auto const rows = db.read(officer, [&](Tx& tx) { return list_year_adoptions(tx, {.year = 2026, .on = on}); });
    return rows.size() == 1 ? rows.front().reason : std::string{};
  };
  auto const before = program.clock().now();
  auto const day = day_in_seoul(before);
  auto const decided = reason_on(day);
  EXPECT_FALSE(decided.empty());
  program.clock().set(start_of_day_in_seoul(day + 3) + 60);
  EXPECT_TRUE(ask_to_drop(db, office.actor_of(office.yoon_head), walk.adoption, "수요가 줄었다"));
  EXPECT_TRUE(drop_adoption(db, office.actor_of(office.mayor), walk.adoption, "기획조정과-3"));
  auto const now = reason_on({});
  auto const then = reason_on(day);
  program.clock().set(before);
  EXPECT_EQ(now, "수요가 줄었다");
  EXPECT_EQ(then, decided) << "it was not given up yet";
}

TEST(funnel, says_which_rows_have_no_recorded_past) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  walk_chain(program.db(), office, WalkTo::permitted_trip);
  auto const officer = office.actor_of(office.kim_officer);
  ASSERT_TRUE(program.db().write(officer, [](Tx& tx) -> Result<Done> {
    tx.change("DELETE FROM state_spans WHERE institution_id = $institution AND noun = 'trip'");
    return Done{};
  }));
  program.db().read(officer, [&](Tx& tx) {
    EXPECT_EQ(count_stage(tx, FunnelStage::trips, {}), 1);
    EXPECT_EQ(count_stage(tx, FunnelStage::trips, {.on = tx.today()}), 0);
    EXPECT_EQ(count_unrecorded(tx, FunnelStage::trips, {}), 1);
    return Done{};
  });
}

TEST(funnel, is_a_page_with_lists_of_that_day) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  walk_chain(program.db(), office, WalkTo::measured_adoption);
  auto const clerk = office.actor_of(office.park_member);
  auto const foreign = strangers.actor_of(strangers.kim_officer);
  run_scenarios(
      program,
      {
          {.name = "everybody reads it", .as = clerk, .get = "/funnel?year=2026", .contains = {"도입률", "<svg", "단계별 건수"}},
          {.name = "as of a day, compared", .as = clerk, .get = "/funnel?on=2026-08-01&since=2026-01-01", .contains = {"새로 들어옴"}},
          {.name = "a day to come is refused", .as = clerk, .get = "/funnel?on=2199-01-01", .contains = {"아직 오지 않은 날"}},
          {.name = "days the wrong way round", .as = clerk, .get = "/funnel?on=2026-01-01&since=2026-02-01", .contains = {"앞이어야"}},
          {.name = "the rows", .as = clerk, .get = "/funnel/implemented?year=2026", .contains = {kWalkWord}},
          {.name = "leads from a figure to its rows", .as = clerk, .get = "/funnel", .contains = {"/funnel/cases?only=recent_adopted"}},
          {.name = "which are those", .as = clerk, .get = "/funnel/cases?only=recent_adopted", .contains = {kWalkWord, "열두 달 안에"}},
          {.name = "of another step there are none", .as = clerk, .get = "/funnel/trips?only=recent", .status = 404},
          {.name = "a step nobody knows", .as = clerk, .get = "/funnel/wishes", .status = 404},
          {.name = "strangers see nothing of it", .as = foreign, .get = "/funnel/adoptions", .not_contains = {kWalkWord}},
          {.name = "by the API", .as = clerk, .get = "/api/v1/funnel?year=2026", .contains = {"\"step\":\"funnel.effects\",\"count\":1"}},
          {.name = "its rows by the API", .as = clerk, .get = "/api/v1/funnel/cases", .contains = {"\"total\":1", kWalkWord}},
          {.name = "strangers by the API", .as = foreign, .get = "/api/v1/funnel/cases", .contains = {"\"total\":0"}},
          {.name = "visitors sign in", .get = "/funnel", .status = 303},
      });
}

TEST(ledger, is_a_page_with_maps_and_an_api_for_those_who_steer) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const strangers = make_strangers(program.db());
  walk_chain(program.db(), office, WalkTo::measured_adoption);
  auto const officer = office.actor_of(office.kim_officer);
  run_scenarios(program, {{.name = "the page",
                           .as = officer,
                           .get = "/ledger?year=2026",
                           .contains = {"배우러 간 곳", "viewBox=\"0 0 400", "기관별 배우고 알려 준 횟수"}},
                          {.name = "before anybody went", .as = officer, .get = "/ledger?on=2020-01-01", .contains = {"아직 다녀온 곳도"}},
                          {.name = "a clerk has none", .as = office.actor_of(office.park_member), .get = "/ledger", .status = 404},
                          {.name = "by the API",
                           .as = officer,
                           .get = "/api/v1/ledger?year=2026",
                           .contains = {"\"staff_days\":", "\"places\":[", "\"metric\":"}},
                          {.name = "a day to come", .as = officer, .get = "/api/v1/ledger?on=2199-01-01", .status = 422},
                          {.name = "a clerk by the API", .as = office.actor_of(office.park_member), .get = "/api/v1/ledger", .status = 404},
                          {.name = "strangers see nothing of it",
                           .as = strangers.actor_of(strangers.kim_officer),
                           .get = "/api/v1/ledger",
                           .contains = {"\"places\":[]", "\"effects\":[]"}}});
}

}  // namespace
}  // namespace baeumgil
