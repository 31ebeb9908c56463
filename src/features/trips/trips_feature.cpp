#include "features/trips/trips_feature.h"

#include "features/trips/host_pages.h"
#include "features/trips/plan_pages.h"
#include "features/trips/send_visit.h"
#include "features/trips/tell_desk.h"
#include "features/trips/travel.h"
#include "features/trips/trip_api.h"
#include "features/trips/trip_package_document.h"
#include "features/trips/trip_pages.h"
#include "features/trips/visit_api.h"
#include "features/trips/visit_document.h"
#include "features/trips/visit_pages.h"
#include "features/trips/visit_parcel.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_trip_routes(Router& router, TripPages const& pages) {
  using P = TripPages;
  router.get("/trips", Access::staff, handler(pages, &P::list));
  router.get("/teams/{id}/trips/new", Access::staff, handler(pages, &P::new_form));
  router.post("/teams/{id}/trips", Access::staff, handler(pages, &P::create));
  router.get("/trips/{id}", Access::staff, handler(pages, &P::show));
  add_downloads(router, Access::staff, "/trips/{id}/plan", pages, &P::plan);
  router.get("/trips/{id}/verdicts", Access::staff, handler(pages, &P::verdicts));
  router.get("/trips/{id}/edit", Access::staff, handler(pages, &P::edit_form));
  router.post("/trips/{id}", Access::staff, handler(pages, &P::edit));
  router.post("/trips/{id}/submission", Access::staff, handler(pages, &P::submit));
  router.post("/trips/{id}/approval", Access::staff, handler(pages, &P::approve));
  router.post("/trips/{id}/return", Access::staff, handler(pages, &P::send_back));
  router.post("/trips/{id}/cancellation", Access::staff, handler(pages, &P::cancel));
  router.post("/trips/{id}/cancellation-fee", Access::staff, handler(pages, &P::tell_fee));
  router.post("/trips/{id}/readiness", Access::staff, handler(pages, &P::make_ready));
  router.post("/trips/{id}/start", Access::staff, handler(pages, &P::start));
  router.post("/trips/{id}/end", Access::staff, handler(pages, &P::end));
  router.post("/trips/{id}/closure", Access::staff, handler(pages, &P::close));
}

void add_plan_routes(Router& router, PlanPages const& pages) {
  using P = PlanPages;
  router.get("/trips/{id}/plan", Access::staff, handler(pages, &P::overview));
  router.get("/trips/{id}/plan/{step}", Access::staff, handler(pages, &P::step));
  router.post("/trips/{id}/plan/{step}", Access::staff, handler(pages, &P::save));
  router.post("/trips/{id}/plan/{step}/taken", Access::staff, handler(pages, &P::take_questions));
}

void add_visit_routes(Router& router, VisitPages const& pages) {
  using P = VisitPages;
  router.get("/trips/{id}/visits/new", Access::staff, handler(pages, &P::new_form));
  router.post("/trips/{id}/visits", Access::staff, handler(pages, &P::create));
  router.get("/visits/{id}", Access::staff, handler(pages, &P::show));
  add_downloads(router, Access::staff, "/visits/{id}/letter", pages, &P::letter);
  add_approval_package(router, "/visits/{id}", {pages.db, pages.site.locale()}, read_letter_package);
  router.get("/visits/{id}/thank-you", Access::staff, handler(pages, &P::thank_you_page));
  add_downloads(router, Access::staff, "/visits/{id}/thank-you", pages, &P::thank_you);
  router.get("/visits/{id}/edit", Access::staff, handler(pages, &P::edit_form));
  router.post("/visits/{id}", Access::staff, handler(pages, &P::edit));
  router.post("/visits/{id}/signature", Access::staff, handler(pages, &P::sign));
  router.post("/visits/{id}/sending", Access::staff, handler(pages, &P::send));
  router.post("/visits/{id}/agreement", Access::staff, handler(pages, &P::agree));
  router.post("/visits/{id}/confirmation", Access::staff, handler(pages, &P::confirm));
  router.post("/visits/{id}/withdrawal", Access::staff, handler(pages, &P::withdraw));
  router.post("/visits/{id}/completion", Access::staff, handler(pages, &P::mark));
  router.post("/visits/{id}/thanks", Access::staff, handler(pages, &P::thank));
  router.post("/visits/{id}/feedback", Access::staff, handler(pages, &P::tell_feedback));
  router.post("/visits/{id}/closure", Access::staff, handler(pages, &P::close));
}

void add_host_routes(Router& router, HostPages const& pages) {
  using P = HostPages;
  router.get("/host/{token}", Access::link, handler(pages, &P::show));
  add_downloads(router, Access::link, "/host/{token}/letter", pages, &P::letter);
  router.post("/host/{token}", Access::link, handler(pages, &P::answer));
  router.post("/host/{token}/receipt", Access::link, handler(pages, &P::say_seen));
}

Actor clock_of(Job const& job) { return {.institution = job.institution, .via = Via::job}; }

// What became of the row since the job was queued is the use case's business; a row that is gone needs nothing more.
// The letter goes with each reminder, as it went the first time.
Result<Done> wait_or_remind(FeatureHost& host, Job const& job) {
  auto const id = id_from_text<VisitId>(job.payload);
  if (!id) return Done{};
  auto const clock = clock_of(job);
  auto letter = TRY(letter_attachments(host.db, clock, *id, host.site.locale()));
  return wait_for_reply(host.db, clock, *id, {.base_address = host.base_address, .letter = std::move(letter)});
}

void add_jobs(FeatureHost& host) {
  auto& jobs = host.jobs;
  auto& db = host.db;
  jobs.handle("trip.clock", [&db](Job const& job) -> Result<Done> {
    auto const id = id_from_text<TripId>(job.payload);
    if (!id) return Done{};
    return move_trip_by_clock(db, clock_of(job), *id);
  });
  jobs.handle("visit.wait", [&host](Job const& job) { return wait_or_remind(host, job); });
  receive_parcels(jobs, db, std::string{kVisitAnswerParcel}, take_desk_answer);
  jobs.hourly(remove_old_parcels);
}

}  // namespace

void add_trips_feature(FeatureHost& host) {
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "trip.menu", .path = "/trips", .access = Access::staff});
  add_trip_routes(host.router, {host.db, host.site});
  add_approval_package(host.router, "/trips/{id}", {host.db, host.site.locale()}, read_trip_package);
  add_plan_routes(host.router, {host.db, host.site});
  add_visit_routes(host.router, {host.db, host.site, host.base_address});
  add_host_routes(host.router, {host.db, host.site});
  add_trip_api(host.router, {host.db});
  add_visit_api(host.router, {host.db, host.site.locale(), host.base_address});
  add_jobs(host);
}

}  // namespace baeumgil
