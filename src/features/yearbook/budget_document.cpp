#include "features/yearbook/budget_document.h"

#include <array>

#include "base/day_text.h"
#include "platform/documents/blocks.h"
#include "platform/html/form.h"
#include "platform/html/locale.h"

namespace baeumgil {
namespace {

class BudgetWriter {
 public:
  BudgetWriter(BudgetOutlook const& outlook, Locale const& locale, Language language)
      : outlook_{outlook}, locale_{locale}, language_{language} {}

  std::vector<Block> write() {
    add_figures();
    add_undecided();
    add_decided();
    add_gates();
    add_ready();
    chapter("budget.requests");
    add_requests();
    return std::move(blocks_);
  }
  // Only what each department asks for.
  std::vector<Block> write_requests() {
    add_requests();
    return std::move(blocks_);
  }

 private:
  std::string words(std::string_view key, std::vector<std::string> const& arguments = {}) const {
    return locale_.words(language_, key, arguments);
  }
  std::string day(Date on) const { return day_text(language_, on); }
  std::string won(Won amount) const { return language_ == Language::ko ? with_commas(amount) + "원" : "KRW " + with_commas(amount); }
  Cell amount(Won value) const { return {.text = won(value), .align = TextAlign::right, .number = static_cast<double>(value.amount)}; }
  Cell amount(std::optional<Won> value) const { return value ? amount(*value) : Cell{.text = "-", .align = TextAlign::right}; }
  static std::string title_of(Adoption const& adoption) {
    return adoption.policy_name.empty() ? adoption.case_title : adoption.policy_name;
  }
  static Cell name_of(Adoption const& adoption) {
    return {.text = adoption.number + " " + title_of(adoption), .link = "/adoptions/" + to_text(adoption.id)};
  }
  Cell owner_of(Adoption const& adoption) const {
    return {.text = adoption.owner_department_name.empty() ? words("adoption.no_owner") : adoption.owner_department_name};
  }
  Cell state_of(AdoptionState state) const { return {.text = words("adoption.state." + std::string{to_word(state)})}; }

  void chapter(std::string_view key) { blocks_.push_back(Heading{.text = std::to_string(++chapters_) + ". " + words(key)}); }
  void note(std::string text) { blocks_.push_back(Paragraph{.text = std::move(text), .align = TextAlign::left}); }
  Table table(std::string_view caption_key, std::vector<std::string> heads, std::vector<double> widths) const {
    auto made = text_table(heads, {}, std::move(widths));
    made.caption = words(caption_key);
    return made;
  }

  void add_figures() {
    auto shown = KeyFigures{};
    for (auto const& [key, rows] : {std::pair{"budget.undecided", &outlook_.undecided},
                                    {"budget.decided", &outlook_.decided},
                                    {"budget.gated", &outlook_.gated},
                                    {"budget.ready", &outlook_.ready}})
      shown.figures.push_back({.label = words(key), .value = std::to_string(rows->size()), .unit = words("budget.unit"), .link = {}});
    blocks_.push_back(std::move(shown));
    if (!outlook_.season) return;
    auto const& season = *outlook_.season;
    note(words("budget.season",
               {std::to_string(season.decide_by.year() + 1), day(season.decide_by), std::to_string(season.decide_by - outlook_.on)}));
    if (season.bill_on) note(words("budget.bill", {day(*season.bill_on)}));
    note(citation_text(locale_, language_, season.rule));
  }

  void add_undecided() {
    chapter("budget.undecided");
    if (outlook_.undecided.empty()) return note(words("budget.empty.undecided"));
    auto made = table("budget.undecided",
                      {words("yearbook.policy"), words("yearbook.department"), words("yearbook.state"), words("adoption.decide_by"),
                       words("adoption.expected_cost")},
                      {4.6, 2.4, 2, 2.6, 3});
    for (auto const& [adoption, state, gates] : outlook_.undecided)
      made.rows.push_back(
          {name_of(adoption), owner_of(adoption), state_of(state), {.text = day(adoption.decide_by)}, amount(adoption.expected_cost)});
    blocks_.push_back(std::move(made));
  }

  void add_decided() {
    chapter("budget.decided");
    if (outlook_.decided.empty()) return note(words("budget.empty.decided"));
    auto const first = outlook_.on.year();
    auto const year = [&](int number) { return words("budget.year", {std::to_string(number)}); };
    auto made = table("budget.decided",
                      {words("yearbook.policy"), words("yearbook.department"), words("yearbook.state"), words("yearbook.budget"),
                       year(first), year(first + 1), words("budget.years_after", {std::to_string(first + 2)})},
                      {3.6, 2.2, 1.8, 3, 2.8, 2.8, 2.8});
    auto all = BudgetYears{};
    auto budget = Won{};
    for (auto const& [adoption, state, gates] : outlook_.decided) {
      auto const years = years_of(adoption.years, first);
      made.rows.push_back({name_of(adoption), owner_of(adoption), state_of(state), amount(adoption.budget), amount(years.now),
                           amount(years.next), amount(years.later)});
      budget += adoption.budget.value_or(Won{});
      all.now += years.now;
      all.next += years.next;
      all.later += years.later;
    }
    made.rows.push_back({{.text = words("budget.sum")}, {}, {}, amount(budget), amount(all.now), amount(all.next), amount(all.later)});
    made.note = words("budget.years_note");
    blocks_.push_back(std::move(made));
  }

