// What only a server can do to us: end our session, let two transactions wait for each other, warn while it commits.

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <thread>

#include "platform/db/migrate.h"
#include "platform/db/postgres/postgres_connection.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

class postgres : public testing::Test {
 protected:
  void SetUp() override {
    if (!tests_run_on_postgres()) GTEST_SKIP() << "needs a server";
    scratch_ = std::make_unique<ScratchDatabase>();
    migrate(scratch_->settings(), embedded_migrations(), test_clock());
    database_ = Database::open(scratch_->settings(), test_clock());
    actor_.institution = InstitutionId::make();
    actor_.person = PersonId::make();
  }
  std::string as_owner(std::string const& sql) { return run_on_postgres(scratch_->settings().url, sql); }
  void end_all_sessions() {
    as_owner("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
  }
  std::int64_t count() {
    return database_->read(
        actor_, [](Tx& tx) { return tx.value<std::int64_t>("SELECT COUNT(*) FROM counters WHERE institution_id = $institution"); });
  }
  static Result<Done> insert(Tx& tx, std::string_view series) {
    tx.change("INSERT INTO counters (institution_id, series, year, last) VALUES ($institution, $1, 0, 0)", series);
    return Done{};
  }

  std::unique_ptr<ScratchDatabase> scratch_{};
  std::unique_ptr<Database> database_{};
  Actor actor_{};
};

TEST_F(postgres, survives_sessions_that_were_ended) {
  EXPECT_TRUE(database_->write(actor_, [](Tx& tx) { return insert(tx, "before"); }));
  EXPECT_EQ(count(), 1);
  end_all_sessions();
  EXPECT_TRUE(database_->write(actor_, [](Tx& tx) { return insert(tx, "after"); }));
  EXPECT_EQ(count(), 2);
}

TEST_F(postgres, runs_a_body_again_that_lost_its_session) {
  auto runs = 0;
  auto const saved = database_->write(actor_, [&](Tx& tx) -> Result<Done> {
    TRY(insert(tx, "one"));
    if (++runs == 1) end_all_sessions();
    return insert(tx, "two");
  });
  EXPECT_TRUE(saved);
  EXPECT_EQ(runs, 2);
  EXPECT_EQ(count(), 2);
}

TEST_F(postgres, says_in_doubt_when_the_session_ends_during_commit) {
  auto const commit_after_end = [&](Actor const& actor) {
    auto runs = 0;
    return database_->write(actor, [&](Tx& tx) -> Result<std::string> {
      TRY(insert(tx, "run " + actor.key.id + std::to_string(++runs)));
      if (runs == 1) end_all_sessions();
      return std::to_string(runs);
    });
  };
  try {
    (void)commit_after_end(actor_);
    FAIL() << "answered without knowing";
  } catch (DatabaseFault const& fault) {
    EXPECT_EQ(fault.cause, DatabaseFault::Cause::in_doubt);
  }
  EXPECT_EQ(count(), 0);
  // A request that can be recognised finds out by itself.
  actor_.key = {.id = "r", .fingerprint = "f"};
  EXPECT_EQ(*commit_after_end(actor_), "2");
  EXPECT_EQ(count(), 1);
}

TEST_F(postgres, does_not_acknowledge_a_commit_that_warned) {
  as_owner(
      "CREATE FUNCTION warn() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE WARNING ''canceling wait''; RETURN NULL; END';"
      "CREATE CONSTRAINT TRIGGER warn AFTER INSERT ON counters DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION warn()");
  actor_.key = {.id = "r", .fingerprint = "f"};
  try {
    (void)database_->write(actor_, [](Tx& tx) { return insert(tx, "unsafe"); });
    FAIL() << "acknowledged";
  } catch (DatabaseFault const& fault) {
    EXPECT_EQ(fault.cause, DatabaseFault::Cause::in_doubt);
  }
}

TEST_F(postgres, runs_again_after_a_deadlock) {
  for (auto const* code : {"a", "b"})
    as_owner(std::string{"INSERT INTO shared_institutions (id, code, name, kind, sort_key, folded_name) VALUES (gen_random_uuid(), '"} +
             code + "', '', 'agency', '', '')");
  auto both_hold_one = std::latch{2};
  auto runs = std::atomic<int>{0};
  auto const rename = [&](std::string const& first, std::string const& second) {
    auto const actor = Actor{.institution = InstitutionId::make(), .person = PersonId::make()};
    auto is_first_run = true;
    EXPECT_TRUE(database_->write(actor, [&](Tx& tx) -> Result<Done> {
      ++runs;
      tx.change("UPDATE shared_institutions SET note = note || $2 WHERE code = $1", first, "x");
      if (is_first_run) both_hold_one.arrive_and_wait();
      is_first_run = false;
      tx.change("UPDATE shared_institutions SET note = note || $2 WHERE code = $1", second, "x");
      return Done{};
    }));
  };
  auto other = std::thread{[&] { rename("b", "a"); }};
  rename("a", "b");
  other.join();
  EXPECT_GE(runs, 3);
  EXPECT_EQ(as_owner("SELECT string_agg(note, ',') FROM shared_institutions"), "xx,xx");
}

TEST_F(postgres, lets_a_check_hold_until_its_change_is_stored) {
  auto threads = std::vector<std::thread>{};
  auto added = std::atomic<int>{0};
  for (auto t = 0; t < 8; ++t)
    threads.emplace_back([&, t] {
      auto const saved = database_->write(actor_, [&](Tx& tx) -> Result<Done> {
        if (tx.value<int>("SELECT COUNT(*) FROM counters WHERE institution_id = $institution") >= 4) return conflict("full");
        return insert(tx, "member " + std::to_string(t));
      });
      if (saved) ++added;
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(added, 4);
  EXPECT_EQ(count(), 4);
}

TEST(postgres_text, numbers_the_institution_behind_the_last_parameter) {
  EXPECT_EQ(postgres_text("a = $institution AND b = $2 AND c = '$institution' AND d = $1 AND e = $institution", 2),
            "a = $3 AND b = $2 AND c = '$institution' AND d = $1 AND e = $3");
  EXPECT_EQ(postgres_text("SELECT 'it''s $institution' -- $institution", 0), "SELECT 'it''s $institution' -- $institution");
}

}  // namespace
}  // namespace baeumgil
