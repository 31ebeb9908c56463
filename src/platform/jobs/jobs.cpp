#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "platform/db/request_log.h"
#include "platform/db/tenants.h"
#include "platform/jobs/job_store.h"
#include "platform/log/log.h"

namespace baeumgil {

namespace {

// Other processes queue jobs too, so the sleep is short; looking costs one indexed read per institution.
constexpr auto kPause = std::chrono::seconds{1};
constexpr std::int64_t kTidyEvery = 3600;

Actor runner_of(InstitutionId institution) {
  auto actor = Actor{};
  actor.institution = institution;
  actor.via = Via::job;
  return actor;
}

std::vector<DueJob> all_due_jobs(Database& db, std::vector<std::string> const& kinds) {
  auto due = std::vector<DueJob>{};
  for (auto const tenant : db.read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); })) {
    auto const of_tenant = db.read(tenant, [&](Tx& tx) { return list_due_jobs(tx, kinds); });
    due.insert(due.end(), of_tenant.begin(), of_tenant.end());
  }
  std::stable_sort(due.begin(), due.end(), [](DueJob const& a, DueJob const& b) { return a.due < b.due; });
  return due;
}

std::optional<Job> claim(Database& db, DueJob const& due) {
  auto job = std::optional<Job>{};
  auto const claimed = db.write(runner_of(due.institution), [&](Tx& tx) -> Result<Done> {
    job = claim_job(tx, due.id);
    return Done{};
  });
  return claimed ? job : std::nullopt;
}

// The reason it did not work, or nothing.
std::string run(JobRunner::Body const& body, Job const& job) {
  try {
    auto const done = body(job);
    return done ? std::string{} : done.error().key;
  } catch (std::exception const& fault) {
    return fault.what();
  }
}

}  // namespace

struct JobRunner::Thread {
  std::mutex guard{};
  std::condition_variable wake{};
  bool is_stopping{false};
  std::thread thread{};

  bool should_stop() {
    auto const lock = std::lock_guard{guard};
    return is_stopping;
  }
};

int JobRunner::run_due() {
  auto kinds = std::vector<std::string>{};
  for (auto const& [kind, body] : bodies_) kinds.push_back(kind);
  tidy();
  go_round();
  auto count = 0;
  for (auto has_progress = true; has_progress;) {
    has_progress = false;
    for (auto const& due : all_due_jobs(db_, kinds)) {
      if (thread_ != nullptr && thread_->should_stop()) return count;
      auto const job = claim(db_, due);
      if (!job) continue;
      auto const problem = run(bodies_.find(job->kind)->second, *job);
      if (!problem.empty())
        log_warning("job failed",
                    {{"job", to_text(job->id)}, {"kind", job->kind}, {"attempt", std::to_string(job->attempt)}, {"problem", problem}});
      auto const kept = db_.write(runner_of(job->institution), [&](Tx& tx) -> Result<Done> {
        if (problem.empty())
          finish_job(tx, *job);
        else
          put_back_job(tx, *job, problem);
        return Done{};
      });
      if (!kept) log_error("job state not kept", {{"job", to_text(job->id)}, {"kind", job->kind}});
      has_progress = true;
      ++count;
    }
  }
  return count;
}

// What fails here keeps no job from being done.
void JobRunner::go_round() {
  for (auto const& body : rounds_) try {
      body();
    } catch (std::exception const& fault) {
      log_error("job runner", {{"fault", fault.what()}});
    }
}

// In small writes, so that nobody waits for it; what is left over is removed an hour later.
void JobRunner::tidy() {
  constexpr auto kRounds = 100;
  auto const now = db_.now();
  if (now < next_tidy_) return;
  next_tidy_ = now + kTidyEvery;
  auto const before = now - keep_days_ * 86400LL;
  for (auto const tenant : db_.read(InstitutionId{}, [](Tx& tx) { return list_tenants(tx); })) {
    auto removed = std::int64_t{1};
    for (auto round = 0; removed > 0 && round < kRounds; ++round) {
      auto const tidied = db_.write(runner_of(tenant), [&](Tx& tx) -> Result<Done> {
        removed = remove_old_jobs(tx, before) + remove_answered_requests(tx, before);
        for (auto const body : chores_) removed += body(tx, before);
        return Done{};
      });
      if (!tidied) return log_warning("old rows not removed");
    }
  }
}

void JobRunner::start() {
  if (thread_ != nullptr) return;
  thread_ = new Thread{};
  thread_->thread = std::thread{[this] {
    while (!thread_->should_stop()) {
      try {
        run_due();
      } catch (std::exception const& fault) {
        log_error("job runner", {{"fault", fault.what()}});
      }
      auto lock = std::unique_lock{thread_->guard};
      thread_->wake.wait_for(lock, kPause, [this] { return thread_->is_stopping; });
    }
  }};
}

void JobRunner::stop() {
  if (thread_ == nullptr) return;
  {
    auto const lock = std::lock_guard{thread_->guard};
    thread_->is_stopping = true;
  }
  thread_->wake.notify_all();
  thread_->thread.join();
  delete thread_;
  thread_ = nullptr;
}

JobRunner::~JobRunner() { stop(); }

}  // namespace baeumgil
