#include "features/originality/originality_feature.h"

#include "features/originality/kept_check.h"
#include "features/originality/originality_api.h"
#include "features/originality/originality_pages.h"
#include "features/originality/text_import_pages.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_originality_feature(FeatureHost& host) {
  auto const pages = OriginalityPages{host.db, host.site};
  auto const texts = PublicTextPages{host.db, host.site, host.files};
  auto const imports = TextImportPages{host.db, host.site, host.files, host.extract_text};
  host.jobs.handle(std::string{kOriginalityJob}, [&db = host.db](Job const& job) -> Result<Done> {
    auto const id = id_from_text<ReportId>(job.payload);
    return id ? check_in_background(db, job.institution, *id) : Result<Done>{Done{}};
  });
  auto& router = host.router;
  router.get("/reports/{id}/originality", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.post("/reports/{id}/originality", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.explain(request, actor); });
  router.post("/reports/{id}/originality/removal", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.take_back(request, actor); });
  router.post("/reports/{id}/originality/photos", Access::staff, handler(pages, &OriginalityPages::explain_photo));
  router.get("/public-texts", Access::staff, [texts](auto const& request, auto const& actor) { return texts.list(request, actor); });
  router.post("/public-texts", Access::staff, [texts](auto const& request, auto const& actor) { return texts.add(request, actor); });
  router.get("/public-texts/new", Access::staff, [texts](auto const& request, auto const& actor) { return texts.form(request, actor); });
  router.get("/public-texts/{id}", Access::staff, [texts](auto const& request, auto const& actor) { return texts.show(request, actor); });
  router.post("/public-texts/{id}/removal", Access::staff,
              [texts](auto const& request, auto const& actor) { return texts.remove(request, actor); });
  router.post("/public-texts/{id}/restoring", Access::staff, handler(texts, &PublicTextPages::restore));
  router.get("/public-texts/{id}/file", Access::staff, handler(texts, &PublicTextPages::file));
  router.api({.path = "/api/v1/text-imports",
              .summary = "Batches of old reports that were loaded, newest first",
              .tag = "public-texts",
              .answer = ApiAnswer::page,
              .schema = {.name = "TextImport",
                         .fields = {{.name = "id", .type = ApiType::id},
                                    {.name = "made_at", .type = ApiType::instant},
                                    {.name = "made_by_name"},
                                    {.name = "files", .type = ApiType::integer},
                                    {.name = "texts", .type = ApiType::integer, .description = "of it in the library now"},
                                    {.name = "state", .values = {"open", "confirmed", "undone"}}}}},
             Access::staff, handler(imports, &TextImportPages::list_json));
  router.get("/text-imports", Access::staff, handler(imports, &TextImportPages::form));
  router.post("/text-imports", Access::staff, handler(imports, &TextImportPages::begin));
  router.get("/text-imports/{id}", Access::staff, handler(imports, &TextImportPages::show));
  router.post("/text-imports/{id}/confirmation", Access::staff, handler(imports, &TextImportPages::confirm));
  router.post("/text-imports/{id}/undoing", Access::staff, handler(imports, &TextImportPages::undo));
  add_originality_api(router, {host.db});
}

}  // namespace baeumgil
