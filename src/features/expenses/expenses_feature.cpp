#include "features/expenses/expenses_feature.h"

#include "features/expenses/expense_api.h"
#include "features/expenses/expense_document.h"
#include "features/expenses/expense_pages.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {

void add_expenses_feature(FeatureHost& host) {
  using P = ExpensePages;
  auto const pages = ExpensePages{host.db, host.site, host.files, host.extract_text};
  host.site.add_menu({.group_key = "menu.benchmarking", .label_key = "expense.menu", .path = "/expenses", .access = Access::staff});
  auto& router = host.router;
  router.get("/expenses", Access::staff, handler(pages, &P::list));
  router.get("/expenses/unclaimed", Access::staff, handler(pages, &P::unclaimed));
  router.post("/trips/{id}/expenses", Access::staff, handler(pages, &P::begin));
  router.get("/expenses/{id}", Access::staff, handler(pages, &P::show));
  add_paper(router, Access::staff, "/expenses/{id}/settlement", {host.db, host.site.locale()}, read_settlement);
  router.get("/expenses/{id}/verdicts", Access::staff, handler(pages, &P::verdicts));
  router.get("/expenses/{id}/edit", Access::staff, handler(pages, &P::facts));
  router.post("/expenses/{id}", Access::staff, handler(pages, &P::write));
  router.get("/expenses/{id}/receipts/new", Access::staff, handler(pages, &P::receipt));
  router.post("/expenses/{id}/receipts", Access::staff, handler(pages, &P::add));
  router.post("/expenses/{id}/receipts/{receipt}/removal", Access::staff, handler(pages, &P::take_out));
  router.get("/expenses/{id}/receipts/{receipt}/file", Access::staff, handler(pages, &P::file));
  for (auto const& move : expense_moves())
    router.post("/expenses/{id}/" + std::string{move.noun}, Access::staff,
                [pages, &move](auto const& request, auto const& actor) { return pages.carry_out(request, actor, move); });
  add_expense_api(router, {host.db, host.files});
}

}  // namespace baeumgil
