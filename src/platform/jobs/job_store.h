#pragma once
// The rows behind the job runner. Every statement about jobs is in job_store.cpp.

#include <string>
#include <string_view>
#include <vector>

#include "platform/jobs/jobs.h"

namespace baeumgil {

struct DueJob {
  InstitutionId institution{};
  JobId id{};
  Instant due{};
};

// Waiting jobs whose time has come and running ones whose runner let the lease run out; oldest first, 100 at most.
std::vector<DueJob> list_due_jobs(Tx&, std::vector<std::string> const& kinds);
// Absent when another runner was faster, or when the job has used up its attempts (it is marked failed then).
std::optional<Job> claim_job(Tx&, JobId);
void finish_job(Tx&, Job const&);
// Puts it back with a growing delay, or marks it failed after the last attempt.
void put_back_job(Tx&, Job const&, std::string_view problem);
std::int64_t remove_old_jobs(Tx&, Instant before);  // done before that; at most some hundreds. How many

}  // namespace baeumgil