  void add_gates() {
    chapter("budget.gated");
    if (outlook_.gated.empty()) return note(words("budget.empty.gated"));
    auto made =
        table("budget.gated",
              {words("yearbook.policy"), words("yearbook.department"), words("budget.cost"), words("budget.gate"), words("budget.ground")},
              {3.6, 2.2, 3, 4.4, 4});
    for (auto const& [adoption, state, gates] : outlook_.gated)
      for (auto const& gate : gates)
        made.rows.push_back({name_of(adoption),
                             owner_of(adoption),
                             amount(adoption.budget ? adoption.budget : adoption.expected_cost),
                             {.text = gate.words},
                             {.text = citation_text(locale_, language_, gate.rule)}});
    blocks_.push_back(std::move(made));
  }

  void add_ready() {
    chapter("budget.ready");
    if (outlook_.ready.empty()) return note(words("budget.empty.ready"));
    note(words("budget.ready_lead"));
    auto made = table("budget.ready",
                      {words("yearbook.policy"), words("yearbook.department"), words("yearbook.budget"), words("adoption.budget_line"),
                       words("adoption.decided_on"), words("adoption.record_no")},
                      {4, 2.2, 3, 2.6, 2.6, 2.4});
    for (auto const& [adoption, state, gates] : outlook_.ready)
      made.rows.push_back({name_of(adoption),
                           owner_of(adoption),
                           amount(adoption.budget),
                           {.text = adoption.budget_line},
                           {.text = adoption.decided_on ? day(*adoption.decided_on) : ""},
                           {.text = adoption.record_no}});
    blocks_.push_back(std::move(made));
  }

  // A table, and in a workbook a sheet, of each department: what it has open and what that costs in which year.
  void add_requests() {
    auto const by_department = requests_of(outlook_);
    if (by_department.empty()) return note(words("budget.empty.requests"));
    auto const first = outlook_.on.year();
    auto const year = [&](int number) { return words("budget.year", {std::to_string(number)}); };
    for (auto const& [department, rows] : by_department) {
      auto made =
          text_table({words("yearbook.policy"), words("yearbook.state"), words("adoption.budget_line"), words("budget.cost"), year(first),
                      year(first + 1), words("budget.years_after", {std::to_string(first + 2)}), words("budget.gates_left")},
                     {}, {3.4, 1.8, 2.2, 2.6, 2.4, 2.4, 2.4, 1.2});
      made.caption = department.empty() ? words("adoption.no_owner") : department;
      auto all = BudgetYears{};
      auto cost = Won{};
      for (auto const* row : rows) {
        auto const& adoption = row->adoption;
        auto const years = years_of(adoption.years, first);
        auto const costs = adoption.budget ? adoption.budget : adoption.expected_cost;
        made.rows.push_back({name_of(adoption),
                             state_of(row->state),
                             {.text = adoption.budget_line},
                             amount(costs),
                             amount(years.now),
                             amount(years.next),
                             amount(years.later),
                             count(row->open_gates.size())});
        cost += costs.value_or(Won{});
        all.now += years.now;
        all.next += years.next;
        all.later += years.later;
      }
      made.rows.push_back({{.text = words("budget.sum"), .is_strong = true},
                           {},
                           {},
                           amount(cost),
                           amount(all.now),
                           amount(all.next),
                           amount(all.later),
                           {}});
      made.note = words("budget.years_note");
      blocks_.push_back(std::move(made));
    }
  }
  static Cell count(std::size_t value) {
    return {.text = std::to_string(value), .align = TextAlign::right, .number = static_cast<double>(value)};
  }

  BudgetOutlook const& outlook_;
  Locale const& locale_;
  Language language_;
  std::vector<Block> blocks_{};
  int chapters_{1};
};

}  // namespace

std::vector<Block> budget_blocks(BudgetOutlook const& outlook, Locale const& locale, Language language) {
  return BudgetWriter{outlook, locale, language}.write();
}

Document budget_request(BudgetOutlook const& outlook, std::string const& institution, Locale const& locale, Language language) {
  auto const next = std::to_string(outlook.on.year() + 1);
  auto document = Document{.title = locale.words(language, "budget.request_title", {next}), .author = institution};
  document.gist = locale.words(language, "budget.request_gist", {institution, next});
  document.language = std::string{to_word(language)};
  document.made_at = start_of_day_in_seoul(outlook.on);
  document.blocks = {Paragraph{.text = document.title, .kind = ParagraphKind::title, .align = TextAlign::center}};
  for (auto& block : BudgetWriter{outlook, locale, language}.write_requests()) document.blocks.push_back(std::move(block));
  return document;
}

}  // namespace baeumgil
