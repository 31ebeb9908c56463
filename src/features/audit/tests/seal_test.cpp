// Seals of the log: what was changed after the seal shows.
#include <gtest/gtest.h>

#include "features/audit/record_event.h"
#include "features/audit/seal.h"
#include "tests/fixtures/office.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

constexpr auto kNoMatter = Instant{};

struct Log {
  Database& db{test_database()};
  InstitutionId institution{make_institution("봉인시")};
  Actor actor{.institution = institution, .name = "안감사(예시)"};

  void record(int count) {
    for (auto i = 0; i < count; ++i)
      EXPECT_TRUE(db.write(actor, [&](Tx& tx) -> Result<Done> {
        record_event(tx, actor,
                     {.verb = "person.changed", .subject = {.noun = "person", .title = "직원 " + std::to_string(i)}, .after = "{}"});
        return Done{};
      }));
  }
  std::int64_t seal() {
    auto count = std::int64_t{0};
    EXPECT_TRUE(db.write(actor, [&](Tx& tx) -> Result<Done> {
      count = seal_events(tx, kNoMatter);
      return Done{};
    }));
    return count;
  }
  void change(Sql sql) {
    EXPECT_TRUE(db.write(actor, [&](Tx& tx) -> Result<Done> {
      EXPECT_EQ(tx.change(sql), 1);
      return Done{};
    }));
  }
  SealCheck check() { return db.read(institution, check_seals); }
};

TEST(seals, close_what_is_old_enough_and_leave_the_rest) {
  auto log = Log{};
  EXPECT_EQ(log.seal(), 0);
  log.record(3);
  EXPECT_EQ(log.seal(), 0) << "an older one could still appear";
  test_clock().advance(600);
  log.record(1);
  EXPECT_EQ(log.seal(), 3);
  EXPECT_EQ(log.seal(), 0);
  auto const check = log.check();
  EXPECT_EQ(check.head.number, 1);
  EXPECT_EQ(check.events, 3);
  EXPECT_EQ(check.unsealed, 1);
  EXPECT_TRUE(check.broken.empty());
}

TEST(seals, are_of_five_hundred_lines_at_most) {
  auto log = Log{};
  EXPECT_TRUE(log.db.write(log.actor, [&](Tx& tx) -> Result<Done> {
    for (auto i = 0; i < 501; ++i) record_event(tx, log.actor, {.verb = "person.changed", .subject = {.noun = "person"}});
    return Done{};
  }));
  test_clock().advance(600);
  EXPECT_EQ(log.seal(), 500);
  EXPECT_EQ(log.seal(), 1);
  EXPECT_EQ(log.check().head.number, 2);
  EXPECT_TRUE(log.check().broken.empty());
}

// Two seals of two lines each; what is done to the second line of the first.
struct Tampering {
  std::string name{};
  Sql sql{""};
  std::vector<std::int64_t> broken{};
};

TEST(seals, name_the_piece_that_was_tampered_with) {
  auto const tamperings = std::vector<Tampering>{
      {"a word changed", Sql{"UPDATE events SET reason = 'x' WHERE institution_id = $institution AND title = '직원 1'"}, {1}},
      {"a name changed", Sql{"UPDATE events SET actor_name = 'x' WHERE institution_id = $institution AND title = '직원 1'"}, {1}},
      {"values changed", Sql{"UPDATE events SET after_json = '[]' WHERE institution_id = $institution AND title = '직원 1'"}, {1}},
      {"a null made a text", Sql{"UPDATE events SET before_json = '' WHERE institution_id = $institution AND title = '직원 1'"}, {1}},
      {"a line removed", Sql{"DELETE FROM events WHERE institution_id = $institution AND title = '직원 1'"}, {1}},
      {"a seal made anew without the next",
       Sql{"UPDATE event_seals SET digest = 'x' WHERE institution_id = $institution AND number = 1"},
       {1, 2}},
      {"a seal removed", Sql{"DELETE FROM event_seals WHERE institution_id = $institution AND number = 1"}, {1, 2}}};
  for (auto const& one : tamperings) {
    auto log = Log{};
    log.record(2);
    test_clock().advance(600);
    EXPECT_EQ(log.seal(), 2);
    EXPECT_TRUE(log.db.write(log.actor, [&](Tx& tx) -> Result<Done> {
      record_event(tx, log.actor, {.verb = "person.changed", .subject = {.noun = "person", .title = "뒤"}});
      return Done{};
    }));
    test_clock().advance(600);
    EXPECT_EQ(log.seal(), 1);
    EXPECT_TRUE(log.check().broken.empty()) << one.name;
    log.change(one.sql);
    EXPECT_EQ(log.check().broken, one.broken) << one.name;
  }
}

TEST(seal_pages, show_auditors_whether_the_log_is_as_it_was) {
  auto& program = TestProgram::instance();
  auto const office = make_office(program.db());
  auto const auditor = office.actor_of(office.auditor);
  run_scenarios(program, {{.name = "none yet", .as = auditor, .get = "/audit/seals", .contains = {"봉인이 없습니다"}}});
  test_clock().advance(600);
  EXPECT_TRUE(program.db().write(auditor, [](Tx& tx) -> Result<Done> {
    EXPECT_GT(seal_events(tx, kNoMatter), 0);
    return Done{};
  }));
  run_scenarios(
      program,
      {{.name = "sound", .as = auditor, .get = "/audit/seals?check=1", .contains = {"모두 그대로입니다"}, .not_contains = {"맞지 않음"}},
       {.name = "staff find nothing", .as = office.actor_of(office.lee_leader), .get = "/audit/seals", .status = 404}});
  EXPECT_TRUE(program.db().write(auditor, [](Tx& tx) -> Result<Done> {
    EXPECT_GT(tx.change("UPDATE events SET origin = 'elsewhere' WHERE institution_id = $institution AND verb LIKE 'person.%'"), 0);
    return Done{};
  }));
  run_scenarios(program, {{.name = "broken", .as = auditor, .get = "/audit/seals?check=1", .contains = {"맞지 않음", "봉인 1개가"}}});
}

}  // namespace
}  // namespace baeumgil
