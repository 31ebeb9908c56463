#include "features/yearbook/edition_pages.h"

#include <algorithm>
#include <charconv>

#include "base/day_text.h"
#include "base/percent.h"
#include "features/yearbook/chapter_store.h"
#include "features/yearbook/edition_store.h"
#include "features/yearbook/edition_views.h"
#include "features/yearbook/metrics.h"
#include "features/yearbook/scope_form.h"
#include "features/yearbook/yearbook.h"
#include "platform/db/database.h"
#include "platform/documents/document_pack.h"
#include "platform/documents/documents.h"
#include "platform/documents/html_writer.h"
#include "platform/html/form.h"
#include "platform/html/site.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

std::string label_of(Site const& site, Actor const& actor, Edition const& edition) {
  return site.words(actor, "edition.label",
                    {std::to_string(edition.number), site.words(actor, "edition.kind." + std::string{to_word(edition.kind)})});
}

Badge state_of(Site const& site, Actor const& actor, Edition const& edition) {
  return {.label = site.words(actor, "edition.state." + std::string{to_word(edition.state)}),
          .tone = edition.state == EditionState::ready ? Tone::success : Tone::information};
}

std::string path_of(Edition const& edition) { return "/editions/" + to_text(edition.id); }
std::string list_path(int year) { return "/yearbook/" + std::to_string(year) + "/editions"; }

std::string made_words(Site const& site, Actor const& actor, Edition const& edition) {
  return site.words(actor, "edition.made", {edition.made_by_name, day_text(actor.language, edition.made_at)});
}

std::string size_words(std::int64_t bytes) { return with_commas((bytes + 1023) / 1024) + " KB"; }

ChapterRowView to_row(Site const& site, Actor const& actor, ChapterWords const& words, std::string const& base) {
  auto const word = std::string{to_word(words.chapter)};
  auto row = ChapterRowView{.label_key = "yearbook.chapter." + word};
  auto const path = base + "/words/" + word;
  if (words.version == 0) {
    row.state = {.label = site.words(actor, "yearbook.words.none")};
  } else {
    auto const is_reviewed = words.state == WordsState::reviewed;
    row.state = {.label = site.words(actor, "yearbook.words." + std::string{to_word(words.state)}),
                 .tone = is_reviewed ? Tone::success : Tone::warning};
    row.who = words.written_by_name;
    if (is_reviewed) row.who += " · " + site.words(actor, "yearbook.words.reviewed_by", {words.reviewed_by_name});
  }
  if (may_write_chapters(actor)) row.write_path = path;
  if (may_review_chapter(actor, words)) row.review_path = path + "/review";
  return row;
}

EditionMakeForm make_form(Site const& site, Actor const& actor, Form& form) {
  auto const language = form.value("language").empty() ? std::string{to_word(actor.language)} : form.value("language");
  auto made = EditionMakeForm{};
  made.kind =
      form.select("kind", "edition.kind", enum_choices<EditionKind>(site.locale(), actor.language, "edition.kind.", form.value("kind")),
                  {.required = true});
  made.as_of = form.date("as_of", "edition.as_of", {.required = true});
  made.language = form.select("language", "edition.language",
                              enum_choices<Language>(site.locale(), actor.language, "edition.language.", language), {.required = true});
  made.summary = form.summary();
  return made;
}

struct Shown {
  Edition edition{};
  std::vector<Edition> others{};
  std::vector<ReaderCount> readers{};
  bool has_read{false};
};

EditionView to_view(Site const& site, Actor const& actor, Shown const& shown) {
  auto const& edition = shown.edition;
  auto view = EditionView{.title = site.words(actor, "yearbook.of_year", {std::to_string(edition.year)}), .path = path_of(edition)};
  view.label = label_of(site, actor, edition);
  view.list_path = list_path(edition.year);
  view.state = state_of(site, actor, edition);
  view.is_ready = edition.state == EditionState::ready;
  view.percent = edition.percent;
  view.as_of = day_text(actor.language, edition.as_of);
  view.made = made_words(site, actor, edition);
  view.pages = edition.pages;
  view.content_digest = edition.content_digest;
  for (auto const& file : edition.files)
    view.files.push_back({.format = file.format,
                          .path = view.path + "/book." + file.format,
                          .digest = file.digest,
                          .size = size_words(file.size_bytes),
                          .checked = file.checked_at ? day_text(actor.language, *file.checked_at) : ""});
  view.may_make = may_make_edition(actor);
  view.has_read = shown.has_read;
  view.readers = edition.readers;
  if (view.may_make)
    for (auto const& count : shown.readers) view.departments.push_back({count.department, count.staff, count.readers});
  auto choices = std::vector<Choice>{};
  for (auto const& other : shown.others)
    if (other.id != edition.id && other.state == EditionState::ready)
      choices.push_back(
          {.value = to_text(other.id),
           .label = std::to_string(other.year) + " " + label_of(site, actor, other) + " (" + day_text(actor.language, other.as_of) + ")"});
  view.other = Form{site.locale(), actor.language}.select("with", "edition.compare_with", std::move(choices), {});
  return view;
}

