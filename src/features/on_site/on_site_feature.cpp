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
  auto const handler = [pages](Result<Response> (P::*method)(Request const&, Actor const&) const) {
    return [pages, method](Request const& request, Actor const& actor) { return (pages.*method)(request, actor); };
  };
  auto& router = host.router;
  router.get("/on-site/worker.js", Access::everyone, handler(&P::worker));
  router.get("/on-site/pass", Access::staff, handler(&P::pass));
  router.get("/on-site/{id}", Access::staff, handler(&P::show));
  router.post("/on-site/{id}/notes", Access::staff, handler(&P::take));
  router.get("/on-site/{id}/notes/{note}/photo", Access::staff, handler(&P::photo));
  router.post("/on-site/{id}/notes/{note}/withdrawal", Access::staff, handler(&P::withdraw));
  add_on_site_api(router, {host.db, host.files});
}

}  // namespace baeumgil
