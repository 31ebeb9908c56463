#include "features/rules/rules_feature.h"

#include "features/rules/exception_pages.h"
#include "features/rules/own_day_import_pages.h"
#include "features/rules/own_day_pages.h"
#include "features/rules/rule_api.h"
#include "features/rules/rule_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

namespace {

using PageMethod = Result<Response> (RulePages::*)(Request const&, Actor const&) const;

}  // namespace

void add_rules_feature(FeatureHost& host, ListRunning list_running) {
  auto const pages = RulePages{host.db, host.site, list_running};
  auto& router = host.router;
  auto const page = [&](char const* path, PageMethod method) { router.get(path, Access::staff, handler(pages, method)); };
  auto const act = [&](char const* path, PageMethod method) { router.post(path, Access::staff, handler(pages, method)); };
  host.site.add_menu({.group_key = "menu.admin", .label_key = "rules.menu", .path = "/rules", .access = Access::staff});
  page("/rules", &RulePages::list);
  act("/rules", &RulePages::add);
  page("/rules/new", &RulePages::new_rule);
  page("/rules/strict", &RulePages::strict);
  act("/rules/strict", &RulePages::switch_strict);
  auto const days = OwnDayPages{host.db, host.site};
  router.get("/rules/days", Access::staff, handler(days, &OwnDayPages::list));
  router.post("/rules/days", Access::staff, handler(days, &OwnDayPages::add));
  router.get("/rules/days/{id}/end", Access::staff, handler(days, &OwnDayPages::end_form));
  router.post("/rules/days/{id}/end", Access::staff, handler(days, &OwnDayPages::end));
  add_own_day_import(host);
  page("/rules/drafts/{id}", &RulePages::show_draft);
  act("/rules/drafts/{id}", &RulePages::edit);
  page("/rules/drafts/{id}/edit", &RulePages::edit_form);
  act("/rules/drafts/{id}/effect", &RulePages::make_effective);
  act("/rules/drafts/{id}/discard", &RulePages::discard);
  page("/rules/{code}", &RulePages::show);
  act("/rules/{code}/confirmation", &RulePages::confirm);
  page("/rules/{code}/versions/new", &RulePages::new_version);
  page("/rules/{code}/versions/{id}/end", &RulePages::end_form);
  act("/rules/{code}/versions/{id}/end", &RulePages::end);
  auto const exceptions = ExceptionPages{host.db, host.site};
  router.get("/audit/exceptions", Access::auditor,
             [exceptions](auto const& request, auto const& actor) { return exceptions.list(request, actor); });
  add_rule_api(router, {host.db});
  add_rule_writing_api(router, {host.db});
}

}  // namespace baeumgil
