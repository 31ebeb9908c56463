#include "features/yearbook/yearbook_document.h"

#include <algorithm>

#include "base/percent.h"
#include "base/text.h"
#include "features/yearbook/book_document.h"
#include "features/yearbook/budget_document.h"
#include "platform/documents/korea_map.h"

namespace baeumgil {

Document BookWriter::write() {
  auto const year = std::to_string(book_.year);
  document_.title = words("yearbook.of_year", {year});
  document_.gist = words("yearbook.document.gist", {given_.institution, year});
  document_.keywords = {words("yearbook.menu"), given_.institution, year};
  document_.author = given_.institution;
  document_.language = std::string{to_word(language_)};
  // The day, not the second: the book of one day is one file.
  document_.made_at = start_of_day_in_seoul(book_.on.value_or(day_in_seoul(book_.as_of)));
  document_.page_header = document_.title;
  document_.chapters_share_pages = true;
  auto const on = book_.on.value_or(day_in_seoul(book_.as_of));
  auto cover = Cover{.kicker = year, .title = document_.title, .dated = words("yearbook.as_of", {day(on)}), .author = given_.institution};
  if (given_.edition != nullptr) cover.subtitle = edition_words(*given_.edition);
  document_.blocks = {std::move(cover), Contents{.title = words("yearbook.contents")}};
  if (given_.outlook != nullptr)
    add_budget();
  else
    add_chapters();
  return std::move(document_);
}

void BookWriter::add_chapters() {
  add_greeting();
  add_glance();
  add_programs();
  add_issues();
  add_best();
  add_fields();
  add_overseas();
  add_adoptions();
  add_failures();
  add_collaboration();
  add_participation();
  add_money();
  add_awards();
  add_next();
  add_appendix();
}

// What the officer wrote of the work to come belongs to the budget too.
void BookWriter::add_budget() {
  document_.blocks.push_back(Heading{.text = "1. " + words("budget.glance")});
  add_words(Chapter::next);
  for (auto& block : budget_blocks(*given_.outlook, locale_, language_)) document_.blocks.push_back(std::move(block));
}

std::string BookWriter::edition_words(Edition const& edition) const {
  return words("edition.label", {std::to_string(edition.number), words("edition.kind." + std::string{to_word(edition.kind)})});
}

std::string BookWriter::days(Date from, Date until) const {
  constexpr auto year = std::string_view{"2026. "}.size();
  auto const last = day(until);
  return day(from) + " ~ " + (language_ == Language::ko && from.year() == until.year() ? last.substr(year) : last);
}

std::int64_t BookWriter::counted(std::string_view label_key) const {
  auto const found = std::ranges::find(book_.figures, label_key, &YearbookFigure::label_key);
  return found == book_.figures.end() ? 0 : found->count;
}

Cell BookWriter::percent(std::int64_t part, std::int64_t whole, std::string link) {
  if (whole <= 0) return {.text = "-", .align = TextAlign::right};
  return {.text = percent_text(tenths_of_percent(part, whole)), .align = TextAlign::right, .link = std::move(link)};
}

void BookWriter::chapter(Chapter which) {
  document_.blocks.push_back(
      Heading{.text = std::to_string(++chapters_) + ". " + words("yearbook.chapter." + std::string{to_word(which)})});
  add_words(which);
}

void BookWriter::add_words(Chapter which) {
  auto const found = given_.words.find(which);
  if (found == given_.words.end()) return;
  add_lines(document_, found->second.body);
  auto const& [body, photo, caption] = found->second;
  if (!photo.empty()) document_.blocks.push_back(Photo{.bytes = photo, .caption = caption, .alternative = caption, .width_share = 0.7});
}

void BookWriter::show_bars(std::string const& title, std::vector<ChartBar> const& bars, double width_share) {
  document_.blocks.push_back(
      Chart{.svg = bar_chart(title, bars), .caption = title, .alternative = chart_words(bars), .width_share = width_share});
}

Table BookWriter::table(std::string_view caption_key, std::vector<std::string> const& head_keys, std::vector<double> widths) const {
  auto heads = std::vector<std::string>{};
  for (auto const& key : head_keys) heads.push_back(words(key));
  auto made = text_table(heads, {}, std::move(widths));
  made.caption = words(caption_key);
  return made;
}

void BookWriter::add_greeting() {
  chapter(Chapter::greeting);
  if (!given_.words.contains(Chapter::greeting)) note(words("yearbook.no_greeting"));
}

void BookWriter::add_glance() {
  chapter(Chapter::glance);
  auto shown = KeyFigures{};
  // Who travelled and who was visited stand in the trips; the teams of a past day in the list of their year.
  for (auto const& figure : book_.figures) {
    auto path = figure.path;
    if (path.empty()) path = figure.label_key == "yearbook.figure.teams" ? list_of_year("/teams") : rows_of(FunnelStage::trips);
    shown.figures.push_back(
        {.label = words(figure.label_key), .value = with_commas(figure.count), .unit = words(figure.unit_key), .link = std::move(path)});
  }
  document_.blocks.push_back(std::move(shown));
  add_money_at_a_glance();
  section("yearbook.funnel");
  auto bars = std::vector<ChartBar>{};
  auto made = table("yearbook.funnel", {"funnel.step", "funnel.count", "funnel.meaning"}, {2, 1.4, 6});
  for (auto const& step : book_.funnel) {
    bars.push_back({.label = words(step.label_key), .value = step.count});
    made.rows.push_back({{.text = words(step.label_key)},
                         number(step.count, step.path),
                         {.text = words("funnel.meaning." + std::string{to_word(step.stage)})}});
  }
  show_bars(words("yearbook.funnel"), bars, 0.9);
  show(std::move(made));
  add_metrics();
  add_maps();
}

// What was planned, what was paid, and what one adoption cost.
void BookWriter::add_money_at_a_glance() {
  auto const trips = rows_of(FunnelStage::trips);
  auto shown = KeyFigures{.figures = {{.label = words("yearbook.figure.cost"), .value = won(book_.money.planned), .link = trips},
                                      {.label = words("ledger.trips"), .value = won(book_.ledger.trips.paid), .link = trips}}};
  auto const cost = std::ranges::find(book_.metrics, Metric::cost_per_adoption, &MetricValue::metric);
  if (cost != book_.metrics.end())
    shown.figures.push_back({.label = words("yearbook.figure.cost_per_adoption"),
                             .value = cost->is_known() ? won({cost->part}) : words("yearbook.none_adopted"),
                             .link = cost->whole_path});
  document_.blocks.push_back(std::move(shown));
}

std::string BookWriter::metric_value(MetricValue const& metric) const {
  if (!metric.is_known()) return words("metric.unknown");
  if (metric.unit == MetricUnit::won) return won({metric.part});
  if (metric.unit == MetricUnit::days) return words("metric.days", {with_commas(metric.part)});
  return percent_text(metric.tenths());
}

void BookWriter::add_metrics() {
  section("funnel.metrics");
  auto made = table("funnel.metrics", {"funnel.metric", "funnel.value", "funnel.counted", "funnel.meaning"}, {2.4, 1.6, 2, 5});
  for (auto const& metric : book_.metrics) {
    auto const word = "metric." + std::string{to_word(metric.metric)};
    auto const told_of = metric.unit == MetricUnit::share ? words("metric.of", {with_commas(metric.part), with_commas(metric.whole)})
                                                          : words("metric.of_all", {with_commas(metric.whole)});
    made.rows.push_back(
        {{.text = words(word)},
         {.text = metric_value(metric), .align = TextAlign::right, .link = metric.part_path.empty() ? metric.whole_path : metric.part_path},
         {.text = told_of, .link = metric.whole_path},
         {.text = words(word + ".meaning")}});
  }
  show(std::move(made));
}

void BookWriter::add_map_of(std::string_view title_key, std::int64_t PlaceCount::*side) {
  auto areas = std::vector<MapArea>{};
  for (auto const& place : book_.places)
    if (!place.code.empty() && place.*side > 0) areas.push_back({.code = place.code, .label = place.name, .value = place.*side});
  if (areas.empty()) return;
  section(title_key);
  document_.blocks.push_back(
      Chart{.svg = korea_map(words(title_key), areas), .caption = words(title_key), .alternative = map_words(areas), .width_share = 0.5});
}

// The maps, and the numbers behind them: by province here, by institution in the appendix.
void BookWriter::add_maps() {
  add_map_of("ledger.learned", &PlaceCount::learned);
  add_map_of("ledger.taught", &PlaceCount::taught);
  auto made = table("ledger.provinces", {"ledger.province", "ledger.learned", "ledger.taught"}, {4, 2, 2});
  made.note = words("ledger.map_source");
  for (auto const& province : by_province(book_.places)) {
    auto const path = province.code.empty() ? std::string{"/targets"} : "/targets?province=" + province.code;
    made.rows.push_back({{.text = province.name.empty() ? words("ledger.off_map") : province.name},
                         number(province.learned, path),
                         number(province.taught, path)});
  }
  if (made.rows.size() > 1) show(std::move(made));
}

void BookWriter::add_programs() {
  chapter(Chapter::programs);
  for (auto const& program : book_.programs) {
    document_.blocks.push_back(Heading{.level = 2, .text = program.title, .link = "/programs/" + to_text(program.id)});
    auto const limits = {std::to_string(program.team_max), std::to_string(program.nights_max), std::to_string(program.days_max)};
    auto const done =
        words("yearbook.n_teams", {with_commas(program.teams)}) + ", " + words("yearbook.n_trips", {with_commas(program.trips)});
    show(facts_table({{.label = words("yearbook.period"), .text = days(program.starts_on, program.ends_on)},
                      {.label = words("yearbook.limits"), .text = words("yearbook.limits_words", limits)},
                      {.label = words("yearbook.budget"), .text = won(program.budget)},
                      {.label = words("yearbook.teams_and_trips"), .text = done},
                      {.label = words("yearbook.state"), .text = words("program.state." + program.state)}}));
  }
}

void BookWriter::add_issues() {
  chapter(Chapter::issues);
  if (book_.issues.empty()) return note(words("yearbook.empty.issues"));
  auto made =
      table("yearbook.chapter.issues", {"yearbook.issue", "yearbook.department", "yearbook.state", "yearbook.cases", "yearbook.adoptions"},
            {6, 3, 2.4, 1.4, 1.4});
  for (auto const& issue : book_.issues)
    made.rows.push_back({{.text = issue.title, .link = "/issues/" + to_text(issue.id)},
                         {.text = issue.owner_department},
                         {.text = words("issue.state." + issue.state)},
                         number(issue.cases, "/cases?issue=" + to_text(issue.id)),
                         number(issue.adoptions, "/adoptions?issue=" + to_text(issue.id))});
  show(std::move(made));
}

void BookWriter::add_best() {
  chapter(Chapter::best);
  if (book_.best_cases.empty()) note(words("yearbook.empty.cases"));
  for (auto const& found : book_.best_cases) {
    document_.blocks.push_back(Heading{.level = 2, .text = found.title, .link = "/cases/" + to_text(found.id)});
    auto card = std::vector<LabelledText>{};
    for (auto const& [key, text] : {std::pair{"case.one_line", found.one_line},
                                    {"yearbook.case.problem", found.problem_before},
                                    {"yearbook.case.did", found.what_they_did},
                                    {"yearbook.case.result", found.result},
                                    {"yearbook.case.conditions", found.conditions},
                                    {"yearbook.case.failures", found.failure_points},
                                    {"case.legal_basis", found.legal_basis},
                                    {"case.result_source", found.result_source},
                                    {"case.keywords", found.keywords}})
      if (!text.empty()) card.push_back({.label = words(key), .text = text});
    if (found.cost_initial) card.push_back({.label = words("case.cost_initial"), .text = won(*found.cost_initial)});
    if (found.cost_yearly) card.push_back({.label = words("case.cost_yearly"), .text = won(*found.cost_yearly)});
    card.push_back({.label = words("yearbook.host"), .text = found.host + " · " + field(found.field)});
    card.push_back({.label = words("yearbook.adoptions"), .text = words("yearbook.n_adoptions", {with_commas(found.adoptions)})});
    show(facts_table(card));
  }
}

// How many cases of each field, and which.
void BookWriter::add_fields() {
  chapter(Chapter::fields);
  if (book_.cases.empty()) return note(words("yearbook.empty.cases"));
  auto bars = std::vector<ChartBar>{};
  auto last = std::string{};  // they come by field
  for (auto const& found : book_.cases) {
    if (found.field != last) bars.push_back({.label = field(found.field)});
    last = found.field;
    ++bars.back().value;
  }
  constexpr auto few = std::size_t{5};  // are seen at a glance without a picture
  if (bars.size() > 1 && book_.cases.size() > few) show_bars(words("yearbook.cases_by_field"), bars, 0.8);
  last.clear();
  for (auto const& found : book_.cases) {
    if (found.field != last) document_.blocks.push_back(Heading{.level = 2, .text = field(found.field)});
    last = found.field;
    point(found.title + " (" + found.host + ", " + found.number + ")", "/cases/" + to_text(found.id));
  }
}

Document to_document(YearbookToPrint const& given, Locale const& locale, Language language) {
  return BookWriter{given, locale, language}.write();
}

}  // namespace baeumgil