bool is_share(std::string_view figure) {
  return figure.starts_with("metric.") && figure != "metric.decision_days" && figure != "metric.cost_per_adoption";
}

// Shares are kept in tenths of a per cent.
std::string value_words(Actor const& actor, std::string_view figure, std::int64_t value) {
  if (is_share(figure)) return percent_text(value);
  if (figure.starts_with("ledger.") && figure != "ledger.days") return scope_won(actor, {value});
  return with_commas(value);
}

std::string change_words(std::string_view figure, std::int64_t change) {
  if (change == 0) return "0";
  auto const sign = std::string{change > 0 ? "+" : "−"};
  auto const size = std::abs(change);
  if (is_share(figure)) return sign + percent_text(size) + "p";
  return sign + with_commas(size);
}

std::vector<FigurePairView> pairs_of(Actor const& actor, std::vector<EditionFigure> const& before,
                                     std::vector<EditionFigure> const& after) {
  auto pairs = std::vector<FigurePairView>{};
  for (auto const& figure : after) {
    auto pair = FigurePairView{.label_key = figure.figure, .before = "–", .after = value_words(actor, figure.figure, figure.value)};
    pair.after_path = figure.path;
    pair.change = "–";
    auto const known = std::ranges::find(before, figure.figure, &EditionFigure::figure);
    if (known != before.end()) {
      pair.before = value_words(actor, figure.figure, known->value);
      pair.before_path = known->path;
      pair.change = change_words(figure.figure, figure.value - known->value);
    }
    pairs.push_back(std::move(pair));
  }
  return pairs;
}

Result<EditionId> make_sent(Database& db, Actor const& actor, Request const& request, int year) {
  auto fields = Fields::of(request);
  auto const asked = read_edition_asked(fields, year);
  if (auto problem = fields.problem()) return *std::move(problem);
  return make_edition(db, actor, asked);
}

}  // namespace

EditionAsked read_edition_asked(Fields& fields, int year) {
  auto asked = EditionAsked{.year = year, .kind = fields.choice<EditionKind>("kind"), .as_of = fields.date("as_of")};
  asked.language = fields.choice<Language>("language");
  return asked;
}

std::optional<int> year_of(Request const& request) {
  auto const text = request.parameter("year");
  auto year = 0;
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return year;
}

Result<Response> EditionPages::list_page(Request const& request, Actor const& actor, int year,
                                         std::optional<Problem> const& problem) const {
  struct Listed {
    bool is_known{false};
    std::vector<Edition> editions{};
    std::vector<ChapterWords> chapters{};
  };
  auto const listed = db.read(actor, [&](Tx& tx) {
    auto found = Listed{.is_known = is_yearbook_year(tx, year), .editions = list_editions(tx, year)};
    for (auto const chapter : all_of<Chapter>()) found.chapters.push_back(find_chapter(tx, year, chapter));
    return found;
  });
  if (!listed.is_known) return not_found();
  auto view = EditionListView{.year = year, .path = "/yearbook/" + std::to_string(year), .may_make = may_make_edition(actor)};
  for (auto const& edition : listed.editions)
    view.editions.push_back({.label = label_of(site, actor, edition),
                             .path = path_of(edition),
                             .as_of = day_text(actor.language, edition.as_of),
                             .made = made_words(site, actor, edition),
                             .state = state_of(site, actor, edition),
                             .readers = edition.readers});
  for (auto const& words : listed.chapters) view.chapters.push_back(to_row(site, actor, words, view.path));
  auto form = Form{site.locale(), actor.language};
  if (problem) form.typed(request).refuse(*problem);
  view.form = make_form(site, actor, form);
  auto const title = site.words(actor, "edition.list");
  auto const book = site.words(actor, "yearbook.of_year", {std::to_string(year)});
  return site.page(request, actor,
                   {.title = title,
                    .crumbs = {{site.words(actor, "yearbook.menu"), "/yearbook"}, {book, view.path}, {title, ""}},
                    .section = "/yearbook",
                    .status = problem ? 422 : 200},
                   view);
}

Result<Response> EditionPages::list(Request const& request, Actor const& actor) const {
  auto const year = year_of(request);
  if (!year) return not_found();
  return list_page(request, actor, *year, {});
}

Result<Response> EditionPages::make(Request const& request, Actor const& actor) const {
  auto const year = year_of(request);
  if (!year) return not_found();
  auto const made = make_sent(db, actor, request, *year);
  if (made) return redirect("/editions/" + to_text(*made), "edition.flash.asked");
  if (made.error().kind != Kind::invalid) return made.error();
  return list_page(request, actor, *year, made.error());
}

