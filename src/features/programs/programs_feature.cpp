#include "features/programs/programs_feature.h"

#include "features/programs/program_api.h"
#include "features/programs/program_document.h"
#include "features/programs/program_pages.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_programs_feature(FeatureHost& host) {
  auto const pages = ProgramPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "program.menu", .path = "/programs", .access = Access::staff});
  auto& router = host.router;
  router.get("/programs", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/programs/new", Access::staff, [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/programs", Access::staff, [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.get("/programs/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  add_paper(router, Access::staff, "/programs/{id}/plan", {host.db, host.site.locale()}, read_program_plan);
  router.get("/programs/{id}/edit", Access::staff,
             [pages](auto const& request, auto const& actor) { return pages.edit_form(request, actor); });
  router.post("/programs/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.edit(request, actor); });
  router.post("/programs/{id}/prolongation", Access::staff,
              [pages](auto const& request, auto const& actor) { return pages.prolong(request, actor); });
  router.post("/programs/{id}/budget", Access::staff, handler(pages, &ProgramPages::set_budget));
  for (auto const move : all_of<ProgramMove>())
    router.post("/programs/{id}/" + std::string{noun_of(move)}, Access::staff,
                [pages, move](auto const& request, auto const& actor) { return pages.move(request, actor, move); });
  add_program_api(router, {host.db});
  auto& db = host.db;
  host.jobs.handle(std::string{kProgramClockJob}, [&db](Job const& job) -> Result<Done> {
    auto const id = id_from_text<ProgramId>(job.payload);
    if (!id) return Done{};
    return move_program_by_clock(db, Actor{.institution = job.institution, .via = Via::job}, *id);
  });
}

}  // namespace baeumgil
