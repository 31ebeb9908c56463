#include "platform/db/database.h"

#include <gtest/gtest.h>

#include <atomic>
#include <limits>
#include <thread>

#include "platform/db/counter.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

Actor actor_of(InstitutionId institution) { return {.institution = institution, .person = PersonId::make(), .name = "tester"}; }

// counters is the plainest table there is: a name and a number per institution.
Result<Done> insert_number(Tx& tx, std::string const& series, int number) {
  tx.change("INSERT INTO counters (institution_id, series, year, last) VALUES ($institution, $1, 0, $2)", series, number);
  return Done{};
}

std::int64_t count_numbers(InstitutionId institution) {
  return test_database().read(
      institution, [](Tx& tx) { return tx.value<std::int64_t>("SELECT COUNT(*) FROM counters WHERE institution_id = $institution"); });
}

TEST(database, stores_and_reads_every_type) {
  auto const institution = make_institution("types");
  auto const none = std::optional<double>{};
  auto const stored = test_database().write(actor_of(institution), [&](Tx& tx) -> Result<Done> {
    tx.change("UPDATE shared_institutions SET population = $2, area_km2 = $3, latitude = $4, note = $1, parent_id = $5 WHERE id = $6",
              std::string_view{"하남 '$1'"}, std::numeric_limits<std::int64_t>::min(), 92.99, none, institution, institution);
    return Done{};
  });
  ASSERT_TRUE(stored);
  auto const is_seen = test_database().read(institution, [&](Tx& tx) {
    auto const seen = tx.find(
        "SELECT population, area_km2, latitude, note, parent_id, is_tenant FROM shared_institutions WHERE id = $1",
        [&](Row& row) {
          EXPECT_EQ(row.next<std::int64_t>(), std::numeric_limits<std::int64_t>::min());
          EXPECT_EQ(row.next<double>(), 92.99);
          EXPECT_EQ(row.next<std::optional<double>>(), std::nullopt);
          EXPECT_EQ(row.next<std::string>(), "하남 '$1'");
          EXPECT_EQ(row.next<std::optional<InstitutionId>>(), institution);
          EXPECT_TRUE(row.next<bool>());
          EXPECT_THROW(row.at<double>(2), DatabaseFault);
          EXPECT_THROW(row.at<std::string>(0), DatabaseFault);
          EXPECT_THROW(row.at<int>(0), DatabaseFault);
          EXPECT_THROW(row.at<std::string>(9), DatabaseFault);
          return true;
        },
        institution);
    return seen.value_or(false);
  });
  EXPECT_TRUE(is_seen);
}

TEST(database, returns_parameters_unchanged) {
  auto const at = test_clock().now();
  auto const binary = std::string{"\0\x01\xff'\\", 5};
  test_database().read(make_institution("parameters"), [&](Tx& tx) {
    EXPECT_EQ(tx.value<std::int64_t>("SELECT $1", std::numeric_limits<std::int64_t>::max()), std::numeric_limits<std::int64_t>::max());
    EXPECT_EQ(tx.value<double>("SELECT $1", 0.1), 0.1);
    EXPECT_EQ(tx.value<Instant>("SELECT $1", at), at);
    EXPECT_EQ(tx.value<Date>("SELECT $1", Date::of(2026, 8, 31)), Date::of(2026, 8, 31));
    EXPECT_EQ(tx.value<Via>("SELECT $1", Via::link), Via::link);
    EXPECT_EQ(tx.value<Won>("SELECT $1", Won{25000}), Won{25000});
    EXPECT_EQ(tx.value<std::string>("SELECT $1", ""), "");
    EXPECT_EQ(tx.value<std::optional<std::string>>("SELECT $1", std::optional<std::string>{}), std::nullopt);
    auto const long_text = std::optional<std::string>{"a text too long to be kept inside the string itself"};
    EXPECT_EQ(tx.value<std::optional<std::string>>("SELECT $1", long_text), long_text);
    EXPECT_EQ(tx.value<std::int64_t>("SELECT COUNT(*) FROM shared_institutions WHERE folded_name = $1 AND $2 = 0", "no such name", 0), 0);
    auto const length = tx.value<std::int64_t>("SELECT LENGTH($1)", Bytes{binary});
    EXPECT_EQ(length, 5);
    return true;
  });
}

