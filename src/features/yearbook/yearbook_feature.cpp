#include "features/yearbook/yearbook_feature.h"

#include "features/yearbook/chapter_pages.h"
#include "features/yearbook/edition_pages.h"
#include "features/yearbook/funnel_pages.h"
#include "features/yearbook/overview_pages.h"
#include "features/yearbook/scope_form.h"
#include "features/yearbook/year_pages.h"
#include "features/yearbook/yearbook_api.h"
#include "features/yearbook/yearbook_pages.h"
#include "platform/db/database.h"
#include "platform/html/site.h"
#include "platform/jobs/jobs.h"
#include "platform/web/feature_host.h"
#include "platform/web/router.h"

namespace baeumgil {
namespace {

ApiOperation book_operation() {
  auto const figure = std::vector<ApiField>{{.name = "figure", .type = ApiType::text}, {.name = "count", .type = ApiType::integer}};
  auto const step = std::vector<ApiField>{{.name = "step", .type = ApiType::text},
                                          {.name = "count", .type = ApiType::integer},
                                          {.name = "path", .type = ApiType::text, .description = "the list of exactly these rows"}};
  return {.path = "/api/v1/yearbook/{year}",
          .summary = "The figures of a fiscal year's results report",
          .tag = "yearbook",
          .schema = {.name = "Yearbook",
                     .fields = {{.name = "year", .type = ApiType::integer},
                                {.name = "as_of", .type = ApiType::instant},
                                {.name = "figures", .type = ApiType::array, .fields = figure},
                                {.name = "funnel", .type = ApiType::array, .fields = step},
                                {.name = "budget_won", .type = ApiType::integer},
                                {.name = "travel_won", .type = ApiType::integer},
                                {.name = "prizes_won", .type = ApiType::integer},
                                {.name = "newcomers", .type = ApiType::integer}}}};
}

ApiOperation funnel_operation() {
  auto const step = std::vector<ApiField>{{.name = "step", .type = ApiType::text},
                                          {.name = "count", .type = ApiType::integer},
                                          {.name = "path", .type = ApiType::text, .description = "the list of exactly these rows"}};
  auto const metric = std::vector<ApiField>{{.name = "metric", .type = ApiType::text},
                                            {.name = "part", .type = ApiType::integer, .description = "or the value, of days and money"},
                                            {.name = "whole", .type = ApiType::integer},
                                            {.name = "part_path", .description = "the list of the part's rows; empty: it is none of rows"},
                                            {.name = "whole_path", .description = "the list of the rows it is told of"}};
  return {.path = "/api/v1/funnel",
          .summary = "How many issues became trips, reports, cases, decisions, adoptions and effects, as of a day",
          .tag = "yearbook",
          .query = scope_query(),
          .schema = {.name = "Funnel",
                     .fields = {{.name = "steps", .type = ApiType::array, .fields = step},
                                {.name = "metrics", .type = ApiType::array, .fields = metric}}}};
}

ApiOperation funnel_rows_operation() {
  auto query = scope_query();
  query.push_back({.name = "since", .type = ApiType::date, .description = "the earlier of two days", .required = false});
  query.push_back({.name = "move", .required = false, .values = {"joined", "left"}});
  query.push_back({.name = "only", .description = "those a metric is told of", .required = false, .values = words_of<FunnelPart>()});
  query.push_back({.name = "page", .type = ApiType::integer, .required = false});
  query.push_back({.name = "limit", .type = ApiType::integer, .required = false});
  auto const row = std::vector<ApiField>{{.name = "id", .type = ApiType::id},
                                         {.name = "number"},
                                         {.name = "noun"},
                                         {.name = "title", .description = "empty where it is not the caller's to see"},
                                         {.name = "department"},
                                         {.name = "state"},
                                         {.name = "state_then", .description = "on the day asked for"}};
  return {.path = "/api/v1/funnel/{stage}",
          .summary = "The rows a step of the funnel counts, or what joined or left it between two days",
          .tag = "yearbook",
          .query = std::move(query),
          .schema = {.name = "FunnelRows",
                     .fields = {{.name = "total", .type = ApiType::integer}, {.name = "rows", .type = ApiType::array, .fields = row}}}};
}

void add_funnel(FeatureHost& host) {
  auto const funnel = FunnelPages{host.db, host.site};
  auto const overview = OverviewPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.yearbook", .label_key = "funnel.menu", .path = "/funnel", .access = Access::staff});
  auto& router = host.router;
  router.get("/funnel", Access::staff, [funnel](auto const& request, auto const& actor) { return funnel.show(request, actor); });
  router.get("/funnel/{stage}", Access::staff, [funnel](auto const& request, auto const& actor) { return funnel.rows(request, actor); });
  router.get("/overview", Access::staff, [overview](auto const& request, auto const& actor) { return overview.show(request, actor); });
  router.get("/ledger", Access::staff, [overview](auto const& request, auto const& actor) { return overview.ledger(request, actor); });
  router.api(funnel_operation(), Access::staff, [funnel](auto const& request, auto const& actor) { return funnel.json(request, actor); });
  router.api(funnel_rows_operation(), Access::staff,
             [funnel](auto const& request, auto const& actor) { return funnel.json_rows(request, actor); });
}

ApiOperation year_operation() {
  auto const step = std::vector<ApiField>{
      {.name = "rule", .description = "the row whose day it is"},
      {.name = "day", .type = ApiType::date},
      {.name = "path", .description = "where it is done"},
      {.name = "open", .type = ApiType::integer, .description = "what waits for it; null: nothing is counted", .nullable = true}};
  return {.path = "/api/v1/year-steps",
          .summary = "What the year asks for in the next twelve months, with what is still open",
          .tag = "yearbook",
          .schema = {.name = "YearSteps", .fields = {{.name = "steps", .type = ApiType::array, .fields = step}}}};
}

void add_year(FeatureHost& host) {
  auto const pages = YearPages{host.db, host.site};
  host.site.add_menu({.group_key = "menu.yearbook", .label_key = "year_step.menu", .path = "/year", .access = Access::staff});
  host.router.get("/year", Access::staff, handler(pages, &YearPages::show));
  host.router.get("/year/budget-request.xlsx", Access::staff, handler(pages, &YearPages::request_file));
  host.router.api(year_operation(), Access::staff, handler(pages, &YearPages::json));
}

void add_editions(FeatureHost& host) {
  auto const pages = EditionPages{host.db, host.site};
  auto const chapters = ChapterPages{host.db, host.site, host.files};
  auto& router = host.router;
  router.get("/yearbook/{year}/editions", Access::staff, handler(pages, &EditionPages::list));
  router.post("/yearbook/{year}/editions", Access::staff, handler(pages, &EditionPages::make));
  router.get("/editions/{id}", Access::staff, handler(pages, &EditionPages::show));
  router.get("/editions/{id}/reading", Access::staff, handler(pages, &EditionPages::reading));
  router.post("/editions/{id}/readers", Access::staff, handler(pages, &EditionPages::read));
  router.post("/editions/{id}/again", Access::staff, handler(pages, &EditionPages::again));
  router.get("/editions/{id}/comparison", Access::staff, handler(pages, &EditionPages::compare));
  for (auto const* format : {"pdf", "hwpx", "html", "xlsx", "zip"})
    router.get(std::string{"/editions/{id}/book."} + format, Access::staff,
               [pages, format](auto const& request, auto const& actor) { return pages.file(request, actor, format); });
  router.get("/yearbook/{year}/words/{chapter}", Access::staff, handler(chapters, &ChapterPages::form));
  router.post("/yearbook/{year}/words/{chapter}", Access::staff, handler(chapters, &ChapterPages::write));
  router.get("/yearbook/{year}/words/{chapter}/review", Access::staff, handler(chapters, &ChapterPages::review_form));
  router.post("/yearbook/{year}/words/{chapter}/review", Access::staff, handler(chapters, &ChapterPages::review));
  router.get("/yearbook/{year}/words/{chapter}/photo", Access::staff, handler(chapters, &ChapterPages::photo));
  auto& db = host.db;
  auto& files = host.files;
  auto const& locale = host.site.locale();
  host.jobs.handle(std::string{kMakeEditionJob}, [&db, &files, &locale](Job const& job) -> Result<Done> {
    auto const id = id_from_text<EditionId>(job.payload);
    if (!id) return not_found();
    return finish_edition(db, files, locale, Actor{.institution = job.institution, .via = Via::job}, *id);
  });
}

}  // namespace

void add_yearbook_feature(FeatureHost& host) {
  auto const pages = YearbookPages{host.db, host.site, host.files};
  host.site.add_menu({.group_key = "menu.yearbook", .label_key = "yearbook.menu", .path = "/yearbook", .access = Access::staff});
  add_funnel(host);
  add_editions(host);
  add_year(host);
  add_yearbook_api(host.router, {host.db});
  host.router.get("/yearbook", Access::staff, [pages](auto const& request, auto const& actor) { return pages.list(request, actor); });
  host.router.get("/yearbook/{year}", Access::staff,
                  [pages](auto const& request, auto const& actor) { return pages.show(request, actor); });
  for (auto const format : {DocumentFormat::pdf, DocumentFormat::hwpx, DocumentFormat::xlsx, DocumentFormat::csv})
    host.router.get("/yearbook/{year}/book." + std::string{extension_of(format)}, Access::staff,
                    [pages, format](auto const& request, auto const& actor) { return pages.file(request, actor, format); });
  host.router.api(book_operation(), Access::staff, [pages](auto const& request, auto const& actor) { return pages.json(request, actor); });
}

}  // namespace baeumgil
