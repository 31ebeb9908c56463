#pragma once
// Durable work: a row says what, for whom and when; a runner in every process claims due rows. A job may die at any
// moment and run again, so what it does must be repeatable.

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/dates.h"
#include "base/ids.h"
#include "base/result.h"
#include "platform/db/database.h"

namespace baeumgil {

// `unique_key`: a second job with the same key and kind that has not run yet is not added (empty: always added).
void queue_job(Tx&, std::string_view kind, std::string_view payload, Instant due, std::string_view unique_key = {});
// Takes back jobs that have not started.
void cancel_jobs(Tx&, std::string_view kind, std::string_view unique_key);

struct Job {
  JobId id{};
  InstitutionId institution{};
  std::string kind{};
  std::string payload{};
  int attempt{1};
};

// After this many a job stays failed, for a person to look at.
constexpr int kMaximumJobAttempts = 8;

class JobRunner {
 public:
  using Body = std::function<Result<Done>(Job const&)>;  // a Problem or a fault: tried again later, up to 8 times

  // What is done once an hour in every institution, such as removing rows that ended before that moment: at most some
  // hundreds at once, and again while there were any.
  using Chore = std::int64_t (*)(Tx&, Instant before);

  static constexpr int kKeepDays = 90;
  explicit JobRunner(Database& db, int keep_days = kKeepDays) : db_{db}, keep_days_{keep_days} {}
  void handle(std::string kind, Body body) { bodies_.emplace(std::move(kind), std::move(body)); }
  void hourly(Chore body) { chores_.push_back(body); }
  // Before each look at what is due, about once a second: for what follows the log of changes.
  void each_round(std::function<void()> body) { rounds_.push_back(std::move(body)); }
  // Runs all jobs that are due now, in order of their time; how many ran.
  int run_due();
  void start();  // a thread that runs what is due and sleeps until the next
  void stop();   // waits for the job under way
  ~JobRunner();

 private:
  struct Thread;
  void go_round();
  void tidy();  // once an hour: removes what ended longer ago than it is kept, and does the other chores

  Database& db_;
  int keep_days_{kKeepDays};
  std::vector<Chore> chores_{};
  std::vector<std::function<void()>> rounds_{};
  std::map<std::string, Body, std::less<>> bodies_{};
  Thread* thread_{nullptr};
  Instant next_tidy_{};
};

}  // namespace baeumgil
