#include "features/exchange/exchange_feature.h"

#include "features/exchange/bundle_api.h"
#include "features/exchange/deliver_bundle.h"
#include "features/exchange/exchange_pages.h"
#include "features/issues/policy_field.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
void add_exchange_feature(FeatureHost& host) {
  auto const pages = ExchangePages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.sharing", .label_key = "exchange.title", .path = "/exchange", .access = Access::staff});
  auto& router = host.router;
  router.get("/exchange", Access::staff, handler(pages, &ExchangePages::list));
  router.get("/exchange/cases/{id}", Access::staff, handler(pages, &ExchangePages::show));
  router.get("/exchange/desk", Access::staff, handler(pages, &ExchangePages::desk));
  router.post("/exchange/sendings", Access::staff, handler(pages, &ExchangePages::send));
  router.post("/exchange/deliveries", Access::staff, handler(pages, &ExchangePages::deliver));
  router.post("/exchange/arrivals/{id}/opening", Access::staff, handler(pages, &ExchangePages::open_arrival));
  router.post("/exchange/arrivals/{id}/removal", Access::staff, handler(pages, &ExchangePages::put_arrival_away));
  router.get("/cases/{id}/receivers", Access::staff, handler(pages, &ExchangePages::receivers));
  router.post("/cases/{id}/receivers", Access::staff, handler(pages, &ExchangePages::set_receivers));
  router.post("/exchange/bundles", Access::staff, handler(pages, &ExchangePages::receive));
  router.get("/exchange/bundles/{id}", Access::staff, handler(pages, &ExchangePages::preview));
  router.post("/exchange/bundles/{id}/acceptance", Access::staff, handler(pages, &ExchangePages::take_in));
  router.post("/exchange/bundles/{id}/removal", Access::staff, handler(pages, &ExchangePages::put_away));
  router.api({.path = "/api/v1/received-cases",
              .summary = "Cases taken in from other institutions, newest first",
              .tag = "cases",
              .query = {{.name = "words", .description = "part of the title", .required = false},
                        {.name = "field", .required = false, .values = words_of<PolicyField>()}},
              .answer = ApiAnswer::page,
              .schema = {.name = "ReceivedCase",
                         .fields = {{.name = "id", .type = ApiType::id},
                                    {.name = "number", .description = "the sender's"},
                                    {.name = "title"},
                                    {.name = "one_line"},
                                    {.name = "field", .values = words_of<PolicyField>()},
                                    {.name = "from_name"},
                                    {.name = "host_name"},
                                    {.name = "adoptions", .type = ApiType::integer, .description = "decided yes by the sender"},
                                    {.name = "made_at", .type = ApiType::instant},
                                    {.name = "taken_in_at", .type = ApiType::instant}}}},
             Access::staff, handler(pages, &ExchangePages::list_json));
  auto const names = ApiField{.name = "names", .type = ApiType::array, .fields = {{.type = ApiType::text}}};
  router.api({.path = "/api/v1/cases/{id}/receivers",
              .summary = "Institutions a shared case is for; none: all",
              .tag = "cases",
              .schema = {.name = "CaseReceivers", .fields = {names}}},
             Access::staff, handler(pages, &ExchangePages::receivers_json));
  router.api({.method = Method::put,
              .path = "/api/v1/cases/{id}/receivers",
              .summary = "Choose the institutions a shared case is for, by name or code",
              .tag = "cases",
              .input = {names},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &ExchangePages::put_receivers));
  add_bundle_api(router, pages);
  receive_parcels(host.jobs, host.db, std::string{kBundleParcel}, take_arrival);
}

}  // namespace baeumgil