TEST(database, binds_by_name_whatever_the_order) {
  test_database().read(make_institution("order"), [&](Tx& tx) {
    auto const text = tx.find(
        "SELECT $2, $1, $2, '$1'",
        [](Row& row) {
          auto all = row.next<std::string>();
          for (auto i = 0; i < 3; ++i) all += "," + row.next<std::string>();
          return all;
        },
        "first", "second");
    EXPECT_EQ(text, "second,first,second,$1");
    return true;
  });
}

TEST(database, refuses_what_an_engine_would_cut_or_ignore) {
  auto const institution = make_institution("refusals");
  auto const with_nul = std::string{"a\0b", 3};
  auto const read = [&](auto&& body) { return test_database().read(institution, body); };
  EXPECT_THROW(read([&](Tx& tx) { return tx.value<std::string>("SELECT $1", with_nul); }), DatabaseFault);
  EXPECT_THROW(read([&](Tx& tx) { return tx.value<double>("SELECT $1", std::numeric_limits<double>::infinity()); }), DatabaseFault);
  EXPECT_THROW(read([&](Tx& tx) { return tx.value<int>("SELECT $1", 1, 2); }), DatabaseFault);
  EXPECT_THROW(read([&](Tx& tx) { return tx.value<int>("SELECT $2", 1); }), DatabaseFault);
  EXPECT_THROW(read([&](Tx& tx) { return tx.value<int>("SELECT \"nothing\""); }), DatabaseFault);
  EXPECT_THROW(read([&](Tx& tx) { return tx.change("DELETE FROM shared_institutions WHERE id = $1", institution); }), DatabaseFault);
}

TEST(database, shows_each_institution_its_own_rows) {
  auto const one = make_institution("one");
  auto const other = make_institution("other");
  ASSERT_TRUE(test_database().write(actor_of(one), [](Tx& tx) { return insert_number(tx, "x", 1); }));
  EXPECT_EQ(count_numbers(one), 1);
  EXPECT_EQ(count_numbers(other), 0);
}

TEST(database, keeps_nothing_of_a_problem_a_fault_or_a_dry_run) {
  auto const institution = make_institution("taken back");
  auto actor = actor_of(institution);
  auto const refusal = test_database().write(actor, [](Tx& tx) -> Result<Done> {
    TRY(insert_number(tx, "problem", 1));
    return conflict("problem.saved_first");
  });
  EXPECT_EQ(refusal.error().kind, Kind::conflict);
  EXPECT_THROW((void)test_database().write(actor,
                                           [](Tx& tx) -> Result<Done> {
                                             TRY(insert_number(tx, "fault", 1));
                                             throw std::logic_error{"a mistake"};
                                           }),
               std::logic_error);
  actor.dry_run = true;
  EXPECT_TRUE(test_database().write(actor, [](Tx& tx) { return insert_number(tx, "dry", 1); }));
  EXPECT_EQ(count_numbers(institution), 0);
  actor.dry_run = false;
  actor.may_write = false;
  EXPECT_EQ(test_database().write(actor, [](Tx& tx) { return insert_number(tx, "token", 1); }).error().kind, Kind::forbidden);
}

TEST(database, keeps_nothing_when_a_body_goes_on_after_a_failed_statement) {
  auto const institution = make_institution("swallowed");
  EXPECT_THROW((void)test_database().write(actor_of(institution),
                                           [](Tx& tx) -> Result<Done> {
                                             TRY(insert_number(tx, "twice", 1));
                                             try {
                                               TRY(insert_number(tx, "twice", 1));
                                             } catch (DatabaseFault const&) {}
                                             return Done{};
                                           }),
               DatabaseFault);
  EXPECT_EQ(count_numbers(institution), 0);
}

TEST(database, answers_the_same_request_once) {
  auto const institution = make_institution("requests");
  auto actor = actor_of(institution);
  actor.key = {.id = "r1", .fingerprint = "body"};
  auto runs = 0;
  auto const submit = [&](Actor const& who) {
    return test_database().write(who, [&](Tx& tx) -> Result<std::string> {
      ++runs;
      TRY(insert_number(tx, "run" + std::to_string(runs), runs));
      return "answer " + std::to_string(runs);
    });
  };
  EXPECT_EQ(*submit(actor), "answer 1");
  EXPECT_EQ(*submit(actor), "answer 1");
  EXPECT_EQ(runs, 1);
  auto changed = actor;
  changed.key.fingerprint = "another body";
  EXPECT_EQ(submit(changed).error().key, "problem.request_reused");
  auto somebody = actor;
  somebody.person = PersonId::make();
  EXPECT_EQ(*submit(somebody), "answer 2");
  somebody.key = {};
  EXPECT_EQ(*submit(somebody), "answer 3");
  EXPECT_EQ(*submit(somebody), "answer 4");
}

