#include "features/yearbook/yearbook_document.h"

#include <fmt/format.h>

#include "platform/documents/blocks.h"
#include "platform/documents/chart.h"
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
    document_.made_at = start_of_day_in_seoul(day_in_seoul(book_.as_of));
    document_.page_header = document_.title;
    auto const dated = words("yearbook.as_of", {day(day_in_seoul(book_.as_of))});
    document_.blocks = {Cover{.kicker = year, .title = document_.title, .dated = dated, .author = given_.institution},
                        Contents{.title = words("yearbook.contents")}};
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
    return std::move(document_);
  }

 private:
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }
  std::string day(Date on) const { return language_ == Language::ko ? in_korean(on) : to_text(on); }
  std::string won(Won amount) const { return language_ == Language::ko ? with_commas(amount) + "원" : "KRW " + with_commas(amount); }
  std::string field(std::string const& word) const { return words("policy_field." + word); }
  static Cell number(std::int64_t value) {
    return {.text = with_commas(value), .align = TextAlign::right, .number = static_cast<double>(value)};
  }
  static Cell amount(std::string text, Won value) {
    return {.text = std::move(text), .align = TextAlign::right, .number = static_cast<double>(value.amount)};
  }

  void chapter(std::string_view key) { document_.blocks.push_back(Heading{.text = std::to_string(++chapters_) + ". " + words(key)}); }
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

  void add_glance() {
    chapter("yearbook.chapter.glance");
    auto shown = KeyFigures{};
    for (auto const& figure : book_.figures)
      shown.figures.push_back({.label = words(figure.label_key), .value = with_commas(figure.count), .unit = words(figure.unit_key)});
    document_.blocks.push_back(std::move(shown));
    auto const cost = given_.cost_per_adoption.empty() ? words("yearbook.none_adopted") : given_.cost_per_adoption;
    document_.blocks.push_back(facts_table({{.label = words("yearbook.figure.cost"), .text = won(book_.money.planned)},
                                            {.label = words("yearbook.figure.cost_per_adoption"), .text = cost}}));
    document_.blocks.push_back(Heading{.level = 2, .text = words("yearbook.funnel")});
    auto bars = std::vector<ChartBar>{};
    for (auto const& step : book_.funnel) bars.push_back({.label = words(step.label_key), .value = step.count});
    document_.blocks.push_back(Chart{.svg = bar_chart(words("yearbook.funnel"), bars),
                                     .caption = words("yearbook.funnel"),
                                     .alternative = chart_words(bars),
                                     .width_share = 0.9});
  }

  void add_programs() {
    chapter("yearbook.chapter.programs");
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
    chapter("yearbook.chapter.issues");
    if (book_.issues.empty()) return note(words("yearbook.empty.issues"));
    auto made =
        table("yearbook.chapter.issues",
              {"yearbook.issue", "yearbook.department", "yearbook.state", "yearbook.cases", "yearbook.adoptions"}, {6, 3, 2.4, 1.4, 1.4});
    for (auto const& issue : book_.issues)
      made.rows.push_back({{.text = issue.title},
                           {.text = issue.owner_department},
                           {.text = words("issue.state." + issue.state)},
                           number(issue.cases),
                           number(issue.adoptions)});
    document_.blocks.push_back(std::move(made));
  }

  void add_cases() {
    chapter("yearbook.chapter.best");
    if (book_.best_cases.empty()) note(words("yearbook.empty.cases"));
    for (auto const& found : book_.best_cases) {
      document_.blocks.push_back(Heading{.level = 2, .text = found.title});
      if (!found.one_line.empty()) note(found.one_line);
      detail(found.host + " · " + field(found.field) + " · " + words("yearbook.n_adoptions", {with_commas(found.adoptions)}));
    }
    chapter("yearbook.chapter.fields");
    if (book_.cases.empty()) return note(words("yearbook.empty.cases"));
    for (auto const& found : book_.cases) point(field(found.field) + " · " + found.title + " (" + found.host + ", " + found.number + ")");
  }

  void add_overseas() {
    chapter("yearbook.chapter.overseas");
    if (book_.overseas.empty()) return note(words("yearbook.empty.overseas"));
    for (auto const& trip : book_.overseas)
      point(trip.purpose + " (" + trip.destination + ", " + day(trip.starts_on) + ", " + won(trip.estimate) + ")");
  }

  void add_adoptions() {
    chapter("yearbook.chapter.adoptions");
    if (book_.adoptions.empty()) return note(words("yearbook.empty.adoptions"));
    auto made = table("yearbook.chapter.adoptions",
                      {"yearbook.policy", "yearbook.department", "yearbook.state", "yearbook.reason", "yearbook.budget", "yearbook.effect"},
                      {4, 2.4, 2, 4, 2.6, 2.6});
    for (auto const& adoption : book_.adoptions) {
      auto effect = std::string{"-"};
      if (adoption.kpi_baseline && adoption.kpi_result)
        effect = fmt::format("{:g} → {:g} {}", *adoption.kpi_baseline, *adoption.kpi_result, adoption.kpi_unit);
      made.rows.push_back({{.text = adoption.title},
                           {.text = adoption.department},
                           {.text = words("adoption.state." + adoption.state)},
                           {.text = adoption.reason},
                           adoption.budget ? amount(won(*adoption.budget), *adoption.budget) : Cell{.text = "-", .align = TextAlign::right},
                           {.text = std::move(effect), .align = TextAlign::right}});
    }
    document_.blocks.push_back(std::move(made));
  }

  void add_failures() {
    chapter("yearbook.chapter.failures");
    if (book_.failures.empty()) note(words("yearbook.empty.failures"));
    for (auto const& found : book_.failures) {
      point(found.title);
      detail(found.failure_points);
    }
  }

  void add_collaboration() {
    chapter("yearbook.chapter.collaboration");
    note(words("yearbook.mixed_teams", {std::to_string(book_.mixed_teams.size()), std::to_string(book_.teams.size())}));
    for (auto const& team : book_.mixed_teams)
      point(team.name + " (" + words("yearbook.n_departments", {with_commas(team.departments)}) + ", " +
            words("yearbook.n_people", {with_commas(team.members)}) + ")");
  }

  void add_participation() {
    chapter("yearbook.chapter.participation");
    auto travelers = std::int64_t{0};
    for (auto const& figure : book_.figures)
      if (figure.label_key == "yearbook.figure.travelers") travelers = figure.count;
    note(words("yearbook.newcomers", {with_commas(book_.newcomers), with_commas(travelers)}));
    auto made = table("yearbook.by_department", {"yearbook.department", "yearbook.staff", "yearbook.took_part"}, {4, 2, 2});
    for (auto const& share : book_.shares) made.rows.push_back({{.text = share.name}, number(share.staff), number(share.travelers)});
    document_.blocks.push_back(std::move(made));
  }

  void add_money() {
    chapter("yearbook.chapter.money");
    auto made = table("yearbook.chapter.money", {"yearbook.document.item", "yearbook.amount"}, {4, 3});
    made.rows.push_back({{.text = words("yearbook.budget")}, amount(won(book_.money.budget), book_.money.budget)});
    made.rows.push_back({{.text = words("yearbook.figure.cost")}, amount(won(book_.money.planned), book_.money.planned)});
    made.rows.push_back({{.text = words("yearbook.prizes")}, amount(won(book_.money.prizes), book_.money.prizes)});
    document_.blocks.push_back(std::move(made));
  }

  void add_awards() {
    chapter("yearbook.chapter.awards");
    if (book_.prizes.empty()) return note(words("yearbook.empty.awards"));
    auto made =
        table("yearbook.chapter.awards", {"yearbook.merit", "yearbook.department", "yearbook.prize", "yearbook.amount"}, {5, 3, 2, 2.4});
    for (auto const& prize : book_.prizes)
      made.rows.push_back(
          {{.text = prize.title}, {.text = prize.department}, {.text = prize.prize}, amount(won(prize.amount), prize.amount)});
    document_.blocks.push_back(std::move(made));
  }

  void add_next() {
    chapter("yearbook.chapter.next");
    if (book_.open_issues.empty()) return note(words("yearbook.empty.next"));
    note(words("yearbook.next_issues", {std::to_string(book_.open_issues.size())}));
    for (auto const& issue : book_.open_issues)
      point(issue.title + " (" + issue.owner_department + ", " + words("issue.state." + issue.state) + ")");
  }

  void add_appendix() {
    chapter("yearbook.chapter.appendix");
    document_.blocks.push_back(Heading{.level = 2, .text = words("yearbook.teams")});
    for (auto const& team : book_.teams) detail(team.number + " " + team.name);
    document_.blocks.push_back(Heading{.level = 2, .text = words("yearbook.hosts")});
    note(words("yearbook.hosts_thanks"));
    for (auto const& host : book_.hosts) detail(host.name + " " + words("yearbook.n_visits", {with_commas(host.visits)}));
    document_.blocks.push_back(Heading{.level = 2, .text = words("yearbook.definitions")});
    auto definitions = std::vector<LabelledText>{};
    for (auto const* step : {"issues", "trips", "reports", "cases", "adoptions", "effects"})
      definitions.push_back({.label = words(std::string{"funnel."} + step), .text = words(std::string{"yearbook.definition."} + step)});
    document_.blocks.push_back(facts_table(definitions));
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
