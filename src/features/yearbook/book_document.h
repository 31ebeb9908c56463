#pragma once
// Writes the book chapter by chapter: what chapters are made of here, the first six in yearbook_document.cpp, the others in
// chapter_document.cpp, money and people in figures_document.cpp.

#include "base/day_text.h"
#include "features/yearbook/yearbook_document.h"
#include "platform/documents/blocks.h"
#include "platform/documents/chart.h"
#include "platform/html/locale.h"

namespace baeumgil {

class BookWriter {
 public:
  BookWriter(YearbookToPrint const& given, Locale const& locale, Language language)
      : given_{given}, book_{given.book}, locale_{locale}, language_{language} {}

  Document write();

 private:
  void add_chapters();
  void add_budget();
  void add_greeting();
  void add_glance();
  void add_money_at_a_glance();
  void add_metrics();
  void add_map_of(std::string_view title_key, std::int64_t PlaceCount::*side);
  void add_maps();
  void add_programs();
  void add_issues();
  void add_best();
  void add_fields();
  // chapter_document.cpp
  void add_overseas();
  void add_adoptions();
  void add_cards();
  void add_adoptions_in(std::string_view title_key, std::vector<std::string_view> const& states);
  void add_failures();
  void add_refusals();
  void add_collaboration();
  void add_awards();
  void add_next();
  void add_next_year();
  void add_teams();
  void add_places();
  void add_appendix();
  // figures_document.cpp
  void add_participation();
  void add_shares(std::string_view title_key, std::string_view head_key, std::vector<YearbookShare> const&);
  void add_money();
  void add_spending();
  void add_findings();
  void add_benefits();

  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }
  std::string day(Date on) const { return day_text(language_, on); }
  std::string days(Date from, Date until) const;  // "2026. 9. 9. ~ 9. 12."
  std::string won(Won amount) const { return language_ == Language::ko ? with_commas(amount) + "원" : "KRW " + with_commas(amount); }
  std::string field(std::string const& word) const { return words("policy_field." + word); }
  std::string metric_value(MetricValue const&) const;
  std::string edition_words(Edition const&) const;
  std::int64_t counted(std::string_view label_key) const;
  // Where the rows of the book's year stand, as of its day.
  std::string rows_of(FunnelStage stage) const { return funnel_rows_path(stage, {.year = book_.year, .on = book_.on}); }
  std::string list_of_year(std::string const& path) const { return path + "?year=" + std::to_string(book_.year); }

  static Cell number(std::int64_t value, std::string link = {}) {
    return {.text = with_commas(value), .align = TextAlign::right, .number = static_cast<double>(value), .link = std::move(link)};
  }
  Cell amount(Won value, std::string link = {}) const {
    return {.text = won(value), .align = TextAlign::right, .number = static_cast<double>(value.amount), .link = std::move(link)};
  }
  // "37.5%" of the whole; a dash when there is no whole.
  static Cell percent(std::int64_t part, std::int64_t whole, std::string link = {});
  static Cell sum(std::string text) { return {.text = std::move(text), .is_strong = true}; }

  void chapter(Chapter which);  // its number, its name, and what the officer wrote into it
  void add_words(Chapter which);
  void section(std::string_view key) { document_.blocks.push_back(Heading{.level = 2, .text = words(key)}); }
  void note(std::string text) { document_.blocks.push_back(Paragraph{.text = std::move(text), .align = TextAlign::left}); }
  void point(std::string text, std::string link = {}) {
    document_.blocks.push_back(Item{.mark = "○", .text = std::move(text), .link = std::move(link)});
  }
  void show(Table table) { document_.blocks.push_back(std::move(table)); }
  void show_bars(std::string const& title, std::vector<ChartBar> const& bars, double width_share);
  void show_most_first(std::string_view title_key, std::vector<ChartBar> bars);  // nothing of a single bar
  Table table(std::string_view caption_key, std::vector<std::string> const& head_keys, std::vector<double> widths) const;

  YearbookToPrint const& given_;
  Yearbook const& book_;
  Locale const& locale_;
  Language language_;
  Document document_{};
  int chapters_{0};
};

}  // namespace baeumgil
