#include "features/on_site/on_site_feature.h"

#include "features/on_site/on_site_api.h"
#include "features/on_site/on_site_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_on_site_feature(FeatureHost& host) {
  using P = OnSitePages;
  auto const pages = OnSitePages{host.db, host.site, host.files};
  auto& router = host.router;
  router.get("/on-site/worker.js", Access::everyone, handler(pages, &P::worker));
  router.get("/on-site/pass", Access::staff, handler(pages, &P::pass));
  router.get("/on-site/{id}", Access::staff, handler(pages, &P::show));
  router.post("/on-site/{id}/notes", Access::staff, handler(pages, &P::take));
  router.get("/on-site/{id}/notes/{note}/photo", Access::staff, handler(pages, &P::photo));
  router.post("/on-site/{id}/notes/{note}/withdrawal", Access::staff, handler(pages, &P::withdraw));
  add_on_site_api(router, {host.db, host.files});
}

}  // namespace baeumgil
