#include "platform/jobs/job_store.h"

namespace baeumgil {

namespace {

constexpr std::int64_t kLease = 600;  // a job of a runner that died is taken again after this
constexpr std::int64_t kFirstDelay = 60;

}  // namespace

void queue_job(Tx& tx, std::string_view kind, std::string_view payload, Instant due, std::string_view unique_key) {
  tx.change(
      "INSERT INTO jobs (institution_id, id, kind, payload, unique_key, due_at, created_at) "
      "VALUES ($institution, $1, $2, $3, $4, $5, $6) "
      "ON CONFLICT (institution_id, kind, unique_key) WHERE state = 'waiting' AND unique_key <> '' DO NOTHING",
      JobId::make(), kind, payload, unique_key, due, tx.now());
}

void cancel_jobs(Tx& tx, std::string_view kind, std::string_view unique_key) {
  tx.change("DELETE FROM jobs WHERE institution_id = $institution AND kind = $1 AND unique_key = $2 AND state = 'waiting'", kind,
            unique_key);
}

std::vector<DueJob> list_due_jobs(Tx& tx, std::vector<std::string> const& kinds) {
  if (kinds.empty()) return {};
  auto query = Query{"SELECT id, due_at FROM jobs WHERE institution_id = $institution"};
  query.add(" AND ((state = 'waiting' AND due_at <= $?)", tx.now());
  query.add(" OR (state = 'running' AND lease_until < $?))", tx.now());
  query.add(" AND (kind = $?", kinds.front());
  for (std::size_t i = 1; i < kinds.size(); ++i) query.add(" OR kind = $?", kinds[i]);
  query.add(") ORDER BY due_at, id LIMIT 100");
  return tx.list(query, [&](Row& row) {
    auto job = DueJob{.institution = tx.institution()};
    job.id = row.next<JobId>();
    job.due = row.next<Instant>();
    return job;
  });
}

std::optional<Job> claim_job(Tx& tx, JobId id) {
  // A runner that waited for the row finds it running with a fresh lease and changes nothing.
  auto const job = tx.find(
      "UPDATE jobs SET state = 'running', lease_until = $1, attempt = attempt + 1 "
      "WHERE institution_id = $institution AND id = $2 "
      "AND ((state = 'waiting' AND due_at <= $3) OR (state = 'running' AND lease_until < $3)) "
      "RETURNING id, kind, payload, attempt",
      [&](Row& row) {
        auto claimed = Job{.institution = tx.institution()};
        claimed.id = row.next<JobId>();
        claimed.kind = row.next<std::string>();
        claimed.payload = row.next<std::string>();
        claimed.attempt = row.next<int>();
        return claimed;
      },
      tx.now() + kLease, id, tx.now());
  if (!job || job->attempt <= kMaximumJobAttempts) return job;
  // Every earlier runner died on it without a word.
  put_back_job(tx, *job, "jobs.runner_died");
  return std::nullopt;
}

void finish_job(Tx& tx, Job const& job) {
  tx.change(
      "UPDATE jobs SET state = 'done', finished_at = $1, lease_until = NULL, last_problem = '' "
      "WHERE institution_id = $institution AND id = $2 AND state = 'running' AND attempt = $3",
      tx.now(), job.id, job.attempt);
}

void put_back_job(Tx& tx, Job const& job, std::string_view problem) {
  if (job.attempt >= kMaximumJobAttempts) {
    tx.change(
        "UPDATE jobs SET state = 'failed', finished_at = $1, lease_until = NULL, last_problem = $2 "
        "WHERE institution_id = $institution AND id = $3 AND state = 'running' AND attempt = $4",
        tx.now(), problem, job.id, job.attempt);
    return;
  }
  // The same work may have been queued anew meanwhile; that row then does it, and this one is over.
  auto const is_replaced = tx.value<std::int64_t>(
      "SELECT count(*) FROM jobs AS mine JOIN jobs AS other ON other.institution_id = mine.institution_id AND other.kind = mine.kind "
      "AND other.unique_key = mine.unique_key AND other.state = 'waiting' "
      "WHERE mine.institution_id = $institution AND mine.id = $1 AND mine.unique_key <> ''",
      job.id);
  if (is_replaced > 0) return finish_job(tx, job);
  auto const delay = kFirstDelay << (job.attempt - 1);
  tx.change(
      "UPDATE jobs SET state = 'waiting', due_at = $1, lease_until = NULL, last_problem = $2 "
      "WHERE institution_id = $institution AND id = $3 AND state = 'running' AND attempt = $4",
      tx.now() + delay, problem, job.id, job.attempt);
}

std::int64_t remove_old_jobs(Tx& tx, Instant before) {
  return tx.change(
      "DELETE FROM jobs WHERE institution_id = $institution AND id IN (SELECT id FROM jobs WHERE institution_id = $institution "
      "AND state = 'done' AND finished_at < $1 ORDER BY id LIMIT 500)",
      before);
}

}  // namespace baeumgil
