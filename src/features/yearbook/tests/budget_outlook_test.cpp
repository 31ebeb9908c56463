// The October edition: what it lists of each kind on a day, its sums, and its own chapters.
#include <gtest/gtest.h>

#include <algorithm>

#include "features/adoptions/carry_out_adoption.h"
#include "features/adoptions/find_adoption.h"
#include "features/adoptions/pass_gate.h"
#include "features/yearbook/budget_document.h"
#include "features/yearbook/edition_store.h"
#include "features/yearbook/yearbook_document.h"
#include "platform/db/database.h"
#include "platform/documents/documents.h"
#include "platform/html/locale.h"
#include "tests/fixtures/chain_walk.h"
#include "tests/fixtures/test_database.h"
#include "tests/fixtures/test_program.h"

namespace baeumgil {
namespace {

Date day_of_outlook() { return day_in_seoul(test_clock().now()); }

struct BudgetDesk {
  Database& db{TestProgram::instance().db()};
  Office office{make_office(db)};
  Actor owner{office.actor_of(office.owner_officer)};
  Actor officer{office.actor_of(office.kim_officer)};

  BudgetOutlook outlook(Date on) {
    return db.read(officer, [&](Tx& tx) { return read_budget_outlook(tx, officer, on, Language::ko); });
  }
  AdoptionId planned(std::string const& word, Won budget, std::vector<BudgetYear> years) {
    auto const id = walk_chain(db, office, WalkTo::decided_adoption, word).adoption;
    auto plan = PlanInput{.policy_name = word, .kpi_metric = "사고", .kpi_unit = "건", .kpi_baseline = 12, .kpi_target = 6};
    plan.kpi_measure_on = Date::of(2027, 8, 31);
    plan.budget = budget;
    plan.years = std::move(years);
    plan.milestones = {{.title = "설계", .due_on = Date::of(2026, 10, 31)}};
    EXPECT_TRUE(plan_adoption(db, owner, id, plan));
    return id;
  }
};

class budget_outlook : public testing::Test {
  ClockKept clock_{};
};

std::vector<AdoptionId> ids_of(std::vector<BudgetAdoption> const& rows) {
  auto ids = std::vector<AdoptionId>{};
  for (auto const& row : rows) ids.push_back(row.adoption.id);
  return ids;
}

// The numbers of a table's column, without its head.
std::vector<double> numbers_of(std::vector<Block> const& blocks, std::string const& caption, std::size_t column) {
  auto numbers = std::vector<double>{};
  for (auto const& block : blocks)
    if (auto const* table = std::get_if<Table>(&block); table != nullptr && table->caption == caption)
      for (auto const& row : table->rows)
        if (column < row.size() && row[column].number) numbers.push_back(*row[column].number);
  return numbers;
}

TEST_F(budget_outlook, tells_apart_what_waits_what_costs_what_is_gated_and_what_is_ready) {
  auto desk = BudgetDesk{};
  auto const waiting = walk_chain(desk.db, desk.office, WalkTo::reviewed_adoption, "기다림").adoption;
  auto const large = desk.planned("큰 시책", Won{600'000'000},
                                  {{2026, Won{100'000'000}}, {2027, Won{300'000'000}}, {2028, Won{150'000'000}}, {2029, Won{50'000'000}}});
  auto const day = day_of_outlook();
  auto first = desk.outlook(day);
  EXPECT_EQ(ids_of(first.undecided), std::vector{waiting});
  EXPECT_EQ(ids_of(first.decided), std::vector{large});
  EXPECT_EQ(ids_of(first.gated), std::vector{large});
  ASSERT_FALSE(first.gated.empty());
  EXPECT_GE(first.gated.front().open_gates.size(), 2U) << "planning consultation and the agreement of 500 million won";
  EXPECT_TRUE(first.ready.empty());
  ASSERT_TRUE(first.season);
  test_clock().set(start_of_day_in_seoul(day + 3) + 3600);
  for (auto const& gate : first.gated.front().open_gates)
    ASSERT_TRUE(pass_gate(desk.db, desk.owner, large, {.gate = gate.code, .passed_on = day + 2, .record_no = "기획조정과-9"}));
  auto const later = desk.outlook(day + 3);
  EXPECT_TRUE(later.gated.empty());
  EXPECT_EQ(ids_of(later.ready), std::vector{large});
  EXPECT_EQ(ids_of(desk.outlook(day).gated), std::vector{large}) << "as it stood on the earlier day";
  EXPECT_TRUE(desk.outlook(Date::of(2026, 1, 1)).decided.empty());
  ASSERT_TRUE(fund_adoption(desk.db, desk.owner, large, "201-01"));
  EXPECT_TRUE(desk.outlook(day + 3).ready.empty()) << "its money is there";
}

TEST_F(budget_outlook, adds_the_money_up_by_year) {
  auto desk = BudgetDesk{};
  desk.planned("한 시책", Won{600}, {{2026, Won{100}}, {2027, Won{300}}, {2028, Won{150}}, {2029, Won{50}}});
  desk.planned("두 시책", Won{40}, {{2027, Won{40}}});
  auto const& locale = Locale::embedded();
  auto const blocks = budget_blocks(desk.outlook(day_of_outlook()), locale, Language::ko);
  auto const caption = locale.words(Language::ko, "budget.decided");
  EXPECT_EQ(numbers_of(blocks, caption, 3), (std::vector<double>{600, 40, 640}));
  EXPECT_EQ(numbers_of(blocks, caption, 4), (std::vector<double>{100, 0, 100}));
  EXPECT_EQ(numbers_of(blocks, caption, 5), (std::vector<double>{300, 40, 340}));
  EXPECT_EQ(numbers_of(blocks, caption, 6), (std::vector<double>{200, 0, 200}));
}

// Read for all at once, and yet what the page of each reads.
TEST_F(budget_outlook, knows_of_each_what_its_own_page_knows) {
  auto desk = BudgetDesk{};
  auto const large = desk.planned("큰 시책", Won{600'000'000}, {{2026, Won{100'000'000}}, {2027, Won{500'000'000}}});
  auto const small = desk.planned("작은 시책", Won{40}, {{2027, Won{40}}});
  auto const day = day_of_outlook();
  auto const before = desk.outlook(day);
  ASSERT_FALSE(before.gated.empty());
  for (auto const& gate : before.gated.front().open_gates)
    ASSERT_TRUE(pass_gate(desk.db, desk.owner, large, {.gate = gate.code, .passed_on = day, .record_no = "기획조정과-9"}));
  auto const outlook = desk.outlook(day);
  EXPECT_EQ(ids_of(outlook.decided), (std::vector{large, small}));
  for (auto const& row : outlook.decided) {
    auto const own = desk.db.read(desk.officer, [&](Tx& tx) { return *find_adoption(tx, desk.officer, row.adoption.id); });
    EXPECT_EQ(row.adoption.case_title, own.case_title);
    ASSERT_EQ(row.adoption.years.size(), own.years.size());
    for (auto i = std::size_t{0}; i < own.years.size(); ++i) {
      EXPECT_EQ(row.adoption.years[i].year, own.years[i].year);
      EXPECT_EQ(row.adoption.years[i].amount, own.years[i].amount);
    }
    ASSERT_EQ(row.adoption.gates.size(), own.gates.size());
    for (auto i = std::size_t{0}; i < own.gates.size(); ++i) EXPECT_EQ(row.adoption.gates[i].rule_code, own.gates[i].rule_code);
    ASSERT_EQ(row.adoption.consultations.size(), own.consultations.size());
    for (auto i = std::size_t{0}; i < own.consultations.size(); ++i) EXPECT_EQ(row.adoption.consultations[i].id, own.consultations[i].id);
  }
  EXPECT_FALSE(outlook.decided.front().adoption.gates.empty());
}

TEST_F(budget_outlook, is_of_one_institution) {
  auto desk = BudgetDesk{};
  desk.planned("우리 시책", Won{600}, {});
  auto const strangers = make_strangers(desk.db);
  auto const foreign = strangers.actor_of(strangers.kim_officer);
  auto const seen = desk.db.read(foreign, [&](Tx& tx) { return read_budget_outlook(tx, foreign, day_of_outlook(), Language::ko); });
  EXPECT_TRUE(seen.decided.empty() && seen.undecided.empty());
}

TEST_F(budget_outlook, makes_the_chapters_of_the_october_edition) {
  auto& program = TestProgram::instance();
  auto desk = BudgetDesk{};
  desk.planned("가을 시책", Won{30'000'000}, {{2027, Won{30'000'000}}});
  for (auto const language : {Language::ko, Language::en}) {
    auto const asked = EditionAsked{.year = 2026, .kind = EditionKind::october, .as_of = day_of_outlook(), .language = language};
    auto const id = make_edition(desk.db, desk.officer, asked);
    ASSERT_TRUE(id);
    auto const job = Actor{.institution = desk.office.institution, .via = Via::job};
    ASSERT_TRUE(finish_edition(desk.db, program.program().files, Locale::embedded(), job, *id));
    auto const html = edition_file(desk.db, desk.officer, *id, "html");
    ASSERT_TRUE(html);
    auto const words = [&](std::string_view key) { return Locale::embedded().words(language, key); };
    for (auto const* key : {"budget.glance", "budget.undecided", "budget.decided", "budget.gated", "budget.ready"})
      EXPECT_NE(html->find(". " + words(key)), std::string::npos) << key;
    EXPECT_NE(html->find("30,000,000"), std::string::npos);
    EXPECT_EQ(html->find(words("yearbook.chapter.awards")), std::string::npos) << "the year's chapters are of the year's edition";
    auto const figures = desk.db.read(desk.officer, [&](Tx& tx) { return list_edition_figures(tx, *id); });
    auto const decided = std::ranges::find(figures, "budget.decided", &EditionFigure::figure);
    ASSERT_NE(decided, figures.end());
    EXPECT_EQ(decided->value, 1);
  }
}

// A sheet for each department, with what it asks for in which year.
TEST_F(budget_outlook, asks_for_each_department_in_a_table_of_its_own) {
  auto desk = BudgetDesk{};
  desk.planned("큰 시책", Won{600'000'000}, {{2026, Won{100'000'000}}, {2027, Won{500'000'000}}});
  desk.planned("작은 시책", Won{40}, {{2027, Won{40}}});
  walk_chain(desk.db, desk.office, WalkTo::reviewed_adoption, "기다림");  // asks for no money yet
  auto const outlook = desk.outlook(day_of_outlook());
  auto const requests = requests_of(outlook);
  ASSERT_FALSE(requests.empty());
  auto const document = budget_request(outlook, "배움시", Locale::embedded(), Language::ko);
  auto rows = std::size_t{0};
  for (auto const& [department, adoptions] : requests) {
    auto expected = std::vector<double>{};
    auto sum = Won{};
    for (auto const* one : adoptions) {
      expected.push_back(static_cast<double>(years_of(one->adoption.years, 2026).next.amount));
      sum += years_of(one->adoption.years, 2026).next;
    }
    expected.push_back(static_cast<double>(sum.amount));
    EXPECT_EQ(numbers_of(document.blocks, department, 5), expected) << department;
    rows += adoptions.size();
  }
  EXPECT_EQ(rows, 2U) << "those whose cost is known";
  EXPECT_TRUE(write_document(document, DocumentFormat::xlsx));
  auto const chapters = budget_blocks(outlook, Locale::embedded(), Language::ko);
  EXPECT_EQ(numbers_of(chapters, requests.front().first, 5), numbers_of(document.blocks, requests.front().first, 5))
      << "the October edition has the same tables";
}

}  // namespace
}  // namespace baeumgil
