#include "features/people/people_feature.h"

#include "features/people/import_pages.h"
#include "features/people/person_api.h"
#include "features/people/person_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_person_routes(Router& router, PersonPages const& pages) {
  router.get("/people", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/people/new", Access::administrator,
             [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/people", Access::administrator, [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.get("/people/{id}", Access::staff, [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  router.get("/people/{id}/edit", Access::administrator,
             [pages](auto const& request, auto const& actor) { return pages.edit_form(request, actor); });
  router.post("/people/{id}", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.edit(request, actor); });
  router.post("/people/{id}/transfer", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.transfer(request, actor); });
  router.post("/people/{id}/deactivation", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.deactivate(request, actor); });
  router.post("/people/{id}/reactivation", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.reactivate(request, actor); });
  router.post("/people/{id}/roles", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.give_role(request, actor); });
  router.post("/people/{id}/roles/{role}/removal", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.take_role(request, actor); });
}

void add_department_routes(Router& router, DepartmentPages const& pages) {
  router.get("/departments", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  router.get("/departments/new", Access::administrator,
             [pages](auto const& request, auto const& actor) { return pages.new_form(request, actor); });
  router.post("/departments", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.create(request, actor); });
  router.get("/departments/{id}/edit", Access::administrator,
             [pages](auto const& request, auto const& actor) { return pages.edit_form(request, actor); });
  router.post("/departments/{id}", Access::administrator,
              [pages](auto const& request, auto const& actor) { return pages.edit(request, actor); });
}

}  // namespace

void add_people_feature(FeatureHost& host, PageButton follow) {
  host.site.add_menu({.group_key = "menu.admin", .label_key = "person.menu", .path = "/people", .access = Access::staff});
  host.site.add_menu({.group_key = "menu.admin", .label_key = "department.menu", .path = "/departments", .access = Access::staff});
  add_person_routes(host.router, PersonPages{host.db, host.site, follow});
  add_department_routes(host.router, DepartmentPages{host.db, host.site});
  add_people_import(host);
  add_person_api(host.router, {host.db});
}

}  // namespace baeumgil
