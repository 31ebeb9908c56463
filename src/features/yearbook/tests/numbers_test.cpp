// Every number of the metrics, the ledger and the book's chapters against a count made the slow way over a generated city.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <set>

#include "features/yearbook/tests/city.h"
#include "features/yearbook/tests/independent_book.h"
#include "features/yearbook/tests/shown_book.h"
#include "features/yearbook/yearbook.h"
#include "features/yearbook/yearbook_document.h"
#include "platform/db/database.h"
#include "platform/html/locale.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

using Lines = std::vector<std::string>;

RawBook const& raw() {
  static auto const book = read_raw_book(TestProgram::instance().db(), city().actor);
  return book;
}

Date today() { return day_in_seoul(test_clock().now()); }
std::string name_of(FunnelScope const& scope) { return funnel_rows_path(FunnelStage::trips, scope); }

std::vector<FunnelScope> scopes_of_years() {
  auto found = std::vector<FunnelScope>{};
  for (auto const& scope : city().scopes)
    if (scope.year && !scope.field) found.push_back(scope);
  return found;
}

Yearbook read_book(FunnelScope const& scope) {
  return TestProgram::instance().db().read(city().actor, [&](Tx& tx) { return read_yearbook(tx, city().actor, scope); });
}

std::string text(std::int64_t number) { return std::to_string(number); }

TEST(metrics, are_what_their_definitions_say_for_every_scope_and_day) {
  auto& db = TestProgram::instance().db();
  auto known = 0;
  for (auto const& scope : city().scopes) {
    auto const expected = count_metrics_again(raw(), scope, today());
    for (auto const& metric : db.read(city().actor, [&](Tx& tx) { return list_metrics(tx, scope); })) {
      auto const word = std::string{to_word(metric.metric)};
      EXPECT_EQ(metric.part, expected.at(word).part) << word << " " << name_of(scope);
      EXPECT_EQ(metric.whole, expected.at(word).whole) << word << " " << name_of(scope);
      if (metric.part > 0 && metric.part != metric.whole) ++known;
    }
  }
  EXPECT_GT(known, 60) << "shares that are neither none nor all";
}

// One definition: money paid, not money planned, on the home page, in the book and among the metrics.
TEST(metrics, say_the_same_cost_of_an_adoption_on_every_page) {
  auto const scope = FunnelScope{.year = today().year()};
  auto const cost = count_metrics_again(raw(), scope, today()).at("cost_per_adoption");
  ASSERT_GT(cost.part, 0);
  ASSERT_NE(cost.part, sum_money_again(raw(), scope, today()).at("planned") / cost.whole) << "planned and paid differ in this city";
  auto const shown = with_commas(cost.part) + "원";
  auto reader = city().actor;  // one of its people, for a page is shown to nobody without a person
  reader.person = PersonId{raw().people.begin()->first};
  reader.department = DepartmentId{*uuid_from_text(raw().people.begin()->second.at("department"))};
  run_scenarios(TestProgram::instance(),
                {{.name = "home",
                  .as = reader,
                  .get = "/",
                  .contains = {"도입 1건당 지급 여비</dt><dd><a href=\"/funnel/adoptions", ">" + shown + "</a></dd>"}},
                 {.name = "the book",
                  .as = reader,
                  .get = "/yearbook/" + text(*scope.year),
                  .contains = {"도입 1건당 지급 여비</dt>", ">" + shown + "</a></dd>"}},
                 {.name = "the metrics", .as = reader, .get = "/funnel?year=" + text(*scope.year), .contains = {shown}}});
}

TEST(ledger, adds_up_what_was_paid_given_and_gained_for_every_scope_and_day) {
  auto& db = TestProgram::instance().db();
  auto all = std::map<std::string, std::int64_t>{};
  for (auto const& scope : city().scopes) {
    auto const [ledger, money] = db.read(city().actor, [&](Tx& tx) { return std::pair{read_ledger(tx, scope), sum_money(tx, scope)}; });
    auto benefits = std::int64_t{0};
    for (auto const& row : ledger.benefits) benefits += row.benefit.amount.amount;
    EXPECT_EQ(benefits, ledger.benefit.confirmed.amount + ledger.benefit.unconfirmed.amount) << name_of(scope);
    auto const effects = stand_in(raw().rows, FunnelStage::effects, scope);
    EXPECT_EQ(ledger.effects.size(), effects.size()) << name_of(scope);
    auto const shown = shown_money(ledger, money);
    EXPECT_EQ(shown, sum_money_again(raw(), scope, today())) << name_of(scope);
    EXPECT_EQ(money.prizes.amount, ledger.prizes.decided.amount);
    for (auto const& [name, amount] : shown) all[name] += amount;
  }
  for (auto const& [name, amount] : all) EXPECT_GT(amount, 0) << name << " was never told of anything";
}

