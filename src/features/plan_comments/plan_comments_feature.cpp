#include "features/plan_comments/plan_comments_feature.h"

#include "features/plan_comments/plan_comment_pages.h"
#include "platform/html/site.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

void add_api(Router& router, CommentDeskPages const& pages) {
  using P = CommentDeskPages;
  router.api({.path = "/api/v1/trips/{id}/comments",
              .summary = "What citizens said to a plan before it was decided on, oldest first",
              .tag = "plan_comments",
              .answer = ApiAnswer::page,
              .schema = {.name = "PlanComment",
                         .fields = {{.name = "id", .type = ApiType::id},
                                    {.name = "trip_id", .type = ApiType::id},
                                    {.name = "body"},
                                    {.name = "received_at", .type = ApiType::instant},
                                    {.name = "state", .values = words_of<CommentState>()},
                                    {.name = "reason", .description = "why it is hidden"}}}},
             Access::staff, handler(pages, &P::json));
  router.api({.method = Method::post,
              .path = "/api/v1/trips/{id}/comment-window",
              .summary = "Open a plan for comment until a day, or prolong it",
              .tag = "plan_comments",
              .input = {{.name = "closes_on", .type = ApiType::date}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &P::open_by_program));
  router.api({.method = Method::post,
              .path = "/api/v1/plan-comments/{id}/decision",
              .summary = "Show a comment, or hide it with a reason",
              .tag = "plan_comments",
              .input = {{.name = "state", .values = words_of<CommentState>()}, {.name = "reason", .required = false, .max_length = 500}},
              .answer = ApiAnswer::done},
             Access::staff, handler(pages, &P::decide_by_program));
}

}  // namespace

void add_plan_comments_feature(FeatureHost& host) {
  auto const open = OpenPlanPages{host.db, host.site};
  auto const desk = CommentDeskPages{host.db, host.site};
  auto& router = host.router;
  router.get("/open/{code}/plans", Access::everyone, handler(open, &OpenPlanPages::list));
  router.get("/open/{code}/plans.json", Access::everyone, handler(open, &OpenPlanPages::json));
  router.get("/open/{code}/plans/{id}", Access::everyone, handler(open, &OpenPlanPages::show));
  router.get("/open/{code}/plans/{id}/comments/new", Access::everyone, handler(open, &OpenPlanPages::say_form));
  router.post("/open/{code}/plans/{id}/comments", Access::everyone, handler(open, &OpenPlanPages::say));
  host.site.add_menu({.group_key = "menu.overseas", .label_key = "plan_comment.menu", .path = "/plan-comments", .access = Access::officer});
  router.get("/plan-comments", Access::staff, handler(desk, &CommentDeskPages::desk));
  router.post("/trips/{id}/comment-window", Access::staff, handler(desk, &CommentDeskPages::open));
  router.post("/plan-comments/{id}/decision", Access::staff, handler(desk, &CommentDeskPages::decide));
  add_api(router, desk);
}

}  // namespace baeumgil
