#include "platform/jobs/jobs.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>

#include "platform/mail/outbox_store.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

// Jobs of one institution, of a kind no other test handles.
class jobs : public testing::Test {
 protected:
  void queue(std::string_view payload, Instant due, std::string_view unique_key = {}) {
    auto const queued = db_.write(actor_, [&](Tx& tx) -> Result<Done> {
      queue_job(tx, kind_, payload, due, unique_key);
      return Done{};
    });
    ASSERT_TRUE(queued);
  }
  // "state attempt" of each, in order of making.
  std::vector<std::string> states() {
    return db_.read(actor_, [](Tx& tx) {
      return tx.list("SELECT state, attempt FROM jobs WHERE institution_id = $institution ORDER BY id", [](Row& row) {
        auto const state = row.next<std::string>();
        return state + " " + std::to_string(row.next<int>());
      });
    });
  }
  JobRunner::Body noting() {
    return [this](Job const& job) -> Result<Done> {
      done_.push_back(job.payload);
      return Done{};
    };
  }
  Instant now() { return test_clock().now(); }

  Database& db_{test_database()};
  Actor actor_{.institution = make_institution("작업시")};
  std::string kind_{"test." + to_text(new_uuid())};
  std::vector<std::string> done_{};
};

TEST_F(jobs, run_in_order_of_their_time_and_not_before_it) {
  auto runner = JobRunner{db_};
  runner.handle(kind_, noting());
  queue("second", now() - 5);
  queue("first", now() - 10);
  queue("later", now() + 60);
  EXPECT_EQ(runner.run_due(), 2);
  EXPECT_EQ(done_, (std::vector<std::string>{"first", "second"}));
  EXPECT_EQ(runner.run_due(), 0);
  test_clock().advance(60);
  EXPECT_EQ(runner.run_due(), 1);
  EXPECT_EQ(states(), (std::vector<std::string>{"done 1", "done 1", "done 1"}));
}

TEST_F(jobs, of_all_institutions_are_found_and_know_whose_they_are) {
  auto const other = Actor{.institution = make_institution("다른시")};
  auto owners = std::vector<InstitutionId>{};
  auto runner = JobRunner{db_};
  runner.handle(kind_, [&](Job const& job) -> Result<Done> {
    owners.push_back(job.institution);
    return Done{};
  });
  queue("a", now() - 2);
  ASSERT_TRUE(db_.write(other, [&](Tx& tx) -> Result<Done> {
    queue_job(tx, kind_, "b", tx.now() - 1);
    return Done{};
  }));
  EXPECT_EQ(runner.run_due(), 2);
  EXPECT_EQ(owners, (std::vector<InstitutionId>{actor_.institution, other.institution}));
}

TEST_F(jobs, with_one_key_wait_once) {
  auto runner = JobRunner{db_};
  runner.handle(kind_, noting());
  queue("1", now(), "same");
  queue("2", now(), "same");
  queue("3", now(), "another");
  queue("4", now());
  queue("5", now());
  EXPECT_EQ(runner.run_due(), 4);
  queue("6", now(), "same");  // the first has run, so it may be queued again
  EXPECT_EQ(runner.run_due(), 1);
}

TEST_F(jobs, are_taken_back_before_they_start) {
  auto runner = JobRunner{db_};
  runner.handle(kind_, noting());
  queue("1", now(), "key");
  ASSERT_TRUE(db_.write(actor_, [&](Tx& tx) -> Result<Done> {
    cancel_jobs(tx, kind_, "key");
    return Done{};
  }));
  EXPECT_EQ(runner.run_due(), 0);
}

TEST_F(jobs, of_a_change_that_was_refused_do_not_exist) {
  auto runner = JobRunner{db_};
  runner.handle(kind_, noting());
  auto const refused = db_.write(actor_, [&](Tx& tx) -> Result<Done> {
    queue_job(tx, kind_, "x", tx.now());
    return conflict("problem.conflict");
  });
  EXPECT_FALSE(refused);
  EXPECT_EQ(runner.run_due(), 0);
}

TEST_F(jobs, that_fail_are_tried_eight_times_with_growing_delays) {
  auto runner = JobRunner{db_};
  auto attempts = std::vector<int>{};
  runner.handle(kind_, [&](Job const& job) -> Result<Done> {
    attempts.push_back(job.attempt);
    if (job.attempt % 2 == 0) throw std::runtime_error{"broken"};
    return conflict("problem.conflict");
  });
  queue("x", now());
  EXPECT_EQ(runner.run_due(), 1);
  for (std::int64_t delay = 60; delay <= 60 * 64; delay *= 2) {
    test_clock().advance(delay - 1);
    EXPECT_EQ(runner.run_due(), 0) << delay;
    test_clock().advance(1);
    EXPECT_EQ(runner.run_due(), 1) << delay;
  }
  EXPECT_EQ(attempts, (std::vector<int>{1, 2, 3, 4, 5, 6, 7, 8}));
  EXPECT_EQ(states(), std::vector<std::string>{"failed 8"});
  test_clock().advance(1000000);
  EXPECT_EQ(runner.run_due(), 0);
}

TEST_F(jobs, that_fail_are_logged_by_their_id) {
  auto runner = JobRunner{db_};
  auto failed = JobId{};
  runner.handle(kind_, [&](Job const& job) -> Result<Done> {
    failed = job.id;
    return conflict("problem.conflict");
  });
  queue("x", now());
  testing::internal::CaptureStderr();
  EXPECT_EQ(runner.run_due(), 1);
  auto const logged = testing::internal::GetCapturedStderr();
  EXPECT_NE(logged.find("job failed job=" + to_text(failed)), std::string::npos) << logged;
}