TEST(yearbook, has_in_every_chapter_the_rows_that_a_slow_reader_finds) {
  auto filled = std::set<std::string>{};
  for (auto const& scope : scopes_of_years()) {
    auto const book = read_book(scope);
    auto shown = shown_chapters(book);
    for (auto const& [chapter, lines] : list_chapters_again(raw(), scope, today())) {
      EXPECT_EQ(shown[chapter], lines) << chapter << " " << name_of(scope);
      if (!lines.empty()) filled.insert(chapter);
    }
    EXPECT_EQ(book.figures.at(0).count, static_cast<std::int64_t>(book.teams.size())) << name_of(scope);
    EXPECT_EQ(book.figures.at(2).count, static_cast<std::int64_t>(stand_in(raw().rows, FunnelStage::trips, scope).size()))
        << name_of(scope);
  }
  EXPECT_EQ(filled.size(), 20U) << "every chapter has rows in some year";
}

TEST(yearbook, puts_the_most_adopted_first_and_mixed_teams_apart) {
  for (auto const& scope : scopes_of_years()) {
    auto const book = read_book(scope);
    auto adoptions = std::vector<std::int64_t>{};
    for (auto const& row : book.cases) adoptions.push_back(row.adoptions);
    std::ranges::sort(adoptions, std::greater{});
    adoptions.resize(std::min<std::size_t>(adoptions.size(), 10));
    auto best = std::vector<std::int64_t>{};
    for (auto const& row : book.best_cases) best.push_back(row.adoptions);
    EXPECT_EQ(best, adoptions) << name_of(scope);
    auto const mixed = std::ranges::count_if(book.teams, [](YearbookTeam const& team) { return team.departments > 1; });
    EXPECT_EQ(book.mixed_teams.size(), static_cast<std::size_t>(mixed));
    auto const metrics = count_metrics_again(raw(), scope, today());
    EXPECT_EQ(book.newcomers, metrics.at("newcomers").part);
  }
}

// The numbers of a table's column; a head row has none.
std::vector<double> column_of(Document const& document, std::string const& caption, std::size_t column) {
  auto numbers = std::vector<double>{};
  for (auto const& block : document.blocks)
    if (auto const* table = std::get_if<Table>(&block); table != nullptr && table->caption == caption)
      for (auto const& row : table->rows)
        if (column < row.size() && row[column].number) numbers.push_back(*row[column].number);
  return numbers;
}
double sum_of(std::vector<double> const& numbers) {
  auto sum = 0.0;
  for (auto const number : numbers) sum += number;
  return sum;
}
// Of the nth number in each line: "id 3 1 state".
double sum_of(Lines const& lines, std::size_t nth) {
  auto sum = 0.0;
  for (auto const& line : lines) {
    auto words = Lines{};
    for (auto at = std::size_t{0}; at < line.size();) {
      auto const end = std::min(line.find(' ', at), line.size());
      words.push_back(line.substr(at, end - at));
      at = end + 1;
    }
    sum += std::stod(words.at(words.size() - nth));
  }
  return sum;
}

