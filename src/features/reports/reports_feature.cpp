#include "features/reports/reports_feature.h"

#include "features/reports/answer_api.h"
#include "features/reports/answer_pages.h"
#include "features/reports/report_api.h"
#include "features/reports/report_comment_api.h"
#include "features/reports/report_package_document.h"
#include "features/reports/report_pages.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_reports_feature(FeatureHost& host) {
  auto const pages = ReportPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.results", .label_key = "report.menu", .path = "/reports", .access = Access::staff});
  host.site.add_menu({.group_key = "menu.results", .label_key = "report.grid.menu", .path = "/reports/answers", .access = Access::staff});
  auto& router = host.router;
  auto const answers = AnswerPages{host.db, host.site};
  router.get("/reports/answers", Access::staff, [answers](auto const& request, auto const& actor) { return answers.show(request, actor); });
  router.get("/reports/answers.xlsx", Access::staff,
             [answers](auto const& request, auto const& actor) { return answers.workbook(request, actor); });
  router.get("/reports/answers.csv", Access::staff,
             [answers](auto const& request, auto const& actor) { return answers.csv(request, actor); });
  router.get("/reports", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/reports/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  add_downloads(router, Access::staff, "/reports/{id}/document", pages, &ReportPages::file);
  add_approval_package(router, "/reports/{id}", {host.db, host.site.locale()}, read_report_package);
  router.get("/reports/{id}/versions", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.versions(request, actor); });
  router.get("/reports/{id}/text", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.write_form(request, actor); });
  router.post("/reports/{id}/text", Access::staff, [pages](auto const& request, auto const& actor) { return pages.write(request, actor); });
  router.post("/reports/{id}/comments", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.comment(request, actor); });
  router.post("/reports/{id}/comments/{comment}/answer", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.answer_comment_on(request, actor); });
  router.post("/reports/{id}/writers", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.writers(request, actor); });
  router.post("/reports/{id}/submission", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.submit(request, actor); });
  router.post("/reports/{id}/oral-report", Access::staff, handler(pages, &ReportPages::tell));
  router.post("/reports/{id}/acceptance", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.accept(request, actor); });
  router.get("/reports/{id}/editions/{edition}", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.edition(request, actor); });
  router.post("/reports/{id}/correction", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.correct(request, actor); });
  router.post("/reports/{id}/correction/removal", Access::staff, handler(pages, &ReportPages::take_correction_back));
  router.post("/reports/{id}/return", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.send_back(request, actor); });
  add_report_api(router, {host.db});
  add_answer_api(router, {host.db});
  add_report_comment_api(router, {host.db});
}

}  // namespace baeumgil
