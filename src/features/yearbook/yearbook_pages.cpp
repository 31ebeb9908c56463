#include "features/yearbook/yearbook_pages.h"

#include "base/json_writer.h"
#include "features/targets/find_institution.h"
#include "features/yearbook/chapter_store.h"
#include "features/yearbook/chapter_texts.h"
#include "features/yearbook/edition_pages.h"
#include "features/yearbook/yearbook_document.h"
#include "features/yearbook/yearbook_views.h"
#include "platform/db/database.h"
#include "platform/documents/download.h"
#include "platform/documents/html_writer.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Book {
  Yearbook content{};
  std::string institution{};
  std::vector<ChapterWords> words{};
};

// A year without a programme is not found: there is no book of it.
Result<Book> read_book(Database& db, Request const& request, Actor const& actor) {
  auto const year = year_of(request);
  if (!year) return not_found();
  return db.read(actor, [&](Tx& tx) -> Result<Book> {
    if (!is_yearbook_year(tx, *year)) return not_found();
    auto book = Book{.content = read_yearbook(tx, actor, {.year = *year})};
    if (auto own = find_institution(tx, actor.institution)) book.institution = own->name;
    book.words = list_chapters(tx, *year);
    return book;
  });
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

Result<Document> YearbookPages::document_of(Request const& request, Actor const& actor) const {
  auto const book = TRY(read_book(db, request, actor));
  return to_document({.book = book.content, .institution = book.institution, .words = reviewed_texts(book.words, files)}, site.locale(),
                     actor.language);
}

Result<Response> YearbookPages::show(Request const& request, Actor const& actor) const {
  auto const document = TRY(document_of(request, actor));
  auto const path = "/yearbook/" + std::string{request.parameter("year")};
  auto view = YearbookView{.title = document.title, .editions_path = path + "/editions"};
  view.files.path = path + "/book";
  view.body = SafeHtml::trusted(html_body(document));
  return site.page(request, actor,
                   {.title = document.title,
                    .crumbs = {{site.words(actor, "yearbook.menu"), "/yearbook"}, {document.title, ""}},
                    .section = "/yearbook"},
                   view);
}

Result<Response> YearbookPages::file(Request const& request, Actor const& actor, DocumentFormat format) const {
  auto const document = TRY(document_of(request, actor));
  return document_download(document, format, document.title);
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
