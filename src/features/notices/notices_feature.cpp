#include "features/notices/notices_feature.h"

#include "features/notices/mail_notice.h"
#include "features/notices/notice_pages.h"
#include "features/notices/notice_store.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation list_operation() {
  return {.path = "/api/v1/notices",
          .summary = "What the caller was told, newest first",
          .tag = "notices",
          .answer = ApiAnswer::page,
          .schema = {.name = "Notice",
                     .fields = {{.name = "id", .type = ApiType::id},
                                {.name = "words", .type = ApiType::text, .description = "in the caller's language"},
                                {.name = "path", .type = ApiType::text, .description = "of the page where to act"},
                                {.name = "at", .type = ApiType::instant},
                                {.name = "is_read", .type = ApiType::boolean}}}};
}

}  // namespace

void add_notices_feature(FeatureHost& host) {
  auto const pages = NoticePages{host.db, host.site};
  auto& router = host.router;
  router.get("/notices", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.post("/notices/read", Access::staff, [pages](auto const& request, auto const& actor) { return pages.read_all(request, actor); });
  router.post("/notices/{id}/read", Access::staff, [pages](auto const& request, auto const& actor) { return pages.read(request, actor); });
  router.api(list_operation(), Access::staff, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
  // The address is known only when the server listens, so it is read when the job runs.
  host.jobs.handle(std::string{kNoticeMailJob},
                   [&host](Job const& job) { return mail_notice(host.db, host.site.locale(), host.base_address, job); });
}

}  // namespace baeumgil