TEST(database, runs_a_refused_or_dry_request_again) {
  auto actor = actor_of(make_institution("refused request"));
  actor.key = {.id = "r1", .fingerprint = "body"};
  auto dry = actor;
  dry.dry_run = true;
  auto const id = TripId::make();
  EXPECT_FALSE(test_database().write(actor, [](Tx&) -> Result<TripId> { return not_found(); }));
  EXPECT_TRUE(test_database().write(dry, [&](Tx&) -> Result<TripId> { return id; }));
  EXPECT_TRUE(test_database().write(actor, [&](Tx&) -> Result<TripId> { return id; }));
  auto const replayed = test_database().write(actor, [](Tx&) -> Result<TripId> { return TripId::make(); });
  EXPECT_EQ(*replayed, id);
}

TEST(database, gives_one_effect_to_a_request_sent_many_times_at_once) {
  auto const institution = make_institution("double click");
  auto actor = actor_of(institution);
  actor.key = {.id = "click", .fingerprint = "body"};
  auto answers = std::vector<std::string>(8);
  auto threads = std::vector<std::thread>{};
  for (auto& answer : answers)
    threads.emplace_back([&] {
      answer = *test_database().write(actor, [](Tx& tx) -> Result<std::string> { return std::to_string(next_number(tx, "click", 2026)); });
    });
  for (auto& thread : threads) thread.join();
  for (auto const& answer : answers) EXPECT_EQ(answer, "1");
}

TEST(database, numbers_each_series_and_year_without_a_gap) {
  auto const institution = make_institution("numbers");
  auto const actor = actor_of(institution);
  auto const take = [&](std::string_view series, int year) {
    return *test_database().write(actor, [&](Tx& tx) -> Result<std::string> { return std::to_string(next_number(tx, series, year)); });
  };
  EXPECT_EQ(take("출장", 2026), "1");
  EXPECT_EQ(take("출장", 2026), "2");
  EXPECT_EQ(take("출장", 2027), "1");
  EXPECT_EQ(take("현안", 2026), "1");
  (void)test_database().write(actor, [](Tx& tx) -> Result<Done> {
    EXPECT_EQ(next_number(tx, "출장", 2026), 3);
    return not_found();
  });
  EXPECT_EQ(take("출장", 2026), "3");
}

TEST(database, notices_that_someone_saved_first) {
  auto const institution = make_institution("version");
  auto const actor = actor_of(institution);
  ASSERT_TRUE(test_database().write(actor, [](Tx& tx) { return insert_number(tx, "row", 1); }));
  auto const save = [&] {
    return test_database().write(actor, [](Tx& tx) -> Result<Done> {
      auto const changed =
          tx.change("UPDATE counters SET last = $1 + 1 WHERE institution_id = $institution AND series = 'row' AND last = $1", 1);
      if (changed == 0) return conflict("problem.saved_first");
      return Done{};
    });
  };
  EXPECT_TRUE(save());
  EXPECT_EQ(save().error().key, "problem.saved_first");
}

TEST(database, reads_one_snapshot_while_others_write) {
  auto const institution = make_institution("snapshot");
  auto const count = [](Tx& tx) { return tx.value<std::int64_t>("SELECT COUNT(*) FROM counters WHERE institution_id = $institution"); };
  test_database().read(institution, [&](Tx& tx) {
    EXPECT_EQ(count(tx), 0);
    auto writer =
        std::thread{[&] { EXPECT_TRUE(test_database().write(actor_of(institution), [](Tx& t) { return insert_number(t, "x", 1); })); }};
    writer.join();
    EXPECT_EQ(count(tx), 0);
    return true;
  });
  EXPECT_EQ(count_numbers(institution), 1);
}

TEST(database, refuses_a_transaction_inside_another) {
  auto const institution = make_institution("nested");
  auto const actor = actor_of(institution);
  auto const write = [&] { return test_database().write(actor, [](Tx& tx) { return insert_number(tx, "inner", 1); }); };
  EXPECT_THROW(test_database().read(institution, [&](Tx&) { return write().has_value(); }), DatabaseFault);
  EXPECT_THROW((void)test_database().write(actor, [&](Tx&) { return write(); }), DatabaseFault);
  EXPECT_THROW((void)test_database().write(actor, [&](Tx&) -> Result<std::string> { return std::to_string(count_numbers(institution)); }),
               DatabaseFault);
  EXPECT_TRUE(write());
}