Result<Response> EditionPages::show(Request const& request, Actor const& actor) const {
  auto const id = request.id<EditionId>();
  if (!id) return not_found();
  auto read = db.read(actor, [&](Tx& tx) -> Result<Shown> {
    auto found = Shown{.edition = TRY(find_edition(tx, *id))};
    for (auto const year : {found.edition.year, found.edition.year - 1})
      for (auto& other : list_editions(tx, year)) found.others.push_back(std::move(other));
    found.readers = list_readers(tx, *id);
    found.has_read = has_read(tx, *id, actor.person);
    return found;
  });
  auto const shown = TRY(std::move(read));
  auto const view = to_view(site, actor, shown);
  return site.page(request, actor,
                   {.title = view.title + " " + view.label,
                    .crumbs = {{site.words(actor, "edition.list"), view.list_path}, {view.label, ""}},
                    .section = "/yearbook"},
                   view);
}

Result<Response> EditionPages::file(Request const& request, Actor const& actor, std::string_view format) const {
  auto const id = request.id<EditionId>();
  if (!id) return not_found();
  auto found = db.read(actor, [&](Tx& tx) { return find_edition(tx, *id); });
  auto const edition = TRY(std::move(found));
  auto bytes = TRY(edition_file(db, actor, *id, format));
  auto const kind = TRY(format_from_text(format));
  auto const name = site.words(actor, "yearbook.of_year", {std::to_string(edition.year)}) + " " + label_of(site, actor, edition);
  return download(std::string{content_type_of(kind)}, name + "." + std::string{format}, std::move(bytes))
      .with("Cache-Control", "private, no-store");
}

Result<Response> EditionPages::reading(Request const& request, Actor const& actor) const {
  auto const id = request.id<EditionId>();
  if (!id) return not_found();
  auto content = std::string{};
  auto found = db.read(actor, [&](Tx& tx) -> Result<Edition> {
    auto edition = TRY(find_edition(tx, *id));
    if (edition.state != EditionState::ready) return conflict("edition.not_ready");
    content = find_content(tx, *id);
    return edition;
  });
  auto const edition = TRY(std::move(found));
  auto const document = unpack_document(content);
  if (!document) return conflict("edition.unreadable");
  auto view = EditionReadView{.title = label_of(site, actor, edition), .back_path = path_of(edition)};
  view.body = SafeHtml::trusted(html_body(*document));
  return site.page(request, actor,
                   {.title = document->title + " " + view.title,
                    .crumbs = {{site.words(actor, "edition.list"), list_path(edition.year)},
                               {view.title, view.back_path},
                               {site.words(actor, "edition.read_here"), ""}},
                    .section = "/yearbook"},
                   view);
}

Result<Response> EditionPages::read(Request const& request, Actor const& actor) const {
  auto const id = request.id<EditionId>();
  if (!id) return not_found();
  TRY(confirm_reading(db, actor, *id));
  return redirect("/editions/" + to_text(*id), "edition.flash.read");
}

Result<Response> EditionPages::again(Request const& request, Actor const& actor) const {
  auto const id = request.id<EditionId>();
  if (!id) return not_found();
  auto const again = TRY(make_again(db, actor, *id));
  return redirect("/editions/" + to_text(*id), again.is_same ? "edition.flash.same" : "edition.flash.differs");
}

Result<Response> EditionPages::compare(Request const& request, Actor const& actor) const {
  auto const id = request.id<EditionId>();
  auto query = Fields::of_query(request);
  auto const with = query.id<EditionId>("with");
  if (!id || !with) return not_found();
  auto view = EditionComparisonView{};
  auto read = db.read(actor, [&](Tx& tx) -> Result<Done> {
    auto later = TRY(find_edition(tx, *id));
    auto earlier = TRY(find_edition(tx, *with));
    if (later.as_of < earlier.as_of) std::swap(later, earlier);
    view = {};
    view.before = label_of(site, actor, earlier) + " (" + day_text(actor.language, earlier.as_of) + ")";
    view.after = label_of(site, actor, later) + " (" + day_text(actor.language, later.as_of) + ")";
    view.day_before = day_text(actor.language, earlier.as_of);
    view.day_after = day_text(actor.language, later.as_of);
    view.moved_path = "/funnel?year=" + std::to_string(later.year) + "&on=" + to_text(later.as_of) + "&since=" + to_text(earlier.as_of);
    view.rows = pairs_of(actor, list_edition_figures(tx, earlier.id), list_edition_figures(tx, later.id));
    return Done{};
  });
  TRY(std::move(read));
  view.back_path = "/editions/" + to_text(*id);
  auto const title = site.words(actor, "edition.comparison");
  return site.page(request, actor,
                   {.title = title, .crumbs = {{site.words(actor, "yearbook.menu"), "/yearbook"}, {title, ""}}, .section = "/yearbook"},
                   view);
}

}  // namespace baeumgil
