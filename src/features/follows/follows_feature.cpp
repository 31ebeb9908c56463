#include "features/follows/follows_feature.h"

#include "features/follows/follow_pages.h"
#include "features/follows/follow_store.h"
#include "features/follows/tell_followers.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_api(Router& router, FollowPages const& pages) {
  router.api({.path = "/api/v1/follows",
              .summary = "What the caller follows, newest first",
              .tag = "follows",
              .answer = ApiAnswer::page,
              .schema = {.name = "Follow",
                         .fields = {{.name = "id", .type = ApiType::id},
                                    {.name = "noun", .values = words_of<FollowNoun>()},
                                    {.name = "target", .description = "an id, or the word of a field"},
                                    {.name = "title"},
                                    {.name = "path"}}}},
             Access::staff, handler(pages, &FollowPages::json));
  router.api({.method = Method::post,
              .path = "/api/v1/follows",
              .summary = "Follow a field, issue, institution, person or case",
              .tag = "follows",
              .input = {{.name = "noun", .values = words_of<FollowNoun>()}, {.name = "target", .max_length = 60}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &FollowPages::add_by_program));
  router.api({.method = Method::post,
              .path = "/api/v1/follows/{id}/removal",
              .summary = "Follow it no longer",
              .tag = "follows",
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &FollowPages::remove_by_program));
  router.api({.method = Method::put,
              .path = "/api/v1/digest",
              .summary = "How often a mail sums up what became of what one follows",
              .tag = "follows",
              .input = {{.name = "rhythm", .values = words_of<DigestRhythm>()}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &FollowPages::set_rhythm_by_program));
}

// Once an hour: somebody follows something, or a digest is due.
std::int64_t call_the_teller(Tx& tx, Instant) {
  if (has_follows(tx) || !list_due_digests(tx).empty()) queue_job(tx, kFollowJob, {}, tx.now(), "all");
  return 0;
}

}  // namespace

void add_follows_feature(FeatureHost& host) {
  auto const pages = FollowPages{host.db, host.site};
  auto& router = host.router;
  host.site.add_menu({.group_key = "menu.sharing", .label_key = "follow.menu", .path = "/follows", .access = Access::staff});
  router.get("/follows", Access::staff, handler(pages, &FollowPages::list));
  router.post("/follows", Access::staff, handler(pages, &FollowPages::add));
  router.post("/follows/{id}/removal", Access::staff, handler(pages, &FollowPages::remove));
  router.post("/digest", Access::staff, handler(pages, &FollowPages::set_rhythm));
  router.get("/digest/{token}", Access::link, handler(pages, &FollowPages::end_form));
  router.post("/digest/{token}", Access::link, handler(pages, &FollowPages::end));
  add_api(router, pages);
  host.jobs.handle(std::string{kFollowJob}, [&host](Job const& job) -> Result<Done> {
    auto const told = tell_followers(host.db, job.institution);
    if (!told) return told;
    return send_digests(host.db, job.institution, host.site.locale(), host.base_address);
  });
  host.jobs.hourly(call_the_teller);
}

}  // namespace baeumgil