TEST_F(jobs, of_a_runner_that_died_are_taken_again_after_the_lease) {
  auto runner = JobRunner{db_};
  runner.handle(kind_, noting());
  queue("x", now());
  // What a process leaves behind that was killed after it had claimed the job.
  ASSERT_TRUE(db_.write(actor_, [](Tx& tx) -> Result<Done> {
    tx.change("UPDATE jobs SET state = 'running', attempt = 1, lease_until = $1 WHERE institution_id = $institution", tx.now() + 600);
    return Done{};
  }));
  EXPECT_EQ(runner.run_due(), 0);
  test_clock().advance(601);
  EXPECT_EQ(runner.run_due(), 1);
  EXPECT_EQ(states(), std::vector<std::string>{"done 2"});
}

TEST_F(jobs, give_way_to_the_same_work_queued_meanwhile) {
  auto runner = JobRunner{db_};
  runner.handle(kind_, [&](Job const& job) -> Result<Done> {
    if (job.payload != "old") return Done{};
    queue("new", now() + 3600, "key");
    return conflict("problem.conflict");
  });
  queue("old", now(), "key");
  EXPECT_EQ(runner.run_due(), 1);
  EXPECT_EQ(states(), (std::vector<std::string>{"done 1", "waiting 0"}));
}

TEST_F(jobs, are_left_alone_when_nobody_here_handles_their_kind) {
  auto runner = JobRunner{db_};
  runner.handle("test.other", noting());
  queue("x", now());
  EXPECT_EQ(runner.run_due(), 0);
  EXPECT_EQ(states(), std::vector<std::string>{"waiting 0"});
}

TEST_F(jobs, done_long_ago_are_removed) {
  auto runner = JobRunner{db_};
  runner.handle(kind_, noting());
  queue("x", now());
  EXPECT_EQ(runner.run_due(), 1);
  test_clock().advance((JobRunner::kKeepDays + 1) * 86400LL);
  runner.run_due();
  EXPECT_TRUE(states().empty());
}

TEST_F(jobs, run_once_although_many_runners_want_them) {
  constexpr int count = 40;
  for (int i = 0; i < count; ++i) queue(std::to_string(i), now());
  auto ran = std::atomic<int>{0};
  auto threads = std::vector<std::thread>{};
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      auto runner = JobRunner{db_};
      runner.handle(kind_, [&](Job const&) -> Result<Done> {
        ++ran;
        return Done{};
      });
      runner.run_due();
    });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(ran, count);
  EXPECT_EQ(states(), std::vector<std::string>(count, "done 1"));
}

TEST_F(jobs, run_in_the_background_until_stopped) {
  auto runner = JobRunner{db_};
  auto guard = std::mutex{};
  auto wake = std::condition_variable{};
  auto is_done = false;
  runner.handle(kind_, [&](Job const&) -> Result<Done> {
    auto const lock = std::lock_guard{guard};
    is_done = true;
    wake.notify_all();
    return Done{};
  });
  queue("x", now());
  runner.start();
  {
    auto lock = std::unique_lock{guard};
    EXPECT_TRUE(wake.wait_for(lock, std::chrono::seconds{20}, [&] { return is_done; }));
  }
  runner.stop();
  EXPECT_EQ(states(), std::vector<std::string>{"done 1"});
}

// Rows that ended long ago, of every kind the runner removes; one that is fresh, and one that still waits.
TEST_F(jobs, remove_what_ended_longer_ago_than_it_is_kept) {
  auto const mail = [&] {
    auto id = MailId{};
    EXPECT_TRUE(db_.write(actor_, [&](Tx& tx) -> Result<Done> {
      id = queue_mail(tx, {.to = "a@example.kr", .subject = "제목", .text = "글"});
      return Done{};
    }));
    return id;
  };
  auto const count = [&](Sql sql) { return db_.read(actor_, [&](Tx& tx) { return tx.value<std::int64_t>(sql); }); };
  auto runner = JobRunner{db_, 10};
  runner.handle(kind_, noting());
  runner.hourly(remove_old_mails);
  queue("done", now());
  runner.run_due();
  auto keyed = actor_;
  keyed.key = {.id = "r1", .fingerprint = "f"};
  EXPECT_TRUE(db_.write(keyed, [](Tx&) -> Result<Done> { return Done{}; }));
  auto const gone = mail();
  EXPECT_TRUE(db_.write(actor_, [&](Tx& tx) -> Result<Done> {
    update_mail_state(tx, gone, MailState::logged, "");
    return Done{};
  }));
  mail();  // still waiting
  test_clock().advance(9 * 86400);
  runner.run_due();
  EXPECT_EQ(count("SELECT count(*) FROM mail_outbox WHERE institution_id = $institution"), 2);
  EXPECT_EQ(count("SELECT count(*) FROM request_log WHERE institution_id = $institution"), 1);
  test_clock().advance(2 * 86400);
  runner.run_due();
  EXPECT_EQ(count("SELECT count(*) FROM mail_outbox WHERE institution_id = $institution"), 1) << "what waits is never removed";
  EXPECT_EQ(count("SELECT count(*) FROM request_log WHERE institution_id = $institution"), 0);
  EXPECT_EQ(count("SELECT count(*) FROM jobs WHERE institution_id = $institution AND state = 'done'"), 0);
}

}  // namespace
}  // namespace baeumgil
