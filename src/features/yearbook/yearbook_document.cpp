#include "features/yearbook/yearbook_document.h"

#include <fmt/format.h>

#include "base/text.h"
#include "features/yearbook/budget_document.h"
#include "features/yearbook/index_document.h"
#include "platform/documents/blocks.h"
#include "platform/documents/chart.h"
#include "platform/documents/korea_map.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

class BookWriter {
 public:
  BookWriter(YearbookToPrint const& given, Locale const& locale, Language language)
      : given_{given}, book_{given.book}, locale_{locale}, language_{language} {}

  Document write() {
    auto const year = std::to_string(book_.year);
    document_.title = words("yearbook.of_year", {year});
    document_.gist = words("yearbook.document.gist", {given_.institution, year});
    document_.keywords = {words("yearbook.menu"), given_.institution, year};
    document_.author = given_.institution;
    document_.language = std::string{to_word(language_)};
    // The day, not the second: the book of one day is one file.
    document_.made_at = start_of_day_in_seoul(book_.on.value_or(day_in_seoul(book_.as_of)));
    document_.page_header = document_.title;
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

 private:
  void add_chapters() {
    add_greeting();
    add_glance();
    add_programs();
    add_issues();
    add_cases();
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
  void add_budget() {
    document_.blocks.push_back(Heading{.text = "1. " + words("budget.glance")});
    add_words(Chapter::next);
    for (auto& block : budget_blocks(*given_.outlook, locale_, language_)) document_.blocks.push_back(std::move(block));
  }

  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }
  std::string day(Date on) const { return language_ == Language::ko ? in_korean(on) : to_text(on); }
  std::string won(Won amount) const { return language_ == Language::ko ? with_commas(amount) + "원" : "KRW " + with_commas(amount); }
  std::string field(std::string const& word) const { return words("policy_field." + word); }
  static Cell number(std::int64_t value, std::string link = {}) {
    return {.text = with_commas(value), .align = TextAlign::right, .number = static_cast<double>(value), .link = std::move(link)};
  }
  std::string edition_words(Edition const& edition) const {
    return words("edition.label", {std::to_string(edition.number), words("edition.kind." + std::string{to_word(edition.kind)})});
  }
  static Cell amount(std::string text, Won value) {
    return {.text = std::move(text), .align = TextAlign::right, .number = static_cast<double>(value.amount)};
  }

  // Its number, its name, and what the officer wrote into it.
  void chapter(Chapter which) {
    document_.blocks.push_back(
        Heading{.text = std::to_string(++chapters_) + ". " + words("yearbook.chapter." + std::string{to_word(which)})});
    add_words(which);
  }
  void add_words(Chapter which) {
    auto const found = given_.words.find(which);
    if (found == given_.words.end()) return;
    add_lines(document_, found->second.body);
    auto const& [body, photo, caption] = found->second;
    if (!photo.empty()) document_.blocks.push_back(Photo{.bytes = photo, .caption = caption, .alternative = caption, .width_share = 0.7});
  }
  void note(std::string text) { document_.blocks.push_back(Paragraph{.text = std::move(text), .align = TextAlign::left}); }
  void point(std::string text) { document_.blocks.push_back(Item{.mark = "○", .text = std::move(text)}); }
  void detail(std::string text) { document_.blocks.push_back(Item{.mark = "-", .text = std::move(text), .depth = 1}); }
  Table table(std::string_view caption_key, std::vector<std::string> const& head_keys, std::vector<double> widths) const {
    auto heads = std::vector<std::string>{};
    for (auto const& key : head_keys) heads.push_back(words(key));
    auto made = text_table(heads, {}, std::move(widths));
    made.caption = words(caption_key);
    return made;
  }

  void add_greeting() {
    chapter(Chapter::greeting);
    if (!given_.words.contains(Chapter::greeting)) note(words("yearbook.no_greeting"));
  }

  void add_glance() {
    chapter(Chapter::glance);
    auto shown = KeyFigures{};
    for (auto const& figure : book_.figures)
      shown.figures.push_back({.label = words(figure.label_key),
                               .value = with_commas(figure.count),
                               .unit = words(figure.unit_key),
                               .link = figure.path.starts_with('/') ? figure.path : ""});
    document_.blocks.push_back(std::move(shown));
    document_.blocks.push_back(Heading{.level = 2, .text = words("yearbook.funnel")});
    auto bars = std::vector<ChartBar>{};
    auto made = table("yearbook.funnel", {"funnel.step", "funnel.count", "funnel.meaning"}, {2, 1.4, 6});
    for (auto const& step : book_.funnel) {
      bars.push_back({.label = words(step.label_key), .value = step.count});
      made.rows.push_back({{.text = words(step.label_key)},
                           number(step.count, step.path),
                           {.text = words("funnel.meaning." + std::string{to_word(step.stage)})}});
    }
    document_.blocks.push_back(Chart{.svg = bar_chart(words("yearbook.funnel"), bars),
                                     .caption = words("yearbook.funnel"),
                                     .alternative = chart_words(bars),
                                     .width_share = 0.9});
    document_.blocks.push_back(std::move(made));
    add_metrics();
    add_maps();
  }

  std::string metric_value(MetricValue const& metric) const {
    if (!metric.is_known()) return words("metric.unknown");
    if (metric.unit == MetricUnit::won) return won({metric.part});
    if (metric.unit == MetricUnit::days) return words("metric.days", {with_commas(metric.part)});
    return fmt::format("{}.{}%", metric.tenths() / 10, metric.tenths() % 10);
  }

  void add_metrics() {
    document_.blocks.push_back(Heading{.level = 2, .text = words("funnel.metrics")});
    auto made = table("funnel.metrics", {"funnel.metric", "funnel.value", "funnel.counted", "funnel.meaning"}, {2.4, 1.6, 2, 5});
    for (auto const& metric : book_.metrics) {
      auto const word = "metric." + std::string{to_word(metric.metric)};
      auto const counted = metric.unit == MetricUnit::share ? words("metric.of", {with_commas(metric.part), with_commas(metric.whole)})
                                                            : words("metric.of_all", {with_commas(metric.whole)});
      made.rows.push_back({{.text = words(word)},
                           {.text = metric_value(metric),
                            .align = TextAlign::right,
                            .link = metric.part_path.empty() ? metric.whole_path : metric.part_path},
                           {.text = counted},
                           {.text = words(word + ".meaning")}});
    }
    document_.blocks.push_back(std::move(made));
  }

  void add_map_of(std::string_view title_key, std::int64_t PlaceCount::*side) {
    auto areas = std::vector<MapArea>{};
    for (auto const& place : book_.places)
      if (!place.code.empty() && place.*side > 0) areas.push_back({.code = place.code, .label = place.name, .value = place.*side});
    if (areas.empty()) return;
    document_.blocks.push_back(Heading{.level = 2, .text = words(title_key)});
    document_.blocks.push_back(
        Chart{.svg = korea_map(words(title_key), areas), .caption = words(title_key), .alternative = map_words(areas), .width_share = 0.6});
  }

  // The maps, and the numbers behind them: by province here, by institution in the appendix.
  void add_maps() {
    add_map_of("ledger.learned", &PlaceCount::learned);
    add_map_of("ledger.taught", &PlaceCount::taught);
    auto made = table("ledger.provinces", {"ledger.province", "ledger.learned", "ledger.taught"}, {4, 2, 2});
    made.note = words("ledger.map_source");
    for (auto const& province : by_province(book_.places))
      made.rows.push_back(
          {{.text = province.name.empty() ? words("ledger.off_map") : province.name}, number(province.learned), number(province.taught)});
    if (made.rows.size() > 1) document_.blocks.push_back(std::move(made));
  }

  void add_programs() {
    chapter(Chapter::programs);
    for (auto const& program : book_.programs) {
      document_.blocks.push_back(Heading{.level = 2, .text = program.title});
      auto const limits = {std::to_string(program.team_max), std::to_string(program.nights_max), std::to_string(program.days_max)};
      auto const done =
          words("yearbook.n_teams", {with_commas(program.teams)}) + ", " + words("yearbook.n_trips", {with_commas(program.trips)});
      document_.blocks.push_back(
          facts_table({{.label = words("yearbook.period"), .text = day(program.starts_on) + " ~ " + day(program.ends_on)},
                       {.label = words("yearbook.limits"), .text = words("yearbook.limits_words", limits)},
                       {.label = words("yearbook.budget"), .text = won(program.budget)},
                       {.label = words("yearbook.teams_and_trips"), .text = done},
                       {.label = words("yearbook.state"), .text = words("program.state." + program.state)}}));
    }
  }

  void add_issues() {
    chapter(Chapter::issues);
    if (book_.issues.empty()) return note(words("yearbook.empty.issues"));
    auto made =
        table("yearbook.chapter.issues",
              {"yearbook.issue", "yearbook.department", "yearbook.state", "yearbook.cases", "yearbook.adoptions"}, {6, 3, 2.4, 1.4, 1.4});
    for (auto const& issue : book_.issues)
      made.rows.push_back({{.text = issue.title, .link = "/issues/" + to_text(issue.id)},
                           {.text = issue.owner_department},
                           {.text = words("issue.state." + issue.state)},
                           number(issue.cases),
                           number(issue.adoptions)});
    document_.blocks.push_back(std::move(made));
  }

  void add_cases() {
    chapter(Chapter::best);
    if (book_.best_cases.empty()) note(words("yearbook.empty.cases"));
    for (auto const& found : book_.best_cases) {
      document_.blocks.push_back(Heading{.level = 2, .text = found.title});
      auto card = std::vector<LabelledText>{};
      for (auto const& [key, text] : {std::pair{"case.one_line", found.one_line},
                                      {"yearbook.case.problem", found.problem_before},
                                      {"yearbook.case.did", found.what_they_did},
                                      {"yearbook.case.result", found.result},
                                      {"yearbook.case.conditions", found.conditions},
                                      {"yearbook.case.failures", found.failure_points}})
        if (!text.empty()) card.push_back({.label = words(key), .text = text});
      card.push_back({.label = words("yearbook.host"), .text = found.host + " · " + field(found.field)});
      card.push_back({.label = words("yearbook.adoptions"), .text = words("yearbook.n_adoptions", {with_commas(found.adoptions)})});
      document_.blocks.push_back(facts_table(card));
    }
    chapter(Chapter::fields);
    if (book_.cases.empty()) return note(words("yearbook.empty.cases"));
    auto last = std::string{};  // they come by field
    for (auto const& found : book_.cases) {
      if (found.field != last) document_.blocks.push_back(Heading{.level = 2, .text = field(found.field)});
      last = found.field;
      point(found.title + " (" + found.host + ", " + found.number + ")");
    }
  }

  void add_overseas() {
    chapter(Chapter::overseas);
    if (book_.overseas.empty()) return note(words("yearbook.empty.overseas"));
    for (auto const& trip : book_.overseas)
      point(trip.purpose + " (" + trip.destination + ", " + day(trip.starts_on) + ", " + won(trip.estimate) + ")");
  }

  void add_adoptions() {
    chapter(Chapter::adoptions);
    if (book_.adoptions.empty()) return note(words("yearbook.empty.adoptions"));
    auto made = table("yearbook.chapter.adoptions",
                      {"yearbook.policy", "yearbook.department", "yearbook.state", "yearbook.reason", "yearbook.budget", "yearbook.effect"},
                      {4, 2.4, 2, 4, 2.6, 2.6});
    for (auto const& adoption : book_.adoptions) {
      auto effect = std::string{"-"};
      if (adoption.kpi_baseline && adoption.kpi_result)
        effect = fmt::format("{:g} → {:g} {}", *adoption.kpi_baseline, *adoption.kpi_result, adoption.kpi_unit);
      made.rows.push_back({{.text = adoption.title, .link = "/adoptions/" + to_text(adoption.id)},
                           {.text = adoption.department},
                           {.text = words("adoption.state." + adoption.state)},
                           {.text = adoption.reason},
                           adoption.budget ? amount(won(*adoption.budget), *adoption.budget) : Cell{.text = "-", .align = TextAlign::right},
                           {.text = std::move(effect), .align = TextAlign::right}});
    }
    document_.blocks.push_back(std::move(made));
  }

  void add_failures() {
    chapter(Chapter::failures);
    if (book_.failures.empty()) note(words("yearbook.empty.failures"));
    for (auto const& found : book_.failures) {
      point(found.title);
      detail(found.failure_points);
    }
  }

  void add_collaboration() {
    chapter(Chapter::collaboration);
    note(words("yearbook.mixed_teams", {std::to_string(book_.mixed_teams.size()), std::to_string(book_.teams.size())}));
    for (auto const& team : book_.mixed_teams)
      point(team.name + " (" + words("yearbook.n_departments", {with_commas(team.departments)}) + ", " +
            words("yearbook.n_people", {with_commas(team.members)}) + ")");
  }

  void add_participation() {
    chapter(Chapter::participation);
    auto travelers = std::int64_t{0};
    for (auto const& figure : book_.figures)
      if (figure.label_key == "yearbook.figure.travelers") travelers = figure.count;
    note(words("yearbook.newcomers", {with_commas(book_.newcomers), with_commas(travelers)}));
    auto made = table("yearbook.by_department", {"yearbook.department", "yearbook.staff", "yearbook.took_part"}, {4, 2, 2});
    for (auto const& share : book_.shares) made.rows.push_back({{.text = share.name}, number(share.staff), number(share.travelers)});
    document_.blocks.push_back(std::move(made));
  }

  void add_money() {
    chapter(Chapter::money);
    auto made = table("yearbook.chapter.money", {"yearbook.document.item", "yearbook.amount"}, {4, 3});
    for (auto const& [key, sum] : {std::pair{"yearbook.budget", book_.money.budget},
                                   {"yearbook.figure.cost", book_.money.planned},
                                   {"ledger.trips", book_.ledger.trips.paid},
                                   {"ledger.taken_back", book_.ledger.trips.taken_back},
                                   {"ledger.prizes", book_.ledger.prizes.decided},
                                   {"ledger.benefit_confirmed", book_.ledger.benefit.confirmed},
                                   {"ledger.benefit_open", book_.ledger.benefit.unconfirmed}})
      made.rows.push_back({{.text = words(key)}, amount(won(sum), sum)});
    made.rows.push_back({{.text = words("ledger.days")}, number(book_.ledger.trips.staff_days)});
    made.note = words("ledger.no_sum");
    document_.blocks.push_back(std::move(made));
    if (book_.ledger.benefits.empty()) return;
    auto gained = table("ledger.benefits",
                        {"ledger.policy", "benefit.year", "benefit.kind", "yearbook.amount", "benefit.sureness", "ledger.confirmed"},
                        {4, 1.2, 2, 2.4, 2, 3});
    for (auto const& row : book_.ledger.benefits)
      gained.rows.push_back(
          {{.text = row.policy, .link = "/adoptions/" + to_text(row.benefit.adoption)},
           {.text = std::to_string(row.benefit.year), .align = TextAlign::center},
           {.text = words("benefit.kind." + std::string{to_word(row.benefit.kind)})},
           amount(won(row.benefit.amount), row.benefit.amount),
           {.text = words("benefit.sureness." + std::string{to_word(row.benefit.sureness)})},
           {.text = row.benefit.confirmed_on ? row.confirmed_by + " · " + day(*row.benefit.confirmed_on) : words("ledger.not_confirmed")}});
    document_.blocks.push_back(std::move(gained));
  }

  void add_awards() {
    chapter(Chapter::awards);
    if (book_.prizes.empty()) return note(words("yearbook.empty.awards"));
    auto made =
        table("yearbook.chapter.awards", {"yearbook.merit", "yearbook.department", "yearbook.prize", "yearbook.amount"}, {5, 3, 2, 2.4});
    for (auto const& prize : book_.prizes)
      made.rows.push_back(
          {{.text = prize.title}, {.text = prize.department}, {.text = prize.prize}, amount(won(prize.amount), prize.amount)});
    document_.blocks.push_back(std::move(made));
  }

  void add_next() {
    chapter(Chapter::next);
    if (book_.open_issues.empty()) return note(words("yearbook.empty.next"));
    note(words("yearbook.next_issues", {std::to_string(book_.open_issues.size())}));
    for (auto const& issue : book_.open_issues)
      point(issue.title + " (" + issue.owner_department + ", " + words("issue.state." + issue.state) + ")");
  }

  void add_places() {
    auto made = table("ledger.places", {"ledger.place", "ledger.province", "ledger.learned", "ledger.taught"}, {4, 3, 2, 2});
    for (auto const& place : book_.places)
      made.rows.push_back({{.text = place.name, .link = "/targets/" + to_text(place.id)},
                           {.text = place.province.empty() ? words("ledger.off_map") : place.province},
                           number(place.learned),
                           number(place.taught)});
    if (made.rows.size() > 1) document_.blocks.push_back(std::move(made));
  }

  void add_appendix() {
    document_.blocks.push_back(Heading{.text = words("yearbook.chapter.appendix")});
    document_.blocks.push_back(Heading{.level = 2, .text = words("yearbook.teams")});
    for (auto const& team : book_.teams) detail(team.number + " " + team.name);
    document_.blocks.push_back(Heading{.level = 2, .text = words("yearbook.hosts")});
    note(words("yearbook.hosts_thanks"));
    add_places();
    document_.blocks.push_back(Heading{.level = 2, .text = words("yearbook.definitions")});
    note(words("funnel.limit.attributes"));
    note(words("funnel.limit.metrics"));
    note(words("yearbook.limit.texts"));
    auto definitions = std::vector<LabelledText>{};
    for (auto const stage : all_of<FunnelStage>()) {
      auto const word = std::string{to_word(stage)};
      definitions.push_back({.label = words("funnel." + word), .text = words("funnel.meaning." + word)});
    }
    document_.blocks.push_back(facts_table(definitions));
    auto index = index_of(book_, locale_, language_);
    if (index.rows.size() < 2) return;
    document_.blocks.push_back(Heading{.level = 2, .text = words("yearbook.index")});
    document_.blocks.push_back(std::move(index));
  }

  YearbookToPrint const& given_;
  Yearbook const& book_;
  Locale const& locale_;
  Language language_;
  Document document_{};
  int chapters_{0};
};

}  // namespace

Document to_document(YearbookToPrint const& given, Locale const& locale, Language language) {
  return BookWriter{given, locale, language}.write();
}

}  // namespace baeumgil
