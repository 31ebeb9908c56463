#include "features/yearbook/year_pages.h"

#include "base/day_text.h"
#include "base/json_writer.h"
#include "features/targets/find_institution.h"
#include "features/yearbook/budget_document.h"
#include "features/yearbook/year_steps.h"
#include "features/yearbook/year_views.h"
#include "platform/db/database.h"
#include "platform/documents/documents.h"
#include "platform/documents/download.h"
#include "platform/html/form.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

constexpr auto kSoonDays = 30;

Badge left_of(Site const& site, Actor const& actor, int days) {
  if (days < 0) return {.label = site.words(actor, "year_step.late", {std::to_string(-days)}), .tone = Tone::danger};
  return {.label = site.words(actor, "year_step.left", {std::to_string(days)}), .tone = days <= kSoonDays ? Tone::warning : Tone::gray};
}

struct StepsToday {
  std::vector<YearStep> steps{};
  Date today{};
};

}  // namespace

Result<Response> YearPages::show(Request const& request, Actor const& actor) const {
  auto const listed = db.read(actor, [&](Tx& tx) { return StepsToday{list_year_steps(tx, actor.language), tx.today()}; });
  auto view = YearStepsView{.title = site.words(actor, "year_step.menu")};
  for (auto const& step : listed.steps)
    view.rows.push_back({.day = day_text(actor.language, step.day),
                         .left = left_of(site, actor, step.day - listed.today),
                         .name_key = year_step_key(step.code),
                         .words = step.rule.words,
                         .rule = citation_text(site.locale(), actor.language, step.rule),
                         .path = step.path,
                         .is_counted = step.is_counted,
                         .open = step.open});
  return site.page(request, actor, {.title = view.title, .crumbs = {{view.title, ""}}, .section = "/year"}, view);
}

Result<Response> YearPages::json(Request const&, Actor const& actor) const {
  auto const steps = db.read(actor, [&](Tx& tx) { return list_year_steps(tx, actor.language); });
  auto json = JsonWriter{};
  json.begin_object().key("steps").begin_array();
  for (auto const& step : steps) {
    json.begin_object().field("rule", step.code).field("day", to_text(step.day)).field("path", step.path);
    json.field("open", step.is_counted ? std::optional{step.open} : std::nullopt).end_object();
  }
  json.end_array().end_object();
  return json_response(200, json.take());
}

Result<Response> YearPages::request_file(Request const&, Actor const& actor) const {
  auto institution = std::string{};
  auto const outlook = db.read(actor, [&](Tx& tx) {
    institution.clear();
    if (auto own = find_institution(tx, actor.institution)) institution = own->name;
    return read_budget_outlook(tx, actor, tx.today(), actor.language);
  });
  auto const document = budget_request(outlook, institution, site.locale(), actor.language);
  return document_download(document, DocumentFormat::xlsx, document.title);
}

}  // namespace baeumgil
