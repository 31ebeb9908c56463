#include "features/silos/silo_pages.h"

#include <fmt/format.h>

#include <map>
#include <numeric>

#include "features/people/find_person.h"
#include "features/silos/silo_queries.h"
#include "features/silos/silo_views.h"
#include "platform/csv/csv.h"
#include "platform/db/database.h"
#include "platform/documents/documents.h"
#include "platform/documents/download.h"
#include "platform/html/site.h"
#include "platform/web/api_answer.h"
#include "platform/web/fields.h"

namespace baeumgil {
namespace {

struct Silos {
  SiloMeasure measure{SiloMeasure::reads};
  int year{0};
  Date today{};
  std::vector<SiloCount> counts{};
  SiloMatrix matrix{};
  std::map<DepartmentId, std::string> names{};
};

std::string name_of(Silos const& silos, DepartmentId id) {
  auto const found = silos.names.find(id);
  return found == silos.names.end() ? std::string{} : found->second;
}

void read_names(Tx& tx, Silos& silos) {
  for (auto const& departments : {silos.matrix.learners, silos.matrix.sources})
    for (auto const id : departments)
      if (!silos.names.contains(id))
        if (auto const department = find_department(tx, id)) silos.names[id] = department->name;
}

// The same for page, files and program: what one sees is what one gets.
Result<Silos> read_silos(Database& db, Request const& request, Actor const& actor) {
  if (!may_see_silos(actor)) return not_found();
  auto query = Fields::of_query(request);
  auto silos = Silos{.measure = query.choice<SiloMeasure>("measure").value_or(SiloMeasure::reads)};
  auto const year = query.integer("year");
  if (auto problem = query.problem()) return *std::move(problem);
  if (year && (*year < 2000 || *year > 2100)) return invalid("year", "field.out_of_range");
  db.read(actor, [&](Tx& tx) {
    silos.today = tx.today();
    silos.year = year ? static_cast<int>(*year) : tx.today().year();
    silos.counts = list_silo_counts(tx, silos.measure, silos.year);
    silos.matrix = matrix_of(silos.counts);
    read_names(tx, silos);
    return Done{};
  });
  return silos;
}

std::int64_t sum_of(std::vector<std::int64_t> const& row) { return std::accumulate(row.begin(), row.end(), std::int64_t{0}); }

std::string caption_of(Site const& site, Actor const& actor, Silos const& silos) {
  return site.words(actor, "silo.caption." + std::string{to_word(silos.measure)}, {std::to_string(silos.year)});
}

Tabs measures_of(Site const& site, Actor const& actor, Silos const& silos) {
  auto tabs = Tabs{.label_key = "silo.measure"};
  for (auto const measure : all_of<SiloMeasure>()) {
    auto const word = std::string{to_word(measure)};
    tabs.tabs.push_back({.label = site.words(actor, "silo.measure." + word),
                         .path = "/silos?measure=" + word + "&year=" + std::to_string(silos.year),
                         .is_current = measure == silos.measure});
  }
  return tabs;
}

Tabs years_of(Silos const& silos) {
  auto tabs = Tabs{.label_key = "silo.year"};
  constexpr auto kShown = 4;
  for (auto year = silos.today.year(); year > silos.today.year() - kShown; --year)
    tabs.tabs.push_back({.label = std::to_string(year),
                         .path = "/silos?measure=" + std::string{to_word(silos.measure)} + "&year=" + std::to_string(year),
                         .is_current = year == silos.year});
  return tabs;
}

void show_matrix(SiloView& view, Silos const& silos) {
  auto const& matrix = silos.matrix;
  for (auto const source : matrix.sources) view.sources.push_back(name_of(silos, source));
  for (auto i = std::size_t{0}; i < matrix.learners.size(); ++i) {
    auto row = SiloRow{.learner = name_of(silos, matrix.learners[i]), .sum = sum_of(matrix.cells[i])};
    for (auto j = std::size_t{0}; j < matrix.sources.size(); ++j)
      row.cells.push_back({.source = view.sources[j],
                           .count = matrix.cells[i][j],
                           .heat = "heat-" + std::to_string(heat_of(matrix.cells[i][j], matrix.most))});
    view.rows.push_back(std::move(row));
  }
}

std::string share_of(SiloMonth const& month) {
  return month.all == 0 ? std::string{}
                        : fmt::format("{:.0f}%", 100.0 * static_cast<double>(month.across) / static_cast<double>(month.all));
}

}  // namespace

Result<Response> SiloPages::show(Request const& request, Actor const& actor) const {
  auto const silos = TRY(read_silos(db, request, actor));
  auto view = SiloView{.caption = caption_of(site, actor, silos), .measure = std::string{to_word(silos.measure)}};
  view.year = std::to_string(silos.year);
  view.measures = measures_of(site, actor, silos);
  view.years = years_of(silos);
  show_matrix(view, silos);
  for (auto const& month : months_of(silos.counts))
    view.months.push_back({.month = month.month, .all = month.all, .across = month.across, .share = share_of(month)});
  view.nothing = {.title_key = "silo.none", .hint_key = "silo.none_hint"};
  auto const title = site.words(actor, "silo.title");
  return site.page(request, actor, {.title = title, .crumbs = {{.label = title}}, .section = "/silos"}, view);
}

Result<Response> SiloPages::csv(Request const& request, Actor const& actor) const {
  auto const silos = TRY(read_silos(db, request, actor));
  auto csv = CsvWriter{};
  auto head = std::vector<std::string>{site.words(actor, "silo.learner")};
  for (auto const source : silos.matrix.sources) head.push_back(name_of(silos, source));
  head.push_back(site.words(actor, "silo.sum"));
  csv.row(head);
  for (auto i = std::size_t{0}; i < silos.matrix.learners.size(); ++i) {
    auto cells = std::vector<std::string>{name_of(silos, silos.matrix.learners[i])};
    for (auto const count : silos.matrix.cells[i]) cells.push_back(std::to_string(count));
    cells.push_back(std::to_string(sum_of(silos.matrix.cells[i])));
    csv.row(cells);
  }
  return Response{.content_type = "text/csv; charset=utf-8", .body = csv.take()};
}

Result<Response> SiloPages::xlsx(Request const& request, Actor const& actor) const {
  auto const silos = TRY(read_silos(db, request, actor));
  auto document = Document{.title = caption_of(site, actor, silos)};
  document.language = std::string{to_word(actor.language)};
  document.made_at = start_of_day_in_seoul(silos.today);
  auto const number = [](std::int64_t count) {
    return Cell{.text = std::to_string(count), .align = TextAlign::right, .number = static_cast<double>(count)};
  };
  auto table = Table{.head_rows = 1};
  table.widths.assign(silos.matrix.sources.size() + 2, 1.0);
  auto& head = table.rows.emplace_back();
  head.push_back({.text = site.words(actor, "silo.learner"), .is_head = true});
  for (auto const source : silos.matrix.sources) head.push_back({.text = name_of(silos, source), .is_head = true});
  head.push_back({.text = site.words(actor, "silo.sum"), .is_head = true});
  for (auto i = std::size_t{0}; i < silos.matrix.learners.size(); ++i) {
    auto& row = table.rows.emplace_back();
    row.push_back({.text = name_of(silos, silos.matrix.learners[i])});
    for (auto const count : silos.matrix.cells[i]) row.push_back(number(count));
    row.push_back(number(sum_of(silos.matrix.cells[i])));
  }
  document.blocks.push_back(std::move(table));
  return document_download(document, DocumentFormat::xlsx, document.title);
}

Result<Response> SiloPages::json(Request const& request, Actor const& actor) const {
  auto const silos = TRY(read_silos(db, request, actor));
  auto json = JsonWriter{};
  json.begin_object().field("measure", to_word(silos.measure)).field("year", silos.year).key("cells").begin_array();
  for (auto i = std::size_t{0}; i < silos.matrix.learners.size(); ++i)
    for (auto j = std::size_t{0}; j < silos.matrix.sources.size(); ++j) {
      if (silos.matrix.cells[i][j] == 0) continue;
      json.begin_object().field("learner_id", to_text(silos.matrix.learners[i])).field("learner", name_of(silos, silos.matrix.learners[i]));
      json.field("source_id", to_text(silos.matrix.sources[j])).field("source", name_of(silos, silos.matrix.sources[j]));
      json.field("count", silos.matrix.cells[i][j]).end_object();
    }
  json.end_array().key("months").begin_array();
  for (auto const& month : months_of(silos.counts))
    json.begin_object().field("month", month.month).field("all", month.all).field("across", month.across).end_object();
  return json_response(200, json.end_array().end_object().take());
}

}  // namespace baeumgil