TEST(database, loses_no_write_of_many_threads_and_no_neighbour_of_a_failing_one) {
  auto const institution = make_institution("threads");
  auto const actor = actor_of(institution);
  auto wrong = std::atomic<int>{0};
  auto threads = std::vector<std::thread>{};
  for (auto t = 0; t < 16; ++t)
    threads.emplace_back([&, t] {
      for (auto i = 0; i < 200; ++i) {
        auto const name = std::to_string(t) + "/" + std::to_string(i);
        auto const saved = test_database().write(actor, [&](Tx& tx) { return insert_number(tx, name, i); });
        if (!saved) ++wrong;
        if (i % 20 != 0) continue;
        try {  // the same row again breaks the primary key
          (void)test_database().write(actor, [&](Tx& tx) -> Result<Done> {
            TRY(insert_number(tx, name + "/beside", i));
            return insert_number(tx, name, i);
          });
          ++wrong;
        } catch (DatabaseFault const& fault) {
          if (fault.cause != DatabaseFault::Cause::constraint) ++wrong;
        }
      }
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(wrong, 0);
  EXPECT_EQ(count_numbers(institution), 16 * 200);
}

TEST(database, builds_queries_from_pieces) {
  auto const institution = make_institution("pieces");
  ASSERT_TRUE(test_database().write(actor_of(institution), [](Tx& tx) -> Result<Done> {
    for (auto i = 0; i < 5; ++i) TRY(insert_number(tx, "s" + std::to_string(i), i));
    return Done{};
  }));
  test_database().read(institution, [](Tx& tx) {
    auto query = Query{"SELECT series FROM counters WHERE institution_id = $institution AND last > $1", 0};
    query.add(" AND last < $?", 4).add(" AND (series = $? OR series = $?)", "s1", std::string{"s3"}).add(" ORDER BY series");
    auto const names = tx.list(query, [](Row& row) { return row.next<std::string>(); });
    EXPECT_EQ(names, (std::vector<std::string>{"s1", "s3"}));
    EXPECT_THROW(query.add(" AND last = $?"), DatabaseFault);
    return true;
  });
}

TEST(database, runs_a_statement_inside_its_own_rows) {
  auto const institution = make_institution("walk");
  ASSERT_TRUE(test_database().write(actor_of(institution), [](Tx& tx) -> Result<Done> {
    for (auto i = 0; i < 3; ++i) TRY(insert_number(tx, "s" + std::to_string(i), i));
    return Done{};
  }));
  auto visited = 0;
  auto const walk = [&](auto&& self, Tx& tx, int depth) -> void {
    tx.each("SELECT last FROM counters WHERE institution_id = $institution ORDER BY last", [&](Row&) {
      ++visited;
      if (depth > 0) self(self, tx, depth - 1);
    });
  };
  test_database().read(institution, [&](Tx& tx) {
    walk(walk, tx, 1);
    return true;
  });
  EXPECT_EQ(visited, 12);
}

TEST(database, copies_itself_and_finds_nothing_wrong) {
  auto scratch = ScratchDatabase{};
  auto const path = scratch.folder() + "/copy";
  test_database().copy_to(path);
  EXPECT_EQ(test_database().integrity_problems(), "");
  if (tests_run_on_postgres()) return;
  auto const copy = Database::open({.url = "sqlite:" + path}, test_clock());
  auto const count = [](Tx& tx) { return tx.value<std::int64_t>("SELECT COUNT(*) FROM shared_institutions"); };
  EXPECT_EQ(copy->read(InstitutionId{}, count), test_database().read(InstitutionId{}, count));
  EXPECT_EQ(copy->integrity_problems(), "");
}

TEST(database, interrupts_a_read_that_takes_too_long) {
  auto scratch = ScratchDatabase{};
  auto settings = scratch.settings();
  settings.timeout_seconds = 1;
  auto const database = Database::open(settings, test_clock());
  try {
    database->read(InstitutionId{}, [](Tx& tx) {
      return tx.value<std::int64_t>(
          "WITH RECURSIVE shared_n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM shared_n WHERE i < 900000000) SELECT COUNT(*) FROM "
          "shared_n");
    });
    FAIL() << "nine hundred million rows in a second";
  } catch (DatabaseFault const& fault) {
    EXPECT_EQ(fault.cause, DatabaseFault::Cause::busy);
  }
  EXPECT_EQ(database->read(InstitutionId{}, [](Tx& tx) { return tx.value<int>("SELECT 1"); }), 1);
}

}  // namespace
}  // namespace baeumgil
