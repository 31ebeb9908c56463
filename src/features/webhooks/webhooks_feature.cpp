#include "features/webhooks/webhooks_feature.h"

#include "features/webhooks/tell_webhooks.h"
#include "features/webhooks/webhook_pages.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_webhooks_feature(FeatureHost& host) {
  using P = WebhookPages;
  auto const pages = WebhookPages{host.db, host.site};
  auto& router = host.router;
  auto const access = Access::administrator;
  host.site.add_menu({.group_key = "menu.admin", .label_key = "webhook.menu", .path = "/webhooks", .access = access});
  router.get("/webhooks", access, handler(pages, &P::list));
  router.post("/webhooks", access, handler(pages, &P::add));
  router.get("/webhooks/{id}", access, handler(pages, &P::show));
  router.post("/webhooks/{id}/withdrawal", access, handler(pages, &P::remove));
  router.post("/webhooks/{id}/secret", access, handler(pages, &P::renew_secret));
  router.post("/webhooks/{id}/waking", access, handler(pages, &P::wake));
  router.post("/webhooks/{id}/trial", access, handler(pages, &P::try_out));
  router.post("/webhook-deliveries/{id}/resending", access, handler(pages, &P::send_again));
  add_webhook_api(router, host.db);
  host.jobs.each_round([&db = host.db] { follow_log_for_webhooks(db); });
  host.jobs.hourly(remove_old_deliveries);
  // Where we ourselves are only reached from this machine, so may be whom we tell: somebody is trying things out.
  auto const is_local = host.base_address.starts_with("http://127.0.0.1") || host.base_address.starts_with("http://localhost");
  host.jobs.handle(std::string{kDeliverWebhookJob},
                   [&db = host.db, is_local](Job const& job) { return deliver_webhook(db, job, is_local); });
}

}  // namespace baeumgil