// What was spent, what was looked into, and which rules were used.
TEST(yearbook, is_printed_with_what_was_spent_and_found) {
  auto const& locale = Locale::embedded();
  auto const words = [&](std::string_view key) { return locale.words(Language::ko, key); };
  auto late = 0.0;
  auto refusals = 0.0;
  for (auto const& scope : scopes_of_years()) {
    auto const document = to_document({.book = read_book(scope), .institution = "셈할 시"}, locale, Language::ko);
    auto const chapters = list_chapters_again(raw(), scope, today());
    auto const name = name_of(scope);
    auto const& spent = chapters.at("spending");
    auto const times = spent.size() > 1 ? 2.0 : 1.0;  // the last row is the sum
    for (auto const column : {std::size_t{1}, std::size_t{2}, std::size_t{3}, std::size_t{4}, std::size_t{5}})
      EXPECT_EQ(sum_of(column_of(document, words("yearbook.spending"), column)), times * sum_of(spent, 7 - column)) << name << column;
    auto const& found = chapters.at("findings");
    auto const wanted =
        std::vector<double>{sum_of(found, 2), sum_of(found, 1), sum_of(found, 6), sum_of(found, 5), sum_of(found, 4), sum_of(found, 3)};
    EXPECT_EQ(column_of(document, words("yearbook.findings"), 1), wanted) << name;
    EXPECT_EQ(sum_of(column_of(document, words("yearbook.rule_uses"), 1)), sum_of(chapters.at("rules"), 2)) << name;
    EXPECT_EQ(sum_of(column_of(document, words("yearbook.rule_uses"), 2)), sum_of(chapters.at("rules"), 1)) << name;
    EXPECT_EQ(sum_of(column_of(document, words("yearbook.next_table"), 3)), sum_of(chapters.at("open issues"), 3)) << name;
    late += sum_of(found, 1);
    refusals += sum_of(chapters.at("rules"), 1);
  }
  EXPECT_GT(late, 0) << "some claims came late";
  EXPECT_GT(refusals, 0);
}

TEST(yearbook, is_printed_with_these_numbers) {
  auto const& locale = Locale::embedded();
  auto const words = [&](std::string_view key) { return locale.words(Language::ko, key); };
  for (auto const& scope : scopes_of_years()) {
    auto const document = to_document({.book = read_book(scope), .institution = "셈할 시"}, locale, Language::ko);
    auto const chapters = list_chapters_again(raw(), scope, today());
    auto const money = sum_money_again(raw(), scope, today());
    auto const name = name_of(scope);
    auto steps = std::vector<double>{};
    for (auto const stage : all_of<FunnelStage>()) steps.push_back(static_cast<double>(stand_in(raw().rows, stage, scope).size()));
    EXPECT_EQ(column_of(document, words("yearbook.funnel"), 1), steps) << name;
    EXPECT_EQ(sum_of(column_of(document, words("yearbook.chapter.issues"), 3)), sum_of(chapters.at("issues"), 3)) << name;
    EXPECT_EQ(sum_of(column_of(document, words("yearbook.chapter.issues"), 4)), sum_of(chapters.at("issues"), 2)) << name;
    EXPECT_EQ(sum_of(column_of(document, words("yearbook.by_department"), 1)), sum_of(chapters.at("shares"), 4)) << name;
    EXPECT_EQ(sum_of(column_of(document, words("yearbook.by_department"), 2)), sum_of(chapters.at("shares"), 3)) << name;
    EXPECT_EQ(sum_of(column_of(document, words("yearbook.by_grade"), 4)), sum_of(chapters.at("grades"), 2)) << name;
    auto const abroad = column_of(document, words("yearbook.overseas.trips"), 6);
    auto const paid_abroad = sum_of(chapters.at("overseas"), 1);
    EXPECT_EQ(sum_of(abroad), chapters.at("overseas").size() > 1 ? 2 * paid_abroad : paid_abroad) << name << ", the last row is the sum";
    EXPECT_EQ(sum_of(column_of(document, words("yearbook.chapter.awards"), 3)), static_cast<double>(money.at("prizes_decided"))) << name;
    auto const wanted = std::vector<double>{static_cast<double>(money.at("budget")),     static_cast<double>(money.at("planned")),
                                            static_cast<double>(money.at("paid")),       static_cast<double>(money.at("fees")),
                                            static_cast<double>(money.at("taken_back")), static_cast<double>(money.at("prizes_decided")),
                                            static_cast<double>(money.at("confirmed")),  static_cast<double>(money.at("unconfirmed")),
                                            static_cast<double>(money.at("days"))};
    EXPECT_EQ(column_of(document, words("yearbook.chapter.money"), 1), wanted) << name;
    for (auto const column : {std::size_t{1}, std::size_t{2}}) {
      auto const counted = sum_of(chapters.at("places"), 3 - column);
      EXPECT_EQ(sum_of(column_of(document, words("ledger.provinces"), column)), counted) << name;
      EXPECT_EQ(sum_of(column_of(document, words("ledger.places"), column + 1)), counted) << name;
    }
  }
}

}  // namespace
}  // namespace baeumgil
