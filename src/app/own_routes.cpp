#include "app/own_routes.h"

#include "base/json_writer.h"
#include "platform/db/database.h"
#include "platform/html/site_pages.h"
#include "platform/web/feature_host.h"
#include "platform/web/openapi.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_own_routes(FeatureHost& host) {
  add_site_routes(host.router, host.site);
  host.router.get("/api/v1/openapi.json", Access::everyone, [&host](Request const&, Actor const& actor) -> Result<Response> {
    auto const settings = OpenapiSettings{.language = actor.language, .version = "1", .base_address = host.base_address};
    return json_response(200, openapi_document(host.router, host.site.locale(), settings));
  });
  // Routes exist only after the migrations, so an answer says that they are done; the read says that the database is there.
  host.router.get("/health", Access::everyone, [&db = host.db](Request const&, Actor const&) -> Result<Response> {
    auto const one = db.read(InstitutionId{}, [](Tx& tx) { return tx.value<std::int64_t>("SELECT 1"); });
    return json_response(200, JsonWriter{}.begin_object().field("status", one == 1 ? "ok" : "failing").end_object().take());
  });
}

}  // namespace baeumgil
