// Transferability: figures of both cities, item by item, who may judge, and what must never appear.
#include "features/transfer/transfer.h"

#include <gtest/gtest.h>

#include "features/cases/find_case.h"
#include "features/targets/institution.h"
#include "features/transfer/find_transfer.h"
#include "features/transfer/indicator_figure.h"
#include "features/transfer/judge_transfer.h"
#include "features/transfer/transfer_words.h"
#include "platform/web/openapi.h"
#include "tests/fixtures/scenario.h"
#include "tests/fixtures/shown_case.h"
#include "tests/fixtures/test_database.h"

namespace baeumgil {
namespace {

struct Scale {
  TestProgram& program{TestProgram::instance()};
  Database& db{program.db()};
  Office office{make_office(db)};
  Office strangers{make_strangers(db)};
  ShownCase shown{make_shown_case(db, office)};
  Actor owner{office.actor_of(office.owner_officer)};
  std::string path{"/cases/" + to_text(shown.id)};

  int events() const { return program.event_count(office.institution); }
  Case good_case() const {
    return *db.read(owner, [&](Tx& tx) { return find_case(tx, owner, shown.id); });
  }
  TransferJudgement judgement() const {
    return db.read(owner, [&](Tx& tx) { return find_transfer(tx, shown.id); });
  }
  // Figures as the directory has them of municipalities; the fixtures' own have none.
  void give_figures(InstitutionId id, std::int64_t population, double area) const {
    ASSERT_TRUE(db.write(owner, [&](Tx& tx) -> Result<Done> {
      tx.change("UPDATE shared_institutions SET population = $2, area_km2 = $3 WHERE id = $1", id, population, area);
      return Done{};
    }));
  }
};

TransferInput two_items() {
  return {.items = {{.kind = TransferKind::population, .verdict = TransferVerdict::met},
                    {.what = "저지대 시유지", .verdict = TransferVerdict::can_be_met, .to_change = "부지 교환"}},
          .note = "부지가 먼저"};
}

template <class T>
Kind kind_of(Result<T> const& result) {
  EXPECT_FALSE(result);
  return result ? Kind::busy : result.error().kind;
}

}  // namespace

TEST(suggested_verdict, goes_by_how_many_times_the_hosts_figure_ours_is) {
  struct Line {
    std::string theirs{};
    std::string ours{};
    std::optional<TransferVerdict> verdict{};
  };
  for (auto const& line : {Line{"100", "100", TransferVerdict::met}, Line{"100", "200", TransferVerdict::met},
                           Line{"100", "50", TransferVerdict::met}, Line{"100", "201", TransferVerdict::can_be_met},
                           Line{"100", "20", TransferVerdict::can_be_met}, Line{"100", "19", TransferVerdict::missing},
                           Line{"100", "", std::nullopt}, Line{"0", "10", std::nullopt}, Line{"많음", "10", std::nullopt}})
    EXPECT_EQ(suggested_verdict({.host_figure = line.theirs, .our_figure = line.ours}), line.verdict) << line.theirs << " " << line.ours;
}

TEST(outcome_of, is_as_good_as_the_worst_item) {
  auto judgement = TransferJudgement{.items = {{.verdict = TransferVerdict::met}}};
  EXPECT_EQ(outcome_of(judgement), TransferOutcome::ready);
  judgement.items.push_back({.verdict = TransferVerdict::can_be_met});
  EXPECT_EQ(outcome_of(judgement), TransferOutcome::after_changes);
  judgement.items.push_back({.verdict = TransferVerdict::missing});
  EXPECT_EQ(outcome_of(judgement), TransferOutcome::not_yet);
}

TEST(known_figure, is_of_public_statistics_for_a_municipality_and_of_nobody_else) {
  auto const hanam = Institution{.code = "41450", .population = 330000, .area_km2 = 93.0};
  for (auto const kind : all_of<TransferKind>()) EXPECT_EQ(known_figure(hanam, kind).empty(), !is_figure(kind)) << to_word(kind);
  EXPECT_EQ(known_figure(hanam, TransferKind::finance), "48.6");
  EXPECT_EQ(known_figure(hanam, TransferKind::population), "330000");
  auto const elsewhere = Institution{.code = "SG:1"};
  for (auto const kind : all_of<TransferKind>()) EXPECT_EQ(known_figure(elsewhere, kind), "") << to_word(kind);
}

TEST(is_of_statistic, says_no_unit_of_a_share_to_what_cannot_be_one) {
  EXPECT_TRUE(is_of_statistic(TransferKind::finance, "48.6"));
  EXPECT_TRUE(is_of_statistic(TransferKind::finance, "0"));
  EXPECT_FALSE(is_of_statistic(TransferKind::finance, "8500")) << "a sum in 억원";
  EXPECT_FALSE(is_of_statistic(TransferKind::finance, "8,500억원"));
  EXPECT_FALSE(is_of_statistic(TransferKind::elderly, ""));
  EXPECT_TRUE(is_of_statistic(TransferKind::population, "330000"));
  EXPECT_EQ(ratio_of({.kind = TransferKind::finance, .host_figure = "8500", .our_figure = "48.6"}), std::nullopt);
  EXPECT_NE(ratio_of({.kind = TransferKind::finance, .host_figure = "24.3", .our_figure = "48.6"}), std::nullopt);
  auto const& locale = TestProgram::instance().program().locale;
  EXPECT_EQ(transfer_figure(locale, Language::ko, TransferKind::finance, "48.6"), "48.6%");
  EXPECT_EQ(transfer_figure(locale, Language::ko, TransferKind::finance, "8500"), "8500");
}

TEST(indicator_source, names_statistic_and_year_of_every_figure) {
  for (auto const kind : all_of<TransferKind>()) {
    if (indicator_figure(kind, "41450").empty()) continue;
    auto const* source = indicator_source(kind);
    ASSERT_NE(source, nullptr) << to_word(kind);
    EXPECT_FALSE(source->name.empty() || source->statistic.empty()) << to_word(kind);
    EXPECT_GE(source->year, 2020) << to_word(kind);
  }
  EXPECT_EQ(indicator_source(TransferKind::law), nullptr);
}

TEST(proposed_items, take_figures_from_the_directory_where_it_has_both) {
  auto const scale = Scale{};
  auto const found = scale.good_case();
  auto const propose = [&] { return scale.db.read(scale.owner, [&](Tx& tx) { return proposed_items(tx, found); }); };
  for (auto const& item : propose()) EXPECT_TRUE(!is_figure(item.kind) || item.kind == TransferKind::finance);
  scale.give_figures(scale.good_case().host, 260000, 398.0);
  scale.give_figures(scale.office.institution, 330000, 93.0);
  auto const items = propose();
  ASSERT_GE(items.size(), 3U);
  EXPECT_EQ(items[0].kind, TransferKind::population);
  EXPECT_EQ(items[0].host_figure, "260000");
  EXPECT_EQ(items[0].our_figure, "330000");
  EXPECT_EQ(items[0].verdict, TransferVerdict::met);
  EXPECT_EQ(items[1].verdict, TransferVerdict::missing);  // 653 and 3,548 for each square kilometre
}

TEST(judge_transfer, keeps_who_judged_and_the_directorys_figures) {
  auto const scale = Scale{};
  scale.give_figures(scale.good_case().host, 260000, 398.0);
  scale.give_figures(scale.office.institution, 330000, 93.0);
  auto input = two_items();
  input.items[0].host_figure = "999";  // what is typed does not outdo the indicator
  auto const before = scale.events();
  ASSERT_TRUE(judge_transfer(scale.db, scale.owner, scale.shown.id, input));
  EXPECT_EQ(scale.events(), before + 1);
  auto const judgement = scale.judgement();
  EXPECT_EQ(judgement.judged_by, scale.office.owner_officer.id);
  EXPECT_EQ(judgement.items[0].host_figure, "260000");
  EXPECT_EQ(outcome_of(judgement), TransferOutcome::after_changes);
  EXPECT_EQ(kind_of(judge_transfer(scale.db, scale.owner, scale.shown.id, input)), Kind::conflict);
  input.version = judgement.version;
  ASSERT_TRUE(judge_transfer(scale.db, scale.owner, scale.shown.id, input));
}

TEST(judge_transfer, takes_a_number_with_commas_and_no_share_above_all) {
  auto const scale = Scale{};
  auto input = TransferInput{};
  input.items = {{.kind = TransferKind::population, .host_figure = "330,000", .our_figure = "1,200명", .verdict = TransferVerdict::met}};
  ASSERT_TRUE(judge_transfer(scale.db, scale.owner, scale.shown.id, input));
  EXPECT_EQ(scale.judgement().items.at(0).host_figure, "330000");
  EXPECT_EQ(scale.judgement().items.at(0).our_figure, "1,200명");
  input.items[0].kind = TransferKind::finance;
  input.items[0].host_figure = "8,500";
  auto const refused = judge_transfer(scale.db, scale.owner, scale.shown.id, input);
  ASSERT_EQ(kind_of(refused), Kind::invalid);
  EXPECT_EQ(refused.error().fields.front().field, "items.0.host_figure");
}

TEST(judge_transfer, refuses_what_is_not_judged_and_who_may_not) {
  auto const scale = Scale{};
  auto const before = scale.events();
  auto const judged = [&](Actor const& actor, TransferInput const& input) {
    return judge_transfer(scale.db, actor, scale.shown.id, input);
  };
  EXPECT_EQ(kind_of(judged(scale.owner, {})), Kind::invalid);
  auto input = two_items();
  input.items[1].to_change.clear();
  auto const refused = judged(scale.owner, input);
  ASSERT_EQ(kind_of(refused), Kind::invalid);
  EXPECT_EQ(refused.error().fields.front().field, "items.1.to_change");
  input = two_items();
  input.items[1].what.clear();
  EXPECT_EQ(kind_of(judged(scale.owner, input)), Kind::invalid);
  input = two_items();
  input.items[0].verdict.reset();
  EXPECT_EQ(kind_of(judged(scale.owner, input)), Kind::invalid);
  input = two_items();
  input.items.resize(31, input.items[0]);
  EXPECT_EQ(kind_of(judged(scale.owner, input)), Kind::invalid);
  input = two_items();
  input.note = std::string(2001, 'a');
  EXPECT_EQ(kind_of(judged(scale.owner, input)), Kind::invalid);
  EXPECT_EQ(kind_of(judged(scale.office.actor_of(scale.office.kang_member), two_items())), Kind::forbidden);
  EXPECT_EQ(kind_of(judged(scale.office.actor_of(scale.office.auditor), two_items())), Kind::forbidden);
  EXPECT_EQ(kind_of(judged(scale.strangers.actor_of(scale.strangers.kim_officer), two_items())), Kind::not_found);
  EXPECT_EQ(scale.events(), before);
}

TEST(transfer_pages, show_the_summary_on_the_case_and_hide_it_from_strangers) {
  auto const scale = Scale{};
  auto const colleague = scale.office.actor_of(scale.office.kang_member);
  auto const stranger = scale.strangers.actor_of(scale.strangers.kim_officer);
  auto const at = scale.path + "/transfer";
  run_scenarios(
      scale.program,
      {{.name = "nobody has judged", .as = colleague, .get = at, .contains = {"아직 판단하지 않았습니다."}, .not_contains = {at + "/edit"}},
       {.name = "the form", .as = scale.owner, .get = at + "/edit", .contains = {"name=\"items.0.kind\"", "바꿀 것"}},
       {.name = "not for a colleague", .as = colleague, .get = at + "/edit", .status = 403},
       {.name = "what is missing is said",
        .as = scale.owner,
        .post = at,
        .form = {{"items.0.kind", "law"}, {"items.0.verdict", "missing"}},
        .status = 422,
        .contains = {"무엇을 바꾸어야 하는지 적어 주세요."}},
       {.name = "judged",
        .as = scale.owner,
        .post = at,
        .form = {{"items.0.kind", "law"},
                 {"items.0.verdict", "missing"},
                 {"items.0.to_change", "조례 제정"},
                 {"items.1.kind", "other"},
                 {"items.1.verdict", ""}},
        .status = 303,
        .events = 1},
       {.name = "read", .as = colleague, .get = at, .contains = {"조례 제정", "오담당", "갖추지 못한 조건 있음"}},
       {.name = "on the case", .as = colleague, .get = scale.path, .contains = {"충족 0 · 바꾸면 가능 0 · 없음 1", at}},
       {.name = "stranger", .as = stranger, .get = at, .status = 404, .not_contains = {"조례 제정"}},
       {.name = "stranger's form", .as = stranger, .get = at + "/edit", .status = 404},
       {.name = "stranger's word",
        .as = stranger,
        .post = at,
        .form = {{"items.0.kind", "law"}, {"items.0.verdict", "met"}},
        .status = 404},
       {.name = "stranger's program", .as = stranger, .get = "/api/v1" + at, .status = 404}});
}

TEST(transfer_api, answers_what_its_description_says_and_judges) {
  auto const scale = Scale{};
  auto const path = "/api/v1" + scale.path + "/transfer";
  auto parameters = std::map<std::string, std::string, std::less<>>{};
  auto const* route = scale.program.program().router.find(Method::get, path, parameters);
  ASSERT_NE(route, nullptr);
  auto const is_as_described = [&] {
    return schema_violations(*route->operation, 200, answer(scale.program, {.as = scale.owner, .get = path}).body).empty();
  };
  EXPECT_TRUE(is_as_described());
  run_scenarios(scale.program, {{.name = "judged by a program",
                                 .as = scale.owner,
                                 .put = path,
                                 .json = R"({"items":[{"kind":"law","verdict":"can_be_met","to_change":"조례"}],"note":""})",
                                 .events = 1}});
  EXPECT_TRUE(is_as_described());
}

}  // namespace baeumgil
