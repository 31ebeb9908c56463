#include "features/yearbook/yearbook_pages.h"

#include <algorithm>

#include "base/json_writer.h"
#include "features/targets/find_institution.h"
#include "features/yearbook/edition_pages.h"
#include "features/yearbook/yearbook_document.h"
#include "features/yearbook/yearbook_views.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Book {
  Yearbook content{};
  std::string institution{};
};

// A year without a programme is not found: there is no book of it.
Result<Book> read_book(Database& db, Request const& request, Actor const& actor) {
  auto const year = year_of(request);
  if (!year) return not_found();
  return db.read(actor, [&](Tx& tx) -> Result<Book> {
    if (!is_yearbook_year(tx, *year)) return not_found();
    auto book = Book{.content = read_yearbook(tx, actor, {.year = *year})};
    if (auto own = find_institution(tx, actor.institution)) book.institution = own->name;
    return book;
  });
}

std::int64_t counted(Yearbook const& book, std::string_view label_key) {
  for (auto const& figure : book.figures)
    if (figure.label_key == label_key) return figure.count;
  return 0;
}

// Empty while nothing has been adopted.
std::string cost_per_adoption(Yearbook const& book, Language language) {
  auto const cost = std::ranges::find(book.metrics, Metric::cost_per_adoption, &MetricValue::metric);
  if (cost == book.metrics.end() || !cost->is_known()) return {};
  return language == Language::ko ? with_commas(cost->part) + "원" : "KRW " + with_commas(cost->part);
}

}  // namespace

Result<Response> YearbookPages::list(Request const& request, Actor const& actor) const {
  auto view = YearbookListView{};
  view.years = db.read(actor, [&](Tx& tx) { return list_yearbook_years(tx); });
  view.nothing = {.title_key = "yearbook.nothing",
                  .hint_key = "yearbook.nothing_hint",
                  .action_key = "yearbook.see_programs",
                  .action_path = "/programs"};
  auto const title = site.words(actor, "yearbook.menu");
  return site.page(request, actor, {.title = title, .crumbs = {{title, ""}}, .section = "/yearbook"}, view);
}

Result<Response> YearbookPages::show(Request const& request, Actor const& actor) const {
  auto const book = TRY(read_book(db, request, actor));
  auto view =
      YearbookView{.book = book.content, .tables = {.book = book.content, .travelers = counted(book.content, "yearbook.figure.travelers")}};
  view.institution = book.institution;
  view.cost_per_adoption = cost_per_adoption(book.content, actor.language);
  view.files.path = "/yearbook/" + std::to_string(book.content.year) + "/book";
  auto const title = site.words(actor, "yearbook.of_year", {std::to_string(book.content.year)});
  return site.page(request, actor,
                   {.title = title, .crumbs = {{site.words(actor, "yearbook.menu"), "/yearbook"}, {title, ""}}, .section = "/yearbook"},
                   view);
}

Result<Response> YearbookPages::file(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const book = TRY(read_book(db, request, actor));
  auto const printed = YearbookToPrint{.book = book.content, .institution = book.institution};
  auto const name = site.words(actor, "yearbook.of_year", {std::to_string(book.content.year)});
  return document_download(to_document(printed, site.locale(), actor.language), format, name);
}

Result<Response> YearbookPages::json(Request const& request, Actor const& actor) const {
  auto const book = TRY(read_book(db, request, actor));
  auto json = JsonWriter{};
  json.begin_object().field("year", book.content.year).field("as_of", to_text(book.content.as_of)).key("figures").begin_array();
  for (auto const& figure : book.content.figures)
    json.begin_object().field("figure", figure.label_key).field("count", figure.count).end_object();
  json.end_array().key("funnel").begin_array();
  for (auto const& step : book.content.funnel)
    json.begin_object().field("step", step.label_key).field("count", step.count).field("path", step.path).end_object();
  json.end_array()
      .field("budget_won", book.content.money.budget.amount)
      .field("travel_won", book.content.money.planned.amount)
      .field("prizes_won", book.content.money.prizes.amount)
      .field("newcomers", book.content.newcomers)
      .end_object();
  return json_response(200, json.take());
}

}  // namespace baeumgil
